/** Picks a virtual machine's adapter, or none. Why one cannot be switched now stands beside it. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import { machineRefusalText } from '../../../src/core/text/machine-refusals.ts';
import type { MachineRefusalCode } from '../../../src/core/plan/plan-machine.ts';
import type { Refusal } from '../../../src/core/plan/refusal.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import type { VirtualMachine, VmAdapter } from '../../../src/core/vnet/machine.ts';
import type { ChosenAdapter } from '../../../src/core/wizard/addressed-form.ts';
import { machineWords, searchFor } from '../../app/search.ts';
import { useWindow } from '../../app/window-context.ts';
import { VmStateMark } from '../../theme/marks.tsx';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  readonly view: HostView;
  readonly chosen: ChosenAdapter | null;
  /** The network that the adapter is to be on. */
  readonly vmnet: number;
  readonly obstacles: readonly Refusal<MachineRefusalCode>[];
  readonly onChoose: (chosen: ChosenAdapter | null) => void;
}

/** More than this, and a part of the name narrows them down. */
const listed = 40;
const fewEnough = 8;

export function MachinePicker({ view, chosen, vmnet, obstacles, onChoose }: Props): ReactElement {
  const { t, language } = useTexts();
  const { host } = useWindow();
  const [filter, setFilter] = useState('');
  const label = useId();
  const search = searchFor(filter);
  const all = view.vms.filter((vm) => search(machineWords(vm))).flatMap((vm) => vm.adapters.filter(({ present }) => present).map((adapter) => ({ vm, adapter })));
  const shown = all.slice(0, listed);
  return (
    <>
      <Typography id={label} sx={{ mb: 1 }}>
        {t.wizard.whichMachine}
      </Typography>
      {view.vms.length === 0 && (
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          {t.wizard.noMachines}
        </Typography>
      )}
      {view.vms.length > fewEnough && (
        <TextField size="small" label={t.wizard.machineFilter} value={filter} onChange={(event) => setFilter(event.target.value)} sx={{ mb: 1, width: 280 }} />
      )}
      {obstacles.length > 0 && (
        <Alert
          severity="warning"
          variant="outlined"
          sx={{ mb: 1 }}
          action={
            <Button color="inherit" onClick={host.refresh} loading={host.state.reading}>
              {t.wizard.checkAgain}
            </Button>
          }
        >
          {obstacles.map((one) => (
            <div key={one.code}>{machineRefusalText(one, language)}</div>
          ))}
        </Alert>
      )}
      <RadioGroup
        aria-labelledby={label}
        value={chosen === null ? '' : keyOf(chosen.machine, chosen.index)}
        onChange={(_, value) => onChoose(all.map(({ vm, adapter }) => ({ machine: vm.path, index: adapter.index })).find((one) => keyOf(one.machine, one.index) === value) ?? null)}
      >
        {shown.map(({ vm, adapter }) => (
          <FormControlLabel
            key={keyOf(vm.path, adapter.index)}
            value={keyOf(vm.path, adapter.index)}
            control={<Radio size="small" />}
            label={<Choice vm={vm} adapter={adapter} vmnet={vmnet} />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
          />
        ))}
        <FormControlLabel value="" control={<Radio size="small" />} label={t.wizard.onlyNetwork} sx={{ '& .MuiRadio-root': { py: 0.5 } }} />
      </RadioGroup>
      {all.length > shown.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.wizard.moreMachines(all.length - shown.length)}
        </Typography>
      )}
    </>
  );
}

function keyOf(machine: string, index: number): string {
  return `${machine}#${index}`;
}

function Choice({ vm, adapter, vmnet }: { readonly vm: VirtualMachine; readonly adapter: VmAdapter; readonly vmnet: number }): ReactElement {
  const { t } = useTexts();
  const number = adapter.vmnet === null ? '' : `VMnet${adapter.vmnet}`;
  return (
    <Box component="span" sx={{ display: 'block', py: 0.25 }}>
      <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', overflowWrap: 'anywhere' }}>
        <strong>{vm.name}</strong>
        <Box component="span" sx={{ fontSize: 12 }}>
          <VmStateMark state={vm.state} />
        </Box>
      </Box>
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
        {t.wizard.adapterNow(adapter.index + 1, t.vmAdapterModes[adapter.mode], number)}
        {adapter.vmnet === vmnet && ` · ${t.wizard.isOnIt}`}
      </Typography>
    </Box>
  );
}
