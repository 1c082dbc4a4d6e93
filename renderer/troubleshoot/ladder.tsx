/** The ladder: each rung with its sign, its word, and what was found or could not be read. */
import { mdiCheck, mdiClose, mdiDebugStepOver, mdiDotsHorizontal, mdiHelpCircleOutline, mdiMinus } from '@mdi/js';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { ShownRung } from '../../src/core/contract/doctor-schema.ts';
import { rungAtFault, rungWords } from '../../src/core/text/doctor.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { Colours } from '../theme/colours.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

type Status = ShownRung['status'];

const signs: Readonly<Record<Status, string>> = { pass: mdiCheck, fail: mdiClose, skip: mdiDebugStepOver, 'not-applicable': mdiMinus, unknown: mdiHelpCircleOutline };

const rungNames = Object.keys(rungWords) as (keyof typeof rungWords)[];

interface Props {
  /** Empty: nothing is judged yet. */
  readonly ladder: readonly ShownRung[];
  /** Words of what was found, by code. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Rungs appear one after the other, from the host outwards. */
const appears = {
  '@media (prefers-reduced-motion: no-preference)': {
    '@keyframes rung-appears': { from: { opacity: 0 }, to: { opacity: 1 } },
    animation: 'rung-appears 120ms ease-out backwards',
  },
} as const;

export function Ladder({ ladder, titles }: Props): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const judged = new Map(ladder.map((one) => [one.rung, one]));
  return (
    <Box component="ol" aria-label={t.troubleshoot.ladder} sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 13, lineHeight: '20px' }}>
      {rungNames.map((rung, index) => {
        const one = judged.get(rung);
        const words = one === undefined ? { word: t.troubleshoot.waiting, more: [] } : rungSays(one, ladder, titles, t);
        return (
          <Box
            component="li"
            key={rung}
            data-status={one?.status}
            sx={{ display: 'grid', gridTemplateColumns: '20px minmax(120px, 2fr) minmax(0, 3fr)', columnGap: 1, py: 0.5, borderTop: index === 0 ? 0 : 1, borderColor: 'divider' }}
          >
            <Icon path={one === undefined ? mdiDotsHorizontal : signs[one.status]} size={18} sx={{ mt: '1px', color: toneOf(one?.status, colours) }} />
            <Box component="span" sx={{ fontWeight: one?.status === 'fail' ? 600 : 400 }}>
              {t.rungs[rung]}
            </Box>
            <Box component="span" key={one?.status} style={{ animationDelay: `${index * 70}ms` }} sx={{ minWidth: 0, overflowWrap: 'anywhere', color: one?.status === 'fail' ? 'text.primary' : 'text.secondary', ...(one === undefined ? {} : appears) }}>
              <Box component="span" sx={{ color: toneOf(one?.status, colours), fontWeight: one?.status === 'fail' ? 600 : 400 }}>
                {words.word}
              </Box>
              {words.more.map((more) => (
                <div key={more}>{more}</div>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** The word of the status, and what it is about. */
export function rungSays({ rung, status, findings, missing }: ShownRung, ladder: readonly ShownRung[], titles: ReadonlyMap<string, string>, t: Texts): { readonly word: string; readonly more: readonly string[] } {
  const fault = status === 'skip' ? rungAtFault(rung, ladder) : null;
  const word = fault === null ? t.rungStatus[status] : t.troubleshoot.skipped(t.rungs[fault]);
  if (status === 'fail') return { word, more: findings.map((code) => titles.get(code) ?? code) };
  return { word, more: missing.map((fact) => (fact === 'guest-text' ? t.troubleshoot.guestTextMissing : t.missingFacts[fact])) };
}

function toneOf(status: Status | undefined, colours: Colours): string {
  return status === 'pass' ? colours.good : status === 'fail' ? colours.bad : colours.quiet;
}
