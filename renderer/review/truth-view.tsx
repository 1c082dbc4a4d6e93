/** What the host says after a change, fact by fact: wanted, configured, generated, actual, and whether all agree. */
import { mdiAlert, mdiCheck } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import type { TruthRow } from '../../src/core/plan/truth-row.ts';
import { modes } from '../../src/core/text/facts.ts';
import { wordsIn, type Language } from '../../src/core/text/language.ts';
import { truthFactText } from '../../src/core/text/review.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

const shownFirst = 40;

/** What does not agree comes first. */
export function TruthTable({ rows, label }: { readonly rows: readonly TruthRow[]; readonly label: string }): ReactElement {
  const { t, language } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  const sorted = rows.toSorted((a, b) => Number(a.agrees) - Number(b.agrees));
  const hidden = sorted.length - room;
  const { network, fact, wanted, configured, generated, actual, agrees } = t.review;
  return (
    // What scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Box component="section" tabIndex={0} aria-label={t.review.tableScrolls} sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Box
        component="table"
        aria-label={label}
        sx={{
          width: '100%',
          minWidth: 720,
          borderCollapse: 'collapse',
          fontSize: 13,
          fontVariantNumeric: 'tabular-nums',
          '& th, & td': { textAlign: 'left', px: 1.25, py: 0.5, borderBottom: 1, borderColor: 'divider', whiteSpace: 'nowrap' },
          '& thead th': { color: 'text.secondary', fontWeight: 500, backgroundColor: (theme) => theme.colours.frame },
          '& tbody th': { fontWeight: 400 },
          '& tbody tr:last-of-type > *': { borderBottom: 0 },
        }}
      >
        <thead>
          <tr>
            {[network, fact, wanted, configured, generated, actual, agrees].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, room).map((row) => (
            <tr key={`${row.vmnet} ${row.fact}`}>
              <td>{`VMnet${row.vmnet}`}</td>
              <th scope="row">{truthFactText(row.fact, language)}</th>
              {[row.wanted, row.configured, row.generated, row.actual].map((value, index) => (
                // Four columns that never move.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index}>{value === null ? '–' : valueText(row, value, language, t.review)}</td>
              ))}
              <td>
                <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, verticalAlign: 'bottom', color: row.agrees ? 'success.main' : 'error.main' }}>
                  <Icon path={row.agrees ? mdiCheck : mdiAlert} size={16} />
                  {row.agrees ? t.review.yes : t.review.no}
                </Box>
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      {hidden > 0 && <Button onClick={() => setRoom(sorted.length)}>{t.review.more(hidden)}</Button>}
    </Box>
  );
}

interface ValueWords {
  readonly none: string;
  readonly valueOn: string;
  readonly valueOff: string;
  readonly valueAutomatic: string;
}

/** Addresses stay as they are; the few words that stand for a value are said in the person's language. */
function valueText({ fact }: TruthRow, value: string, language: Language, { none, valueOn, valueOff, valueAutomatic }: ValueWords): string {
  if (value === 'none') return none;
  if (fact === 'mode') return wordsIn(language, Object.entries(modes).find(([mode]) => mode === value)?.[1] ?? { en: value, zh: value });
  if (fact === 'dhcp') return value === 'on' ? valueOn : value === 'off' ? valueOff : value;
  return fact === 'bridge' && value === 'automatic' ? valueAutomatic : value;
}
