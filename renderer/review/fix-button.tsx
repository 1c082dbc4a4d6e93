/** The button that reviews the automatic fix of a finding. */
import { mdiFileCompare } from '@mdi/js';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly command: string;
  /** Of the finding. */
  readonly title: string;
  /** Among others in the details: not the one thing to do. */
  readonly small?: boolean;
}

export function FixButton({ command, title, small = false }: Props): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  return (
    <Button variant={small ? 'text' : 'contained'} aria-label={small ? `${t.review.reviewFix} ${title}` : undefined} disabled={review.state.phase === 'running'} startIcon={<Icon path={mdiFileCompare} size={16} />} onClick={() => review.start({ kind: 'fix', command }, title)} sx={{ flex: 'none' }}>
      {t.review.reviewFix}
    </Button>
  );
}
