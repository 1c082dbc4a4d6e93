/** Machines: every virtual machine with every adapter, each switched in two clicks, or several at once. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { ChosenAdapter } from '../../src/core/wizard/addressed-form.ts';
import type { WithView } from '../app/window-context.ts';
import { isWithoutVmware } from '../overview/is-without-vmware.ts';
import { WithoutVmware } from '../overview/without-vmware.tsx';
import { useTexts } from '../words/use-texts.ts';
import { useWizardHost } from '../wizards/use-wizard-host.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { FoldersButton } from './folders-button.tsx';
import { isChosen, MachinesContext } from './machines-context.ts';
import { NoMachines } from './no-machines.tsx';
import { SwitchTable } from './switch-table.tsx';

export function MachinesPage({ view }: WithView): ReactElement {
  const { t } = useTexts();
  const { host } = useWizardHost(view);
  const [picked, setPicked] = useState<readonly ChosenAdapter[]>([]);
  // What is not there any more is not chosen.
  const chosen = useMemo(
    () => picked.filter(({ machine, index }) => view.vms.some((vm) => vm.path === machine && vm.adapters.some((one) => one.present && one.index === index))),
    [picked, view],
  );
  const choose = useCallback((adapter: ChosenAdapter, is: boolean) => setPicked((before) => (is ? (isChosen(before, adapter) ? before : [...before, adapter]) : before.filter((one) => !isChosen([adapter], one)))), []);
  const state = useMemo(() => ({ host, chosen, choose }), [host, chosen, choose]);
  return (
    <MachinesContext value={state}>
      <Box sx={{ height: '100%', display: 'grid', gridTemplate: `auto minmax(0, 1fr) / minmax(0, 1fr)` }}>
        <Box sx={{ px: 2, pt: 1.5, pb: 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="h1">{t.frame.machines}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
                {t.tables.machinesHelp}
              </Typography>
            </Box>
            {view.vms.length > 0 && <FoldersButton />}
          </Box>
          {view.vms.length > 0 && <ChosenBar view={view} onForget={() => setPicked([])} />}
        </Box>
        <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
          {view.vms.length > 0 ? <SwitchTable view={view} /> : isWithoutVmware(view) ? <WithoutVmware shows={t.tables.noMachinesShows} /> : <NoMachines />}
        </Box>
      </Box>
    </MachinesContext>
  );
}
