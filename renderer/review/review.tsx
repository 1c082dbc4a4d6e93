/** The review of a change, the same wherever it is asked for: plan, confirm, live steps, verified table, undo. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { PlanRefusal } from '../../src/core/contract/plan-schema.ts';
import { useWindow } from '../app/window-context.ts';
import { callProblemPlace, callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { ConfirmBar } from './confirm-bar.tsx';
import { PlanView } from './plan-view.tsx';
import { ProgressView } from './progress-view.tsx';
import { planRefusalPlace, planRefusalText } from './refusal-text.ts';
import { ResultView } from './result-view.tsx';

/** Fills its box: what is read scrolls, the button to confirm stays in sight. */
export function Review(): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const { state } = review;
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', '& section > :not(h2)': { maxWidth: 1100 } }}>
        {state.phase === 'none' && <Empty />}
        {state.phase === 'planning' && (
          <Box component="output" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, p: 2, color: 'text.secondary' }}>
            <CircularProgress size={20} aria-hidden />
            {t.review.planning}
          </Box>
        )}
        {state.phase === 'refused' && <Refusals refusals={state.refusals} />}
        {state.phase === 'failed' && <Failed />}
        {state.phase === 'planned' && <PlanView plan={state.plan} allowRunning={state.allowRunning} onAllowRunning={review.allowRunning} />}
        {state.phase === 'running' && <ProgressView state={state} />}
        {state.phase === 'ended' && <ResultView state={state} />}
      </Box>
      {state.phase === 'planned' && <ConfirmBar state={state} />}
    </Box>
  );
}

function Empty(): ReactElement {
  const { t } = useTexts();
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Typography variant="h2">{t.review.noReview}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t.review.noReviewHelp}</Typography>
    </Box>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly PlanRefusal[] }): ReactElement {
  const { t, language } = useTexts();
  return (
    <Box sx={{ p: 2, maxWidth: 900 }}>
      <Alert severity="warning" variant="outlined">
        <strong>{t.review.refusedTitle}</strong>
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {refusals.map((refusal) => {
            const place = planRefusalPlace(refusal, language);
            return (
              <li key={JSON.stringify(refusal)}>
                {place !== null && <Box component="span" sx={{ color: 'text.secondary' }}>{`${place}${language === 'en' ? ': ' : '：'}`}</Box>}
                {planRefusalText(refusal, language)}
              </li>
            );
          })}
        </Box>
      </Alert>
      <After />
    </Box>
  );
}

function Failed(): ReactElement | null {
  const { language } = useTexts();
  const { state } = useWindow().review;
  if (state.phase !== 'failed') return null;
  const place = callProblemPlace(state.problem, language);
  return (
    <Box sx={{ p: 2, maxWidth: 900 }}>
      <Alert severity="error" variant="outlined">
        {callProblemText(state.problem, language)}
        {place !== null && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{place}</Box>}
      </Alert>
      <After />
    </Box>
  );
}

function After(): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
      <Button variant="contained" onClick={review.close}>
        {t.review.back}
      </Button>
      <Button variant="outlined" onClick={review.planAgain}>
        {t.review.planAgain}
      </Button>
    </Box>
  );
}
