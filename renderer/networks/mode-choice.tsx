/** The four modes of a network; one that the host cannot have says why. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import type { WishRefusal } from '../../src/core/plan/wish-refusal.ts';
import { wishRefusalText } from '../../src/core/text/wish-refusals.ts';
import type { Mode } from '../../src/core/vnet/network.ts';
import { modes } from '../../src/core/wizard/network/choices.ts';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly mode: Mode | null;
  readonly refusals: ReadonlyMap<Mode, WishRefusal>;
  readonly onChoose: (mode: Mode) => void;
}

export function ModeChoice({ mode, refusals, onChoose }: Props): ReactElement {
  const { t, language } = useTexts();
  const label = useId();
  const hints: Readonly<Record<Mode, string>> = { bridged: t.networks.bridgedHint, nat: t.networks.natHint, 'host-only': t.networks.hostOnlyHint, isolated: t.networks.isolatedHint };
  return (
    <Box sx={{ mb: 2 }}>
      <Typography id={label} variant="body2" sx={{ color: 'text.secondary' }}>
        {t.networks.mode}
      </Typography>
      <RadioGroup aria-labelledby={label} value={mode ?? ''} onChange={(_, value) => onChoose(value as Mode)}>
        {modes.map((one) => {
          const refusal = one === mode ? undefined : refusals.get(one);
          const id = `${label}-${one}`;
          return (
            <Box key={one}>
              <FormControlLabel
                value={one}
                disabled={refusal !== undefined}
                control={<Radio size="small" sx={{ py: 0.25 }} slotProps={{ input: { 'aria-describedby': id } }} />}
                label={t.modes[one]}
                sx={{ mr: 1 }}
              />
              <Typography id={id} component="span" variant="body2" sx={{ color: 'text.secondary', ...(refusal === undefined ? {} : { display: 'block', pl: 3.5, pb: 0.5 }) }}>
                {refusal === undefined ? hints[one] : wishRefusalText(refusal, language)}
              </Typography>
            </Box>
          );
        })}
      </RadioGroup>
    </Box>
  );
}
