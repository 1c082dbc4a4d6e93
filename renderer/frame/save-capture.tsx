/** Saves a capture of the host that is shown, redacted unless the person says otherwise. */
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { useTexts } from '../words/use-texts.ts';
import { SaveDialog, useSaving } from './save-dialog.tsx';

interface Props {
  readonly onClose: () => void;
  /** The run of the doctor whose verdict goes into it. */
  readonly doctorRun?: string;
}

export function SaveCapture({ onClose, doctorRun }: Props): ReactElement {
  const { t, language } = useTexts();
  const { api, about, host } = useWindow();
  const [redact, setRedact] = useState(true);
  const saving = useSaving({
    first: '',
    write: async (target) => api.saveCapture({ host: host.state.host, target, redact, ...(doctorRun === undefined ? {} : { doctor: { run: doctorRun, language } }) }),
    chooseTarget: async () => api.chooseCaptureTarget(),
  });
  const { busy, saved } = saving;
  return (
    <SaveDialog
      saving={saving}
      isNative={about.shell === 'electron'}
      title={t.captures.saveTitle}
      label={t.captures.saveTarget}
      leaveWords={busy ? t.captures.stop : saved === null ? t.captures.cancel : t.captures.close}
      // What is being written is not left behind by closing.
      onLeave={() => (busy ? void api.cancelSaveCapture() : onClose())}
      intro={
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.captures.saveHelp}
        </Typography>
      }
      options={
        <div>
          <FormControlLabel control={<Checkbox checked={redact} disabled={busy || saved !== null} onChange={(_, checked) => setRedact(checked)} />} label={t.captures.redact} />
          <Typography variant="body2" sx={{ color: 'text.secondary', pl: 4 }}>
            {redact ? t.captures.redactHelp : t.captures.notRedacted}
          </Typography>
        </div>
      }
      progress={
        <>
          <Typography variant="body2" gutterBottom>
            {t.captures.saving}
          </Typography>
          <LinearProgress aria-label={t.captures.saving} />
        </>
      }
      outcome={
        saved !== null && (
          <>
            <div>{t.captures.written(saved.path, saved.files, saved.commands)}</div>
            {saved.unread > 0 && <div>{t.captures.unread(saved.unread)}</div>}
            <Copyable value={saved.path} what={t.captures.savedAs} />
          </>
        )
      }
    />
  );
}
