/** A wizard as a page: until what it needs of the host is there, why it is not. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { WizardHost } from '../../src/core/wizard/facts.ts';
import { useWindow } from '../app/window-context.ts';
import { isWithoutVmware } from '../overview/is-without-vmware.ts';
import { FirstReading } from '../overview/unread.tsx';
import { WithoutVmware } from '../overview/without-vmware.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { BridgedWizard } from './bridged/bridged-wizard.tsx';
import { HostOnlyWizard } from './host-only/host-only-wizard.tsx';
import { NatWizard } from './nat/nat-wizard.tsx';
import { useWizardHost } from './use-wizard-host.ts';
import type { WizardMode } from './use-wizards.ts';
import { useKeptWizards } from './wizards-provider.tsx';

export interface WizardProps {
  readonly view: HostView;
  readonly host: WizardHost;
  readonly onLeave: () => void;
}

const wizards = { bridged: BridgedWizard, nat: NatWizard, 'host-only': HostOnlyWizard };

export function WizardPage({ view, mode }: { readonly view: HostView; readonly mode: WizardMode }): ReactElement {
  const { t, language } = useTexts();
  const { openPage } = useWindow();
  const all = useKeptWizards();
  const { host, problem } = useWizardHost(view);
  const leave = (): void => {
    all[mode].leave();
    openPage('overview');
  };
  if (isWithoutVmware(view)) return <WithoutVmware alone shows={t.wizard.withoutVmware} />;
  if (host !== null) {
    const Wizard = wizards[mode];
    return <Wizard view={view} host={host} onLeave={leave} />;
  }
  if (problem === null) return <FirstReading />;
  return (
    <Box sx={{ p: 2 }}>
      <Alert severity="error" variant="outlined">
        {t.wizard.factsFailed} {callProblemText(problem, language)}
      </Alert>
      <Button onClick={leave} sx={{ mt: 1 }}>
        {t.wizard.close}
      </Button>
    </Box>
  );
}
