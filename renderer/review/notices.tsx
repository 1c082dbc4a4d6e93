/** What stands above every page while a change of this host goes on, or was cut off. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';

export function ChangeNotices({ onReview }: { readonly onReview: boolean }): ReactElement | null {
  const { t } = useTexts();
  const { review, history, host } = useWindow();
  const { state } = review;
  if (state.phase === 'running') {
    // On its own page it is all there is to see.
    if (onReview) return null;
    return (
      <Alert severity="info" square action={<Button color="inherit" href={addressOf('review')}>{t.review.show}</Button>}>
        {t.review.runningNotice}
      </Alert>
    );
  }
  if (history.history?.unfinished !== true || host.state.view === null) return null;
  return (
    <Alert severity="warning" square action={<Button color="inherit" onClick={review.recover}>{t.review.recover}</Button>}>
      {t.review.recoverNotice}
    </Alert>
  );
}
