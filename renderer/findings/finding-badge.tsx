/** The badge on a part of the picture or a row: shape and colour of the worst finding, and how many there are. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { Texts } from '../../src/core/text/texts.ts';
import { rowId, type Subject } from '../app/subject.ts';
import { useWindow } from '../app/window-context.ts';
import { severityColour } from '../theme/colours.ts';
import { Icon } from '../theme/icon.tsx';
import { severityShapes } from '../theme/shapes.ts';
import { useTexts } from '../words/use-texts.ts';
import type { Mark } from './finding-item.ts';

/** `2 findings, worst: error`. */
export function markWords({ worst, items }: Mark, { findings }: Texts): string {
  return findings.badge(items.length, findings[worst].toLowerCase());
}

/** For the eye: what it stands on says the same in its own name. */
export function FindingBadge({ mark: { worst, items } }: { readonly mark: Mark }): ReactElement {
  const { colours } = useTheme();
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, color: severityColour(colours, worst), fontSize: 11, fontWeight: 600, lineHeight: '16px', fontVariantNumeric: 'tabular-nums' }}
    >
      <Icon path={severityShapes[worst]} size={16} />
      {items.length > 1 && (items.length > 99 ? '99+' : items.length)}
    </Box>
  );
}

/** In a table row, behind its name. */
export function RowBadge({ subject }: { readonly subject: Subject }): ReactElement | null {
  const { t } = useTexts();
  const mark = useWindow().findings.marks.byRow.get(rowId(subject));
  if (mark === undefined) return null;
  const words = markWords(mark, t);
  return (
    <Box component="span" title={words} sx={{ ml: 0.75, flex: 'none', display: 'inline-flex' }}>
      <FindingBadge mark={mark} />
      <span className="visually-hidden">{words}</span>
    </Box>
  );
}
