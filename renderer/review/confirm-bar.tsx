/** The one button that makes the change, with the reason beside it while it cannot be pressed. */
import { mdiFlaskOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { beginRefusalText } from './refusal-text.ts';
import { blockedBy, type ReviewState } from './review-state.ts';

type Planned = Extract<ReviewState, { readonly phase: 'planned' }>;

export function ConfirmBar({ state }: { readonly state: Planned }): ReactElement {
  const { t } = useTexts();
  const { review, history } = useWindow();
  const [why, setWhy] = useState('');
  const id = useId();
  const { plan } = state;
  const blocked = blockedBy(state, history.history?.unfinished === true && plan.host === state.asked.host);
  const reason = useReason(state, blocked);
  return (
    <Box
      component="section"
      aria-label={t.review.confirm}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', backgroundColor: (theme) => theme.colours.frame }}
    >
      <Button variant="contained" disabled={blocked !== null} aria-describedby={reason === null ? undefined : id} onClick={() => review.confirm(why.trim() === '' ? null : why.trim())}>
        {{ apply: t.review.confirm, undo: t.review.confirmUndo, redo: t.review.confirmRedo }[plan.job]}
      </Button>
      <Button variant="outlined" color="inherit" onClick={review.close}>
        {t.frame.cancel}
      </Button>
      {reason !== null && (
        <Typography id={id} variant="body2" sx={{ flex: '1 1 240px', minWidth: 0 }}>
          {reason}
        </Typography>
      )}
      {blocked !== 'nothing' && plan.target.kind !== 'simulated' && (
        <Button variant="outlined" startIcon={<Icon path={mdiFlaskOutline} />} onClick={review.tryOnCopy}>
          {t.review.tryCopy}
        </Button>
      )}
      {blocked === 'unfinished' && (
        <Button variant="outlined" onClick={review.recover}>
          {t.review.recover}
        </Button>
      )}
      {blocked === 'refused' && (
        <Button variant="outlined" onClick={review.planAgain}>
          {t.review.planAgain}
        </Button>
      )}
      {blocked === null && (
        <TextField
          size="small"
          label={t.review.why}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          sx={{ flex: '1 1 200px', maxWidth: 420 }}
        />
      )}
    </Box>
  );
}

function useReason({ plan }: Planned, blocked: ReturnType<typeof blockedBy>): string | null {
  const { t, language } = useTexts();
  switch (blocked) {
    case null:
      return null;
    case 'nothing':
      return t.review.nothing;
    case 'read-only':
      return t.review.readOnly;
    case 'decide-running':
      return t.review.decideRunning;
    case 'unfinished':
      return t.review.unfinishedFirst;
    case 'refused':
      return plan.blocked === null ? null : beginRefusalText(plan.blocked, language);
  }
}
