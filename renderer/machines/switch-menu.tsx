/** One adapter switched in two clicks: the button, and what it is to be connected to. The review follows. */
import { mdiSwapHorizontal } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactElement } from 'react';
import { machineRefusalText } from '../../src/core/text/machine-refusals.ts';
import type { HostState } from '../../src/core/vnet/host-state.ts';
import { chosenAdapter, type ChosenAdapter } from '../../src/core/wizard/addressed-form.ts';
import { switched, switchObstacles, switchTargets, type SwitchTarget } from '../../src/core/wizard/switch-targets.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { ModeMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { useMachines } from './machines-context.ts';

interface Props {
  readonly adapters: readonly ChosenAdapter[];
  readonly label: string;
  /** For a screen reader, where the label says too little. */
  readonly about?: string;
  readonly inRow?: boolean;
}

export function SwitchMenu({ adapters, label, about, inRow = false }: Props): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const { host } = useMachines();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (host === null) return <></>;
  const start = (target: SwitchTarget): void => {
    setAnchor(null);
    const { wishes } = switched(host.state, adapters, target);
    const [wish, ...more] = wishes;
    if (wish === undefined) return;
    review.start(more.length === 0 ? { kind: 'machine', wish } : { kind: 'machines', wishes: [...wishes] }, t.wizard.switchTitle);
  };
  return (
    <>
      <Button
        variant={inRow ? 'text' : 'outlined'}
        size="small"
        aria-haspopup="menu"
        aria-label={about ?? label}
        disabled={adapters.length === 0 || review.state.phase === 'running'}
        startIcon={<Icon path={mdiSwapHorizontal} size={16} />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={inRow ? { minHeight: 26, py: 0, fontSize: 13 } : {}}
      >
        {label}
      </Button>
      {/* A menu for each row, and one choice for each network in it, would be worked out for nothing. */}
      {anchor !== null && (
        <Menu
          anchorEl={anchor}
          open
          onClose={() => setAnchor(null)}
          // In the page or its details, so that its items lie in a landmark.
          container={anchor.closest<HTMLElement>('main, aside')}
          slotProps={{ list: { 'aria-label': t.wizard.connectTo }, paper: { sx: { maxHeight: 420, maxWidth: 440 } } }}
        >
          <Targets state={host.state} adapters={adapters} onChoose={start} />
        </Menu>
      )}
    </>
  );
}

interface TargetsProps {
  readonly state: HostState;
  readonly adapters: readonly ChosenAdapter[];
  readonly onChoose: (target: SwitchTarget) => void;
}

function Targets({ state, adapters, onChoose }: TargetsProps): ReactElement {
  const { t, language } = useTexts();
  const [only] = adapters;
  const obstacles = adapters.length === 1 && only !== undefined ? switchObstacles(state, only) : [];
  const found = adapters.flatMap((one) => chosenAdapter(state, one) ?? []);
  return (
    <>
      {obstacles.map((one) => (
        <MenuItem key={one.code} disabled sx={{ whiteSpace: 'normal', opacity: '1 !important' }}>
          <ListItemText primary={machineRefusalText(one, language)} slotProps={{ primary: { sx: { fontSize: 13, color: 'warning.main' } } }} />
        </MenuItem>
      ))}
      {switchTargets(state).map((target) => {
        const { network, mode } = target;
        const isSame = found.every(({ adapter }) => adapter.vmnet === network.vmnet && adapter.mode === mode);
        return (
          <MenuItem key={network.vmnet} disabled={isSame || obstacles.length > 0} onClick={() => onChoose(target)} sx={{ whiteSpace: 'normal' }}>
            <ModeMark mode={network.mode} />
            <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
              {[`VMnet${network.vmnet}`, network.subnet, isSame ? t.wizard.isOnIt : null].filter(Boolean).join(' · ')}
            </Box>
          </MenuItem>
        );
      })}
    </>
  );
}
