/** What the doctor is to look at: the machine, its adapter, what its guest says, and whether packets are sent. */
import { mdiStethoscope } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import { longestGuestText } from '../../src/core/contract/doctor-schema.ts';
import { useWindow, type WithView } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { GuestPaste } from './guest-paste.tsx';

const native = { select: { native: true }, inputLabel: { shrink: true } } as const;

export function QuestionForm({ view }: WithView): ReactElement {
  const { t } = useTexts();
  const { troubleshoot, host } = useWindow();
  const { question, run } = troubleshoot.state;
  const helpId = useId();
  const machine = view.vms.find(({ path }) => path === question.vm);
  const adapters = (machine?.adapters ?? []).filter(({ present }) => present);
  const isLocal = host.state.host === 'local';
  const isRunning = run.phase === 'running';
  const isTooLong = question.guestText.length > longestGuestText;
  return (
    <Box
      component="form"
      aria-label={t.troubleshoot.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning && !isTooLong) troubleshoot.start();
      }}
      sx={{ display: 'grid', gap: 2, alignContent: 'start' }}
    >
      <TextField
        select
        size="small"
        label={t.troubleshoot.machine}
        value={question.vm ?? ''}
        disabled={isRunning}
        helperText={view.vms.length === 0 ? t.troubleshoot.noMachines : undefined}
        onChange={({ target }) => troubleshoot.change({ vm: target.value === '' ? null : target.value })}
        slotProps={native}
      >
        <option value="">{t.troubleshoot.wholeHost}</option>
        {view.vms.map(({ name, path, state }) => (
          <option key={path} value={path}>{`${name} · ${t.vmStates[state]}`}</option>
        ))}
      </TextField>
      {adapters.length > 0 && (
        <TextField
          select
          size="small"
          label={t.troubleshoot.adapter}
          value={question.adapter ?? ''}
          disabled={isRunning}
          onChange={({ target }) => troubleshoot.change({ adapter: target.value === '' ? null : Number(target.value) })}
          slotProps={native}
        >
          <option value="">{t.troubleshoot.allAdapters}</option>
          {adapters.map(({ index, mode, vmnet }) => (
            <option key={index} value={index}>{`${t.details.adapter(index + 1)} · ${t.vmAdapterModes[mode]}${vmnet === null ? '' : ` · VMnet${vmnet}`}`}</option>
          ))}
        </TextField>
      )}
      <Box>
        <FormControlLabel
          control={<Switch size="small" checked={question.probe && isLocal} disabled={!isLocal || isRunning} onChange={(_, probe) => troubleshoot.change({ probe })} slotProps={{ input: { 'aria-describedby': helpId } }} />}
          label={t.troubleshoot.probe}
          sx={{ ml: -0.5, gap: 0.5 }}
        />
        <Typography id={helpId} variant="body2" sx={{ color: 'text.secondary' }}>
          {isLocal ? t.troubleshoot.probeHelp : t.troubleshoot.probeNotHere}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isRunning || isTooLong} startIcon={<Icon path={mdiStethoscope} size={16} />}>
          {run.phase === 'none' || isRunning ? t.troubleshoot.run : t.troubleshoot.runAgain}
        </Button>
        {isRunning && (
          <Button variant="outlined" color="inherit" disabled={run.cancelling} onClick={troubleshoot.cancel}>
            {run.progress?.stage === 'sending' ? t.troubleshoot.cancelPackets : t.troubleshoot.cancel}
          </Button>
        )}
      </Box>
      <GuestPaste />
    </Box>
  );
}
