/** The host-only wizard: host and machines, or machines only, and no way out. */
import type { ReactElement } from 'react';
import { useTexts } from '../../words/use-texts.ts';
import { AddressedWizardPages } from '../addressed/addressed-wizard.tsx';
import type { WizardProps } from '../wizard-page.tsx';

export function HostOnlyWizard({ view, host, onLeave }: WizardProps): ReactElement {
  const { t } = useTexts();
  return <AddressedWizardPages view={view} host={host} mode="host-only" title={t.wizard.hostOnlyTitle} onLeave={onLeave} />;
}
