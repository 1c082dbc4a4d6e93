/** A change while it goes on: its stages with their times, how to cancel it, and what may be closed meanwhile. */
import { mdiCheck, mdiProgressClock } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactElement } from 'react';
import type { ChangeProgress } from '../../src/core/contract/report-schema.ts';
import { useWindow } from '../app/window-context.ts';
import { Section } from '../details/facts.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { stageRows } from './stage-rows.ts';
import type { ReviewState } from './review-state.ts';

type Running = Extract<ReviewState, { readonly phase: 'running' }>;

export function ProgressView({ state: { progress, cancelling, plan } }: { readonly state: Running }): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const target = plan?.target;
  const isRecovery = progress?.job === 'recover' || plan === null;
  return (
    <Section level="h2" title={t.review.progress}>
      {progress === null ? (
        <>
          <output>{t.review.starting}</output>
          {target?.kind === 'local' && target.prompts && <Typography>{t.review.prompts}</Typography>}
        </>
      ) : (
        <Stages progress={progress} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1.5 }}>
        {!isRecovery && (
          <Button variant="outlined" color="inherit" disabled={cancelling} onClick={review.cancel}>
            {t.review.cancel}
          </Button>
        )}
        <Typography variant="body2" sx={{ flex: '1 1 240px', color: 'text.secondary' }}>
          {cancelling ? t.review.cancelling : t.review.safe}
        </Typography>
      </Box>
    </Section>
  );
}

export function Stages({ progress }: { readonly progress: ChangeProgress }): ReactElement {
  const { t } = useTexts();
  const elapsed = useElapsed(progress);
  return (
    <Box component="ol" aria-label={t.review.progress} sx={{ m: 0, p: 0, listStyle: 'none', '&&': { maxWidth: 560 } }}>
      {stageRows(progress, elapsed).map(({ stage, took, isDone }, index) => (
        // A stage can come twice.
        // oxlint-disable-next-line react/no-array-index-key
        <Box component="li" key={index} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.375, color: isDone ? 'text.secondary' : 'text.primary' }}>
          <Icon path={isDone ? mdiCheck : mdiProgressClock} size={16} titleAccess={isDone ? t.review.stageDone : t.review.stageNow} sx={{ color: isDone ? 'success.main' : 'primary.main' }} />
          <span>{t.stages[stage]}</span>
          <Box component="span" sx={{ ml: 'auto', fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
            {t.review.seconds((took / 1000).toFixed(took < 1000 ? 2 : 1))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Milliseconds since the change began, counted on between two messages. */
function useElapsed({ elapsed, result }: ChangeProgress): number {
  const [ticks, setTicks] = useState({ elapsed, passed: 0 });
  if (ticks.elapsed !== elapsed) setTicks({ elapsed, passed: 0 });
  const isOver = result !== null;
  useEffect(() => {
    if (isOver) return undefined;
    const begun = performance.now();
    const timer = setInterval(() => setTicks({ elapsed, passed: performance.now() - begun }), 200);
    return () => clearInterval(timer);
  }, [elapsed, isOver]);
  return elapsed + (ticks.elapsed === elapsed ? ticks.passed : 0);
}
