/** What a change came to, as colour, shape and word together. */
import { mdiAlert, mdiCheckCircleOutline, mdiMinusCircleOutline, mdiUndo, mdiUndoVariant } from '@mdi/js';
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { Outcome } from '../../src/core/plan/report.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

const marks: Readonly<Record<Outcome | 'undone', readonly [path: string, colour: string]>> = {
  verified: [mdiCheckCircleOutline, 'success.main'],
  unchanged: [mdiMinusCircleOutline, 'text.secondary'],
  'rolled-back': [mdiUndoVariant, 'warning.main'],
  'needs-attention': [mdiAlert, 'error.main'],
  undone: [mdiUndo, 'text.secondary'],
};

export function OutcomeMark({ outcome, undone }: { readonly outcome: Outcome; readonly undone: boolean }): ReactElement {
  const { t } = useTexts();
  const [path, colour] = marks[undone ? 'undone' : outcome];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: colour, verticalAlign: 'bottom' }}>
      <Icon path={path} size={16} />
      {undone ? t.history.undone : t.outcomes[outcome]}
    </Box>
  );
}
