/** Subnet and mask of a network, and free subnets to take instead. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, type ReactElement } from 'react';
import { suggestedSubnets } from '../../src/core/wizard/subnet-choice.ts';
import { withSubnet } from '../../src/core/wizard/network/draft.ts';
import { useTexts } from '../words/use-texts.ts';
import { NetworkValue } from './network-value.tsx';
import type { OpenNetwork } from './use-editor.ts';

export function SubnetFields({ network }: { readonly network: OpenNetwork }): ReactElement {
  const { t } = useTexts();
  const { filled, set } = network;
  const { resolved, before, draft, movedAlong, around } = filled;
  const prefix = resolved.subnet?.prefix ?? 24;
  const free = useMemo(() => suggestedSubnets(around, prefix, 1)[0], [around, prefix]);
  const isNew = before === null || before.mode === 'bridged';
  const from = isNew ? t.networks.suggested : t.wizard.asNow;
  const isTyped = draft.texts.subnet !== undefined || draft.texts.mask !== undefined;
  const kept = before?.subnet ?? null;
  return (
    <>
      <NetworkValue network={network} field="subnet" label={t.networks.subnet} from={from} />
      <NetworkValue network={network} field="mask" label={t.networks.mask} from={`${from}${resolved.subnet === null ? '' : ` · /${resolved.subnet.prefix}`} · ${t.networks.maskHelp}`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        {free !== undefined && free !== resolved.wanted.subnet && (
          <Button variant="outlined" onClick={() => set(withSubnet(draft, free))}>
            {`${t.networks.freeSubnet}: ${free}`}
          </Button>
        )}
        {kept !== null && isTyped && (
          <Button variant="outlined" color="inherit" onClick={() => set(withSubnet(draft, null))}>
            {t.wizard.keepSubnet(kept)}
          </Button>
        )}
      </Box>
      {movedAlong.length > 0 && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {t.wizard.movesAlong}
          {movedAlong.slice(0, 5).map(({ from: old, to }) => (
            <div key={old}>{`${old} → ${to}`}</div>
          ))}
          {movedAlong.length > 5 && <div>{t.details.moreEntries(movedAlong.length - 5)}</div>}
        </Alert>
      )}
    </>
  );
}
