/** What can be changed of a VMnet with one decision; each leads into the review. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { Note, Section } from './facts.tsx';
import { networkChanges, usedNetworks } from './network-changes.ts';

export function NetworkActions({ network, view }: { readonly network: VirtualNetwork; readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const reason = useId();
  const changes = networkChanges(network, usedNetworks(view), t);
  const isBusy = review.state.phase === 'running';
  return (
    <Section title={t.review.networkActions}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" href={addressOf('networks', `vmnet${network.vmnet}`)}>
          {t.networks.edit}
        </Button>
        {changes.map(({ id, title, change, isUsed }) => (
          <Button
            key={id}
            variant="outlined"
            color={id === 'remove' ? 'inherit' : 'primary'}
            disabled={isBusy || isUsed}
            aria-describedby={isUsed ? reason : undefined}
            onClick={() => review.start(change)}
          >
            {title}
          </Button>
        ))}
      </Box>
      {changes.some(({ isUsed }) => isUsed) && (
        <Box id={reason} sx={{ mt: 0.75 }}>
          <Note>{t.review.removeHasMachines}</Note>
        </Box>
      )}
    </Section>
  );
}
