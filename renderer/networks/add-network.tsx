/** A network more: a number that is free on this host, and a mode that it can have beside everything else. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useState, type ReactElement } from 'react';
import type { Mode } from '../../src/core/vnet/network.ts';
import { freeNumbers, modeRefusals, modes } from '../../src/core/wizard/network/choices.ts';
import { addedDraft } from '../../src/core/wizard/network/draft.ts';
import { useTexts } from '../words/use-texts.ts';
import { ModeChoice } from './mode-choice.tsx';
import type { Editor } from './use-editor.ts';

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
  readonly onAdded: (vmnet: number) => void;
}

export function AddNetwork({ editor: { host, all, used }, onClose, onAdded }: Props): ReactElement {
  const { t } = useTexts();
  const title = useId();
  const numbers = useMemo(() => freeNumbers(host.state, used.drafts), [host, used.drafts]);
  const [chosen, setChosen] = useState(numbers[0] ?? null);
  const [wished, setWished] = useState<Mode | null>(null);
  const refusals = useMemo(() => (chosen === null ? new Map() : modeRefusals(all, chosen.vmnet)), [all, chosen]);
  const usual = chosen?.own ?? 'host-only';
  const mode = [wished, usual, ...modes].find((one) => one !== null && !refusals.has(one)) ?? null;
  const add = (): void => {
    if (chosen === null || mode === null) return;
    used.set(addedDraft(chosen.vmnet, mode));
    onClose();
    onAdded(chosen.vmnet);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{t.networks.addTitle}</DialogTitle>
      <DialogContent>
        {chosen === null ? (
          <Typography>{t.networks.noNumber}</Typography>
        ) : (
          <>
            <TextField
              select
              size="small"
              label={t.networks.number}
              value={chosen.vmnet}
              onChange={({ target }) => setChosen(numbers.find(({ vmnet }) => vmnet === Number(target.value)) ?? chosen)}
              slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
              sx={{ mt: 1, mb: 2, minWidth: 220 }}
            >
              {numbers.map(({ vmnet, own }) => (
                <option key={vmnet} value={vmnet}>
                  {own === null ? `VMnet${vmnet}` : `VMnet${vmnet} · ${t.networks.own}`}
                </option>
              ))}
            </TextField>
            <ModeChoice mode={mode} refusals={refusals} onChoose={setWished} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t.frame.cancel}
        </Button>
        <Button variant="contained" disabled={chosen === null || mode === null} onClick={add}>
          {t.networks.addIt}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
