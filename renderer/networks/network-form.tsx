/** The settings of one network, each field with the value in force, where it comes from, and what would be right. */
import { mdiDeleteOutline } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement, type RefObject } from 'react';
import { changeRefusalText } from '../../src/core/text/change-refusals.ts';
import { formFaultText } from '../../src/core/text/wizard-faults.ts';
import { removalObstacle } from '../../src/core/wizard/network/choices.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { AddressSection } from './address-section.tsx';
import { BridgeSection } from './bridge-section.tsx';
import { DhcpSection } from './dhcp-section.tsx';
import { FormSection } from './form-section.tsx';
import { ForwardsSection } from './forwards-section.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { Mark } from './network-list.tsx';
import { ReservationsSection } from './reservations-section.tsx';
import { NetworkValue } from './network-value.tsx';
import { SubnetFields } from './subnet-fields.tsx';
import type { OpenNetwork } from './use-editor.ts';

interface Props {
  readonly network: OpenNetwork;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

export function NetworkForm({ network, headingRef }: Props): ReactElement {
  const { t, language } = useTexts();
  const { filled, set, modeRefusals, faultOf } = network;
  const { vmnet, mode, draft, dhcpOn } = filled;
  const whole = faultOf('network') ?? faultOf('mode');
  return (
    <Box component="section" aria-label={t.networks.editor(`VMnet${vmnet}`)} sx={{ px: 2, pt: 1.25, pb: 2 }}>
      <Heading network={network} headingRef={headingRef} />
      {whole !== undefined && (
        <Alert severity="error" variant="outlined" sx={{ mb: 1, maxWidth: 900 }}>
          {formFaultText(whole, language)}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))', columnGap: 3, rowGap: 1.5 }}>
        <FormSection title={t.networks.network}>
          <ModeChoice mode={mode} refusals={modeRefusals} onChoose={(chosen) => set({ ...draft, mode: chosen })} />
          <NetworkValue network={network} field="name" label={t.networks.name} from={filled.shown.name === '' ? t.networks.noName : t.wizard.asNow} words />
        </FormSection>
        {mode === 'bridged' ? (
          <FormSection title={t.networks.bridgedTo}>
            <BridgeSection network={network} />
          </FormSection>
        ) : (
          <>
            <FormSection title={t.details.subnet}>
              <SubnetFields network={network} />
            </FormSection>
            <FormSection title={t.networks.hostAndGateway}>
              <AddressSection network={network} />
            </FormSection>
            <FormSection title={t.details.dhcp}>
              <DhcpSection network={network} />
            </FormSection>
            {dhcpOn && <ReservationsSection network={network} />}
            {mode === 'nat' && <ForwardsSection network={network} />}
          </>
        )}
      </Box>
    </Box>
  );
}

function Heading({ network: { editor, filled }, headingRef }: Props): ReactElement {
  const { t, language } = useTexts();
  const { review } = useWindow();
  const reason = useId();
  const { vmnet, network, isEdited, draft } = filled;
  const { used, checks, host } = editor;
  const isFaulty = (checks.get(vmnet)?.faults.length ?? 0) > 0;
  const isTouched = used.drafts.has(vmnet) && (isEdited || isFaulty);
  const obstacle = network === null ? null : removalObstacle(host.state, vmnet);
  const isBusy = review.state.phase === 'running';
  const why = obstacle === null ? null : obstacle.code === 'vmnet0-stays' ? changeRefusalText({ code: 'vmnet0-stays', data: {} }, language) : `${t.review.removeHasMachines} ${obstacle.vms.slice(0, 5).join(', ')}${obstacle.vms.length > 5 ? ' …' : ''}`;
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography ref={headingRef} variant="h2" tabIndex={-1}>
          {t.networks.editor(`VMnet${vmnet}`)}
        </Typography>
        {(isFaulty || isTouched) && <Mark mark={isFaulty ? 'faulty' : draft.isNew ? 'added' : 'edited'} />}
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
          {isTouched && (
            <Button color="inherit" onClick={() => used.discard(vmnet)}>
              {network === null ? t.networks.removeAdded : t.networks.discard}
            </Button>
          )}
          {network !== null && (
            <Button
              variant="outlined"
              color="inherit"
              disabled={obstacle !== null || isBusy}
              aria-describedby={why === null ? undefined : reason}
              startIcon={<Icon path={mdiDeleteOutline} size={16} />}
              onClick={() => used.review({ kind: 'remove-network', vmnet }, [vmnet], t.networks.title)}
            >
              {t.networks.remove}
            </Button>
          )}
        </Box>
      </Box>
      {why !== null && (
        <Typography id={reason} variant="body2" sx={{ color: 'text.secondary', textAlign: 'right', overflowWrap: 'anywhere' }}>
          {why}
        </Typography>
      )}
    </Box>
  );
}
