/** What to type in a guest: its system chosen, the text with a copy button, and the steps around it. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import { guestRefusalText, guestStepText } from '../../../src/core/text/guest.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { VirtualMachine } from '../../../src/core/vnet/machine.ts';
import { guestOsOf, guestSetup } from '../../../src/core/wizard/guest-setup.ts';
import { guestOses, type GuestOs } from '../../../src/core/wizard/guest-text.ts';
import { CopyButton } from '../../details/copy-button.tsx';
import { monospace } from '../../theme/monospace.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  readonly state: HostState;
  readonly vm: VirtualMachine;
  readonly adapter: number;
  /** The address that it shall have by hand; null: whatever suits the network. */
  readonly address: string | null;
}

export function GuestText({ state, vm, adapter, address }: Props): ReactElement {
  const { t, language } = useTexts();
  const [chosen, setChosen] = useState<GuestOs | null>(null);
  const label = useId();
  const os = chosen ?? guestOsOf(state, vm);
  const answer = guestSetup(state, { vm, adapter, os, address });
  if (!answer.ok) {
    return (
      <Alert severity="info" variant="outlined">
        {answer.refusals.map((one) => guestRefusalText(one, language)).join(' ')}
      </Alert>
    );
  }
  const { text, steps, address: given } = answer.value;
  return (
    <>
      <Typography sx={{ mb: 1 }}>{given.method === 'dhcp' ? t.wizard.guestAutomatic(vm.name) : t.wizard.guestStatic(vm.name)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t.guestReasons[given.because]}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1, flexWrap: 'wrap' }}>
        <FormControl size="small" sx={{ minWidth: 260 }}>
          <InputLabel id={label}>{t.wizard.guestSystem}</InputLabel>
          <Select labelId={label} label={t.wizard.guestSystem} value={os} onChange={(event) => setChosen(event.target.value)}>
            {guestOses.map((one) => (
              <MenuItem key={one} value={one}>
                {t.guestOses[one]}
              </MenuItem>
            ))}
          </Select>
        </FormControl>
        <CopyButton text={text} label={t.wizard.copyText} done={t.wizard.textCopied} />
      </Box>
      <Box component="pre" tabIndex={0} aria-label={t.wizard.whatToType} data-typed sx={codeStyle}>
        {text}
      </Box>
      <Box component="ol" sx={{ m: 0, pl: 3, fontSize: 13, '& li': { mb: 0.5 } }}>
        {steps.map((step) => (
          <li key={step.code}>
            {guestStepText(step, language)}
            {step.type !== null && (
              <Box component="code" data-typed sx={{ display: 'block', fontFamily: monospace, fontSize: 12, overflowWrap: 'anywhere' }}>
                {step.type}
              </Box>
            )}
          </li>
        ))}
      </Box>
    </>
  );
}

const codeStyle = {
  m: 0,
  mb: 1,
  p: 1.25,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
  fontFamily: monospace,
  fontSize: 12,
  lineHeight: '18px',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;
