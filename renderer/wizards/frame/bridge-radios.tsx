/** The adapters of the host that a VMnet can be bridged to, and the others with their reasons. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { BridgeCandidate } from '../../../src/core/wizard/bridge-candidates.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  readonly labelledBy: string;
  readonly candidates: readonly BridgeCandidate[];
  /** An adapter's name, or `automatic`; null: none. */
  readonly bridge: string | null;
  /** VMware may choose by itself. */
  readonly automatic: boolean;
  readonly onChoose: (bridge: string) => void;
}

export function BridgeRadios({ labelledBy, candidates, bridge, automatic, onChoose }: Props): ReactElement {
  const { t } = useTexts();
  const usable = candidates.filter(({ fault }) => fault === null);
  return (
    <>
      {usable.length === 0 && (
        <Alert severity="warning" variant="outlined" sx={{ my: 1, maxWidth: 640 }}>
          {t.wizard.noCandidates}
        </Alert>
      )}
      <RadioGroup aria-labelledby={labelledBy} value={bridge ?? ''} onChange={(_, value) => onChoose(value)} sx={{ mb: 1 }}>
        {usable.map((one) => (
          <FormControlLabel
            key={one.adapter.name}
            value={one.adapter.name}
            control={<Radio size="small" />}
            label={<Candidate candidate={one} />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
          />
        ))}
        {automatic && usable.length > 0 && (
          <FormControlLabel
            value="automatic"
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
            label={
              <Box component="span" sx={{ display: 'block', py: 0.25 }}>
                {t.wizard.automatic}
                {usable.length > 1 && (
                  <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                    {t.wizard.automaticHint}
                  </Typography>
                )}
              </Box>
            }
          />
        )}
      </RadioGroup>
    </>
  );
}

function Candidate({ candidate: { adapter, defaultRoute, notes } }: { readonly candidate: BridgeCandidate }): ReactElement {
  const { t } = useTexts();
  const [address] = adapter.ipv4;
  const facts = [t.adapterKinds[adapter.kind], address?.address, defaultRoute ? t.wizard.defaultRoute : null].filter(Boolean);
  return (
    <Box component="span" sx={{ display: 'block', py: 0.25 }}>
      <strong>{adapter.name}</strong>
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {facts.join(' · ')}
      </Typography>
      {notes.map((note) => (
        <Typography key={note} component="span" variant="body2" sx={{ display: 'block', color: 'warning.main' }}>
          {t.candidateNotes[note]}
        </Typography>
      ))}
    </Box>
  );
}

export function RejectedCandidates({ candidates }: { readonly candidates: readonly BridgeCandidate[] }): ReactElement | null {
  const { t } = useTexts();
  const rejected = candidates.filter(({ fault }) => fault !== null);
  if (rejected.length === 0) return null;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t.wizard.notUsable}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
        {rejected.map(({ adapter, fault, holder }) => (
          <li key={adapter.name}>
            {adapter.name}
            <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${fault === null ? '' : t.candidateFaults[fault]}${holder === null ? '' : ` (VMnet${holder})`}`}</Box>
          </li>
        ))}
      </Box>
    </>
  );
}
