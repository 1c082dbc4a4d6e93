/** Asks where to, writes, and says where it is: under Electron by the system's dialog, in a browser by a path that is typed. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Answer, CallProblem } from '../../src/core/contract/problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { CallProblemAlert } from './call-problem.tsx';

export interface Saving<Saved> {
  readonly target: string;
  readonly setTarget: (target: string) => void;
  readonly busy: boolean;
  readonly problem: CallProblem | null;
  readonly saved: Saved | null;
  readonly save: () => Promise<void>;
  readonly choose: () => Promise<void>;
}

interface Ways<Saved> {
  readonly first: string;
  readonly write: (target: string) => Promise<Answer<Saved>>;
  readonly chooseTarget: () => Promise<Answer<{ readonly target: string } | null>>;
}

export function useSaving<Saved>({ first, write, chooseTarget }: Ways<Saved>): Saving<Saved> {
  const [target, setTarget] = useState(first);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    target,
    setTarget,
    busy,
    problem,
    saved,
    async save() {
      setBusy(true);
      setProblem(null);
      const answer = await write(target.trim());
      setBusy(false);
      if (answer.ok) setSaved(answer.value);
      else setProblem(answer.problem);
    },
    async choose() {
      const answer = await chooseTarget();
      if (!answer.ok) setProblem(answer.problem);
      else if (answer.value !== null) setTarget(answer.value.target);
    },
  };
}

interface Props {
  readonly saving: Saving<unknown>;
  /** There is a dialog of the system to choose with; else the path is typed. */
  readonly isNative: boolean;
  readonly title: string;
  readonly label: string;
  readonly leaveWords: string;
  readonly onLeave: () => void;
  readonly intro?: ReactNode;
  /** Below the path. */
  readonly options?: ReactNode;
  /** What goes on while it is written. */
  readonly progress?: ReactNode;
  /** Said once it is written. */
  readonly outcome: ReactNode;
}

export function SaveDialog({ saving, isNative, title, label, leaveWords, onLeave, intro, options, progress, outcome }: Props): ReactElement {
  const { t } = useTexts();
  const { target, busy, problem } = saving;
  const isSaved = saving.saved !== null;
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog open onClose={onLeave} aria-labelledby={titleId} fullWidth maxWidth="sm" slotProps={{ transition: { onEntered: () => field.current?.focus() } }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (target.trim() !== '' && !isSaved && !busy) void saving.save();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {intro}
          <TextField
            inputRef={field}
            fullWidth
            size="small"
            label={label}
            value={target}
            error={problem !== null}
            disabled={busy || isSaved}
            onChange={(event) => saving.setTarget(event.target.value)}
            slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off', readOnly: isNative } }}
            sx={{ mt: 1 }}
          />
          {options}
          <div aria-live="polite">
            {busy && progress}
            {isSaved && (
              <Alert severity="success" variant="outlined" sx={{ '& .MuiAlert-message': { minWidth: 0, overflowWrap: 'anywhere' } }}>
                {outcome}
              </Alert>
            )}
          </div>
          {problem !== null && <CallProblemAlert problem={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {isNative && !isSaved && (
            <Button onClick={() => void saving.choose()} disabled={busy} sx={{ mr: 'auto' }}>
              {t.captures.browse}
            </Button>
          )}
          <Button color="inherit" onClick={onLeave}>
            {leaveWords}
          </Button>
          {!isSaved && (
            <Button type="submit" variant="contained" loading={busy} disabled={target.trim() === ''}>
              {t.captures.saveIt}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
