/** The review as a page of its own: what it is about, on which host, and the review itself. */
import { mdiArrowLeft } from '@mdi/js';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { Texts } from '../../src/core/text/texts.ts';
import { useWindow } from '../app/window-context.ts';
import { hostNameOf } from '../frame/host-name.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import type { ReviewState } from './review-state.ts';
import { Review } from './review.tsx';

export function ReviewPage(): ReactElement {
  const { t, language } = useTexts();
  const { review, hosts } = useWindow();
  const { state } = review;
  const asked = state.phase === 'none' ? null : state.asked;
  const host = asked === null ? null : hostNameOf(asked.host, hosts, language, t);
  const note = host?.kind === 'sample' ? t.frame.simulated : host?.kind === 'simulated' ? t.frame.simulatedCopy : null;
  const about = host === null ? [] : [asked?.title ?? '', t.review.on(note === null ? host.name : `${host.name} · ${note}`)].filter((part) => part !== '');
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 2, pt: 1.5, pb: 1.25 }}>
        {state.phase !== 'none' && state.phase !== 'running' && (
          <IconButton size="small" edge="start" aria-label={t.review.back} title={t.review.back} onClick={review.close}>
            <Icon path={mdiArrowLeft} />
          </IconButton>
        )}
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1">{titleOf(state, t)}</Typography>
          {about.map((part) => (
            <Typography key={part} variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {part}
            </Typography>
          ))}
        </Box>
      </Box>
      <Box sx={{ minHeight: 0 }}>
        <Review />
      </Box>
    </Box>
  );
}

function titleOf(state: ReviewState, { review }: Texts): string {
  switch (state.phase) {
    case 'none':
      return review.review;
    case 'running':
      return state.plan === null && (state.progress === null || state.progress.job === 'recover') ? review.titleRecover : review.titleRunning;
    case 'ended':
      return review.titleEnded;
    case 'planned':
      return { apply: review.title, undo: review.titleUndo, redo: review.titleRedo }[state.plan.job];
    case 'planning':
    case 'refused':
    case 'failed':
      return state.asked.change.kind === 'undo' ? review.titleUndo : review.title;
  }
}
