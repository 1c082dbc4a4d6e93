/** What could not be read: each part with its place and the reason. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import { problemPlace, problemReason } from '../../src/core/text/problems.ts';
import type { Problem } from '../../src/core/vnet/host-view.ts';
import { Copyable } from '../details/copyable.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

export function UnreadableDialog({ problems, onClose }: Props): ReactElement {
  const { t, language } = useTexts();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{t.frame.unreadableTitle}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {t.frame.unreadableHelp}
        </Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
          {problems.map((problem) => (
            <li key={`${problem.source}:${problem.line}:${problem.column}:${problem.detail}`}>
              <Typography component="div" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
                <Copyable value={problemPlace(problem, language)} what={t.frame.where} />
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {problemReason(problem, language)}
                {problem.detail !== '' && ` · ${problem.detail}`}
              </Typography>
            </li>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>
          {t.frame.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
