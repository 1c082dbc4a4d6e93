/** The picture with its headings, its zoom and the key to its lines. */
import { mdiMinus, mdiPlus } from '@mdi/js';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { useWindow } from '../app/window-context.ts';
import { lineColour } from '../theme/colours.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { leastWidth } from './columns.ts';
import { dashes } from './lines-layer.tsx';
import { Picture } from './picture.tsx';
import type { LineState } from './scene.ts';

const zooms = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;
const inset = 16;

export function PicturePane({ view }: { readonly view: HostView }): ReactElement {
  const { preferences, remember } = useWindow().preferences;
  const zoom = zooms.find((one) => one === preferences.view['zoom']) ?? 1;
  const [width, setWidth] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(element.clientWidth - 2 * inset);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <Box ref={box} sx={{ flex: 1, minHeight: 0, overflow: 'auto', scrollbarGutter: 'stable', px: `${inset}px`, pb: 1, scrollPadding: '16px' }}>
        {width > 0 && <Picture view={view} width={width} zoom={zoom * fitting(width)} />}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, minHeight: 32, flex: 'none' }}>
        <Legend />
        <Zoom zoom={zoom} onZoom={(next) => remember('zoom', next)} />
      </Box>
    </Box>
  );
}

/** A little too narrow is drawn a little smaller; much too narrow scrolls, because nobody reads 9 px. */
function fitting(width: number): number {
  return Math.min(1, Math.max(0.88, width / leastWidth));
}

function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }): ReactElement {
  const { t } = useTexts();
  const smaller = zooms.findLast((one) => one < zoom);
  const larger = zooms.find((one) => one > zoom);
  return (
    <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', flex: 'none' }}>
      <IconButton size="small" aria-label={t.picture.zoomOut} disabled={smaller === undefined} onClick={() => onZoom(smaller ?? zoom)}>
        <Icon path={mdiMinus} />
      </IconButton>
      <ButtonBase
        title={t.picture.zoomReset}
        onClick={() => onZoom(1)}
        sx={{ width: 48, height: 28, fontSize: 12, fontVariantNumeric: 'tabular-nums', borderRadius: 1 }}
      >
        {t.picture.percent(Math.round(zoom * 100))}
      </ButtonBase>
      <IconButton size="small" aria-label={t.picture.zoomIn} disabled={larger === undefined} onClick={() => onZoom(larger ?? zoom)}>
        <Icon path={mdiPlus} />
      </IconButton>
    </Box>
  );
}

function Legend(): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const kinds: readonly { readonly state: LineState; readonly words: string }[] = [
    { state: 'live', words: t.picture.live },
    { state: 'idle', words: t.picture.idle },
    { state: 'broken', words: t.picture.broken },
    { state: 'unknown', words: t.picture.unknownLine },
  ];
  return (
    <Box component="ul" aria-label={t.picture.legend} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0, p: 0, listStyle: 'none' }}>
      {kinds.map(({ state, words }) => (
        <Typography key={state} component="li" variant="caption" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'text.secondary', whiteSpace: 'nowrap' }}>
          <svg width="24" height="10" aria-hidden fill="none" stroke={lineColour(colours, state, null)}>
            <path d="M0 5H24" strokeWidth={state === 'idle' ? 1.25 : 1.75} strokeDasharray={dashes[state]} />
            {state === 'broken' && <path d="M8 1L16 9M8 9L16 1" strokeWidth={2} />}
          </svg>
          {words}
        </Typography>
      ))}
    </Box>
  );
}
