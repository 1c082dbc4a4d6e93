/** Saves a capture of the host that is shown, redacted unless the person says otherwise. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { CallOutput } from '../../src/core/contract/contract.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { useTexts } from '../words/use-texts.ts';
import { CallProblemAlert } from './call-problem.tsx';

interface Props {
  readonly onClose: () => void;
  /** The run of the doctor whose verdict goes into it. */
  readonly doctorRun?: string;
}

export function SaveCapture({ onClose, doctorRun }: Props): ReactElement {
  const { t, language } = useTexts();
  const { api, about, host } = useWindow();
  const [target, setTarget] = useState('');
  const [redact, setRedact] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [saved, setSaved] = useState<CallOutput<'saveCapture'> | null>(null);
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);

  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await api.saveCapture({ host: host.state.host, target: target.trim(), redact, ...(doctorRun === undefined ? {} : { doctor: { run: doctorRun, language } }) });
    setBusy(false);
    if (answer.ok) setSaved(answer.value);
    else setProblem(answer.problem);
  };
  const choose = async (): Promise<void> => {
    const answer = await api.chooseCaptureTarget();
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value !== null) setTarget(answer.value.target);
  };
  // What is being written is not left behind by closing.
  const leave = (): void => {
    if (busy) void api.cancelSaveCapture();
    else onClose();
  };

  return (
    <Dialog open onClose={leave} aria-labelledby={titleId} fullWidth maxWidth="sm" slotProps={{ transition: { onEntered: () => field.current?.focus() } }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (target.trim() !== '' && saved === null) void save();
        }}
      >
        <DialogTitle id={titleId}>{t.captures.saveTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t.captures.saveHelp}
          </Typography>
          <TextField
            inputRef={field}
            fullWidth
            size="small"
            label={t.captures.saveTarget}
            value={target}
            error={problem !== null}
            disabled={busy || saved !== null}
            onChange={(event) => setTarget(event.target.value)}
            slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off', readOnly: about.shell === 'electron' } }}
            sx={{ mt: 1 }}
          />
          <div>
            <FormControlLabel
              control={<Checkbox checked={redact} disabled={busy || saved !== null} onChange={(_, checked) => setRedact(checked)} />}
              label={t.captures.redact}
            />
            <Typography variant="body2" sx={{ color: 'text.secondary', pl: 4 }}>
              {redact ? t.captures.redactHelp : t.captures.notRedacted}
            </Typography>
          </div>
          <div aria-live="polite">
            {busy && (
              <>
                <Typography variant="body2" gutterBottom>
                  {t.captures.saving}
                </Typography>
                <LinearProgress aria-label={t.captures.saving} />
              </>
            )}
            {saved !== null && (
              <Alert severity="success" variant="outlined" sx={{ '& .MuiAlert-message': { minWidth: 0, overflowWrap: 'anywhere' } }}>
                <div>{t.captures.written(saved.path, saved.files, saved.commands)}</div>
                {saved.unread > 0 && <div>{t.captures.unread(saved.unread)}</div>}
                <Copyable value={saved.path} what={t.captures.savedAs} />
              </Alert>
            )}
          </div>
          {problem !== null && <CallProblemAlert problem={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {about.shell === 'electron' && saved === null && (
            <Button onClick={() => void choose()} disabled={busy} sx={{ mr: 'auto' }}>
              {t.captures.browse}
            </Button>
          )}
          <Button color="inherit" onClick={leave}>
            {busy ? t.captures.stop : saved === null ? t.captures.cancel : t.captures.close}
          </Button>
          {saved === null && (
            <Button type="submit" variant="contained" loading={busy} disabled={target.trim() === ''}>
              {t.captures.saveIt}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
