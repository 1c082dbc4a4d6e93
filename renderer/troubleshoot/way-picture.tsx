/** The way of a machine to the internet, drawn small, with a sign and a word where it breaks. */
import {
  mdiArrowCollapseRight,
  mdiClose,
  mdiEthernet,
  mdiHelp,
  mdiHomeOutline,
  mdiLan,
  mdiMonitor,
  mdiPowerPlugOffOutline,
  mdiRouterNetwork,
  mdiServerNetwork,
  mdiSwapHorizontal,
  mdiWeb,
} from '@mdi/js';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { Fragment, type ReactElement } from 'react';
import type { Texts } from '../../src/core/text/texts.ts';
import type { Colours } from '../theme/colours.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import type { BreakKind, Station, StationKind, Way } from './way.ts';

const icons: Readonly<Record<StationKind, string>> = {
  machine: mdiMonitor,
  switch: mdiSwapHorizontal,
  segment: mdiSwapHorizontal,
  nowhere: mdiPowerPlugOffOutline,
  nat: mdiRouterNetwork,
  'host-adapter': mdiEthernet,
  nic: mdiEthernet,
  host: mdiServerNetwork,
  lan: mdiLan,
  internet: mdiWeb,
};

const signs: Readonly<Record<BreakKind, string>> = { broken: mdiClose, suspected: mdiHelp, closed: mdiArrowCollapseRight };

export function stationName({ kind, name }: Station, { troubleshoot: t }: Texts): string {
  if (kind === 'machine') return name ?? t.anyMachine;
  const words: Readonly<Record<Exclude<StationKind, 'machine'>, string>> = {
    switch: name ?? t.noNetwork,
    segment: t.lanSegment,
    nowhere: t.noNetwork,
    nat: t.natDevice,
    'host-adapter': t.hostAdapter,
    nic: name ?? t.bridgedTo,
    host: t.host,
    lan: t.lan,
    internet: t.internet,
  };
  return words[kind];
}

/** `The way breaks at: NAT device.`; null when it does not. */
export function breakSentence({ stations, break: broken }: Way, texts: Texts): string | null {
  const station = broken === null ? undefined : stations[broken.at];
  if (broken === null || station === undefined) return null;
  const { troubleshoot: t } = texts;
  const before = stations[broken.at - 1];
  const place = broken.link && before !== undefined ? t.between(stationName(before, texts), stationName(station, texts)) : stationName(station, texts);
  return { broken: t.brokenAt, suspected: t.suspectedAt, closed: t.closedAt }[broken.kind](place);
}

export function WayPicture({ way }: { readonly way: Way }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { stations, break: broken } = way;
  const sentence = breakSentence(way, t);
  return (
    <Box component="section" aria-label={broken === null ? t.troubleshoot.wayPlain : t.troubleshoot.way}>
      <Box
        // What scrolls must be reachable with the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        sx={{ overflowX: 'auto', pt: 2.5, pb: 0.5 }}
      >
        <Box component="ol" sx={{ display: 'flex', alignItems: 'flex-start', m: 0, p: 0, listStyle: 'none', minWidth: stations.length * 92 }}>
          {stations.map((station, index) => {
            const here = broken?.at === index ? broken : null;
            return (
              <Fragment key={station.kind}>
                {index > 0 && <Wire broken={here?.link === true ? here.kind : null} behind={broken !== null && index > broken.at} />}
                <Box component="li" data-break={here === null || here.link ? undefined : here.kind} sx={{ flex: '0 1 112px', minWidth: 0, textAlign: 'center', fontSize: 12, lineHeight: '16px' }}>
                  <StationMark kind={station.kind} broken={here === null || here.link ? null : here.kind} behind={broken !== null && (index > broken.at || (index === broken.at && broken.link))} colours={colours} />
                  <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{stationName(station, t)}</Box>
                  {station.address !== null && <Box sx={{ color: 'text.secondary', fontSize: 11 }}>{station.address}</Box>}
                </Box>
              </Fragment>
            );
          })}
        </Box>
      </Box>
      {sentence !== null && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {sentence}
        </Typography>
      )}
    </Box>
  );
}

function toneOf(kind: BreakKind, colours: Colours): string {
  return { broken: colours.bad, suspected: colours.warn, closed: colours.quiet }[kind];
}

interface MarkProps {
  readonly kind: StationKind;
  readonly broken: BreakKind | null;
  readonly behind: boolean;
  readonly colours: Colours;
}

function StationMark({ kind, broken, behind, colours }: MarkProps): ReactElement {
  const tone = broken === null ? (behind ? colours.quiet : colours.text) : toneOf(broken, colours);
  return (
    <Box
      sx={{
        position: 'relative',
        width: 40,
        height: 40,
        mx: 'auto',
        mb: 0.5,
        display: 'grid',
        placeItems: 'center',
        borderRadius: 1,
        border: broken === null ? 1 : 2,
        borderStyle: behind ? 'dashed' : 'solid',
        borderColor: broken === null ? colours.strongBorder : tone,
        backgroundColor: colours.surface,
        color: tone,
      }}
    >
      <Icon path={kind === 'host' ? mdiHomeOutline : icons[kind]} size={20} />
      {broken !== null && <BreakMark kind={broken} colours={colours} corner />}
    </Box>
  );
}

function Wire({ broken, behind }: { readonly broken: BreakKind | null; readonly behind: boolean }): ReactElement {
  const { colours } = useTheme();
  const colour = broken === null ? (behind ? colours.idle : colours.wire) : toneOf(broken, colours);
  return (
    <Box component="li" aria-hidden data-break={broken ?? undefined} sx={{ position: 'relative', flex: '0 1 44px', minWidth: 30, mx: -3, height: 40, display: 'flex', alignItems: 'center' }}>
      <Box sx={{ width: '100%', borderTop: 2, borderTopStyle: broken === null && !behind ? 'solid' : 'dashed', borderColor: colour }} />
      {broken !== null && <BreakMark kind={broken} colours={colours} />}
    </Box>
  );
}

/** The word stands above, so that nobody needs the colour or the sign. */
function BreakMark({ kind, colours, corner = false }: { readonly kind: BreakKind; readonly colours: Colours; readonly corner?: boolean }): ReactElement {
  const { t } = useTexts();
  const tone = toneOf(kind, colours);
  const words = { broken: t.troubleshoot.broken, suspected: t.troubleshoot.suspected, closed: t.troubleshoot.closed };
  return (
    <>
      <Box component="span" sx={{ position: 'absolute', bottom: 'calc(100% + 1px)', left: '50%', transform: 'translateX(-50%)', whiteSpace: 'nowrap', fontSize: 12, lineHeight: '16px', fontWeight: 600, color: tone }}>
        {words[kind]}
      </Box>
      <Box component="span" sx={{ position: 'absolute', left: corner ? '100%' : '50%', top: corner ? '100%' : '50%', transform: 'translate(-50%, -50%)', display: 'grid', backgroundColor: colours.page, borderRadius: '50%', color: tone }}>
        <Icon path={signs[kind]} size={16} />
      </Box>
    </>
  );
}
