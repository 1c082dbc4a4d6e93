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

export function NetworkActions({ network: { vmnet, dhcp }, view }: { readonly network: VirtualNetwork; readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const reason = useId();
  const isUsed = view.vms.some(({ adapters }) => adapters.some((adapter) => adapter.present && adapter.vmnet === vmnet));
  const isBusy = review.state.phase === 'running';
  // VMware's own bridge stays.
  const isRemovable = vmnet !== 0;
  return (
    <Section title={t.review.networkActions}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" href={addressOf('networks', `vmnet${vmnet}`)}>
          {t.networks.edit}
        </Button>
        {dhcp !== null && (
          <Button
            variant="outlined"
            disabled={isBusy}
            onClick={() => review.start({ kind: 'networks', wish: { networks: [{ vmnet, dhcp: dhcp.enabled ? null : {} }], others: 'keep' } })}
          >
            {dhcp.enabled ? t.review.dhcpOff : t.review.dhcpOn}
          </Button>
        )}
        {isRemovable && (
          <Button
            variant="outlined"
            color="inherit"
            disabled={isBusy || isUsed}
            aria-describedby={isUsed ? reason : undefined}
            onClick={() => review.start({ kind: 'remove-network', vmnet })}
          >
            {t.review.removeNetwork}
          </Button>
        )}
      </Box>
      {isRemovable && isUsed && (
        <Box id={reason} sx={{ mt: 0.75 }}>
          <Note>{t.review.removeHasMachines}</Note>
        </Box>
      )}
    </Section>
  );
}
