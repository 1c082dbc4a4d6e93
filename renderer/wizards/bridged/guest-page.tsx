/** What the guest needs on the LAN, by the host's example. */
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { chosenAdapter } from '../../../src/core/wizard/addressed-form.ts';
import type { BridgedForm } from '../../../src/core/wizard/bridged-form.ts';
import { useTexts } from '../../words/use-texts.ts';
import { GuestText } from '../frame/guest-text.tsx';

export function GuestPage({ after, form }: { readonly after: HostState; readonly form: BridgedForm }): ReactElement {
  const { t } = useTexts();
  const chosen = chosenAdapter(after, form.adapter);
  if (chosen === null) return <Typography sx={{ maxWidth: 560 }}>{t.wizard.noVmNoAddress}</Typography>;
  return <GuestText state={after} vm={chosen.vm} adapter={chosen.adapter.index} address={null} />;
}
