/** Keeps the wizards below the window, so that a key typed in one draws that one's page and nothing else of the window. */
import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { useWindow } from '../app/window-context.ts';
import { useWizards, type UsedWizards } from './use-wizards.ts';

const WizardsContext = createContext<UsedWizards | null>(null);

export function WizardsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const wizards = useWizards(useWindow().host.state.host);
  return <WizardsContext value={wizards}>{children}</WizardsContext>;
}

export function useKeptWizards(): UsedWizards {
  const wizards = useContext(WizardsContext);
  if (wizards === null) throw new Error('useKeptWizards outside the window');
  return wizards;
}
