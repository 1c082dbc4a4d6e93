/** The three modes side by side: what each is like, how it works, and what this host has of it. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { useWindow } from '../app/window-context.ts';
import { switchPlace } from '../picture/node-words.ts';
import { ModeMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { ModeDrawing } from './mode-drawing.tsx';

const taught = ['bridged', 'nat', 'host-only'] as const;

/** How many networks of one mode are named before "and more". */
const named = 3;

export function ModeCards({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { learn } = t;
  const words = {
    bridged: { like: learn.bridgedLike, how: learn.bridgedHow, address: learn.bridgedAddress, seen: learn.bridgedSeen },
    nat: { like: learn.natLike, how: learn.natHow, address: learn.natAddress, seen: learn.natSeen },
    'host-only': { like: learn.hostOnlyLike, how: learn.hostOnlyHow, address: learn.hostOnlyAddress, seen: learn.hostOnlySeen },
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' }}>
      {taught.map((mode) => (
        <Box key={mode} component="article" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, backgroundColor: 'background.paper' }}>
          <Typography variant="h3" sx={{ mb: 1, '& span': { fontSize: 15 } }}>
            <ModeMark mode={mode} />
          </Typography>
          <ModeDrawing mode={mode} />
          <Part title={learn.likeThis}>{words[mode].like}</Part>
          <Part title={learn.how}>{words[mode].how}</Part>
          <Part title={learn.address}>{words[mode].address}</Part>
          <Part title={learn.seen}>{words[mode].seen}</Part>
          <Here networks={view.networks.filter((network) => network.mode === mode)} />
        </Box>
      ))}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: string }): ReactElement {
  return (
    <>
      <Typography variant="caption" component="h4" sx={{ m: 0, mt: 1, fontWeight: 400, color: 'text.secondary' }}>
        {title}
      </Typography>
      <Typography variant="body2">{children}</Typography>
    </>
  );
}

function Here({ networks }: { readonly networks: readonly VirtualNetwork[] }): ReactElement {
  const { t } = useTexts();
  const { select } = useWindow();
  return (
    <Box sx={{ mt: 1.5, pt: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="caption" component="h4" sx={{ m: 0, fontWeight: 400, color: 'text.secondary' }}>
        {t.learn.here}
      </Typography>
      {networks.length === 0 && <Typography variant="body2">{t.learn.notHere}</Typography>}
      {networks.slice(0, named).map((network) => (
        <div key={network.vmnet}>
          <Link component="button" onClick={() => select({ kind: 'network', vmnet: network.vmnet }, 'open')} sx={{ fontSize: 13, textAlign: 'left', fontVariantNumeric: 'tabular-nums' }}>
            {`VMnet${network.vmnet} · ${switchPlace(network, t)}`}
          </Link>
        </div>
      ))}
      {networks.length > named && <Typography variant="body2">{t.picture.moreNetworks(networks.length - named)}</Typography>}
    </Box>
  );
}
