/** Saves a policy or a report as a file: where the system's dialog says, or in a browser where the person types. */
import { mdiContentSaveOutline } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { SavedKind } from '../../src/core/contract/policy-schema.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { CallProblemAlert } from './call-problem.tsx';

interface Props {
  readonly kind: SavedKind;
  readonly text: string;
}

const usualNames: Readonly<Record<SavedKind, string>> = { policy: 'networks.yaml', report: 'report.json' };

export function SaveTextButton({ kind, text }: Props): ReactElement {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<Icon path={mdiContentSaveOutline} size={16} />} onClick={() => setOpen(true)} sx={{ flex: 'none' }}>
        {kind === 'policy' ? t.policy.save : t.policy.saveReport}
      </Button>
      {isOpen && <SaveText kind={kind} text={text} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveText({ kind, text, onClose }: Props & { readonly onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { api, about } = useWindow();
  const isNative = about.shell === 'electron';
  const [target, setTarget] = useState(isNative ? '' : usualNames[kind]);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);

  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await api.saveText({ kind, target: target.trim(), text });
    setBusy(false);
    if (answer.ok) setSaved(answer.value.path);
    else setProblem(answer.problem);
  };
  const choose = async (): Promise<void> => {
    const answer = await api.chooseTextTarget({ kind });
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value !== null) setTarget(answer.value.target);
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm" slotProps={{ transition: { onEntered: () => field.current?.focus() } }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (target.trim() !== '' && saved === null && !busy) void save();
        }}
      >
        <DialogTitle id={titleId}>{kind === 'policy' ? t.policy.savePolicyTitle : t.policy.saveReportTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            inputRef={field}
            fullWidth
            size="small"
            label={isNative ? t.policy.chosenTarget : t.policy.saveTarget}
            value={target}
            error={problem !== null}
            disabled={busy || saved !== null}
            onChange={(event) => setTarget(event.target.value)}
            slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off', readOnly: isNative } }}
            sx={{ mt: 1 }}
          />
          <div aria-live="polite">
            {saved !== null && (
              <Alert severity="success" variant="outlined" sx={{ '& .MuiAlert-message': { minWidth: 0, overflowWrap: 'anywhere' } }}>
                <div>{t.policy.saved}</div>
                <div data-typed="">
                  <Copyable value={saved} what={t.policy.savedAs} />
                </div>
              </Alert>
            )}
          </div>
          {problem !== null && <CallProblemAlert problem={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {isNative && saved === null && (
            <Button onClick={() => void choose()} disabled={busy} sx={{ mr: 'auto' }}>
              {t.captures.browse}
            </Button>
          )}
          <Button color="inherit" onClick={onClose}>
            {saved === null ? t.frame.cancel : t.frame.close}
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
