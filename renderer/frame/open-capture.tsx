/** Opens a capture by its path. When it cannot be opened, what was typed stays and the place of the fault is named. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { CallProblemAlert } from './call-problem.tsx';

interface Props {
  readonly onClose: () => void;
}

export function OpenCapture({ onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { api, about, host, reloadHosts } = useWindow();
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);

  const open = async (which: string): Promise<void> => {
    setBusy(true);
    const failed = await host.open(which);
    setBusy(false);
    setProblem(failed);
    if (failed !== null) return;
    reloadHosts();
    onClose();
  };
  const browse = async (kind: 'folder' | 'zip'): Promise<void> => {
    const answer = await api.chooseCapture({ kind });
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value !== null) {
      setPath(answer.value.host);
      await open(answer.value.host);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
      slotProps={{ transition: { onEntered: () => field.current?.focus() } }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== '') void open(path.trim());
        }}
      >
        <DialogTitle id={titleId}>{t.frame.openCaptureTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t.frame.openCaptureHelp}
          </Typography>
          <TextField
            inputRef={field}
            fullWidth
            size="small"
            label={t.frame.capturePath}
            value={path}
            error={problem !== null}
            onChange={(event) => setPath(event.target.value)}
            slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
            sx={{ mt: 1 }}
          />
          {problem !== null && <CallProblemAlert problem={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {about.shell === 'electron' && (
            <>
              <Button onClick={() => void browse('folder')}>{t.frame.browseFolder}</Button>
              <Button onClick={() => void browse('zip')} sx={{ mr: 'auto' }}>
                {t.frame.browseZip}
              </Button>
            </>
          )}
          <Button color="inherit" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={path.trim() === ''}>
            {t.frame.open}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
