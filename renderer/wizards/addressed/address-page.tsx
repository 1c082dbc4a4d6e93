/** The address of the machine, fixed or not, and with NAT the services that are reached from outside. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import { parseIpv4 } from '../../../src/core/ipv4/address.ts';
import { forwardListensOn, serviceNames, type Service } from '../../../src/core/wizard/host-ports.ts';
import { useTexts } from '../../words/use-texts.ts';
import { ValueField } from '../frame/value-field.tsx';
import type { AddressedWizard } from './use-addressed.ts';

export function AddressPage({ wizard }: { readonly wizard: AddressedWizard }): ReactElement {
  const { t } = useTexts();
  const label = useId();
  const { filled, chosen, set, setField, faultOf } = wizard;
  const { form, fixed, address, dhcpOn } = filled;
  if (chosen === null) return <Typography sx={{ maxWidth: 560 }}>{t.wizard.noVmNoAddress}</Typography>;
  const isReserved = filled.present?.dhcp?.reservations.some((one) => one.mac === chosen.adapter.mac && one.address === address) === true;
  const wantsService = form.mode === 'nat' && serviceNames.some((name) => form.services[name].on);
  return (
    <>
      <Typography id={label} variant="h3">
        {t.wizard.addressOfVm(chosen.vm.name)}
      </Typography>
      <RadioGroup aria-labelledby={label} value={fixed ? 'fixed' : 'automatic'} onChange={(_, value) => set({ ...form, fixed: value === 'fixed' })} sx={{ mb: 1 }}>
        <FormControlLabel value="automatic" disabled={!dhcpOn || wantsService} control={<Radio size="small" />} label={t.wizard.addressAutomatic} />
        {(wantsService || !dhcpOn) && (
          <Typography variant="body2" sx={{ color: 'text.secondary', pl: 4 }}>
            {dhcpOn ? t.wizard.fixedForServices : t.wizard.fixedByHand}
          </Typography>
        )}
        <FormControlLabel value="fixed" control={<Radio size="small" />} label={t.wizard.addressFixed} />
      </RadioGroup>
      {fixed && (
        <Box sx={{ pl: 4 }}>
          <ValueField
            label={t.wizard.addressOfVm(chosen.vm.name)}
            value={address ?? ''}
            typed={form.address !== null}
            from={isReserved ? t.wizard.asNow : t.wizard.nextFree}
            fault={faultOf('address')}
            onSet={(text) => setField('address', text)}
            width={260}
          />
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: -1, mb: 1 }}>
            {dhcpOn ? t.wizard.fixedHow : t.wizard.fixedByHand}
          </Typography>
        </Box>
      )}
      {form.mode === 'nat' && <Services wizard={wizard} />}
    </>
  );
}

function Services({ wizard }: { readonly wizard: AddressedWizard }): ReactElement {
  const { t } = useTexts();
  return (
    <Box component="fieldset" sx={{ m: 0, mt: 2, p: 0, border: 0 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        {t.wizard.servicesTitle}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {t.wizard.servicesHelp}
      </Typography>
      {serviceNames.map((name) => (
        <ServiceRow key={name} wizard={wizard} name={name} />
      ))}
    </Box>
  );
}

function ServiceRow({ wizard, name }: { readonly wizard: AddressedWizard; readonly name: Service }): ReactElement {
  const { t } = useTexts();
  const { filled, host, set, setField, faultOf } = wizard;
  const { form, ports } = filled;
  const words: Readonly<Record<Service, string>> = { ssh: t.wizard.serviceSsh, rdp: t.wizard.serviceRdp, web: t.wizard.serviceWeb, 'web-tls': t.wizard.serviceWebTls };
  const { on, hostPort, guestPort } = form.services[name];
  const shown = ports[name];
  const turn = (is: boolean): void => set({ ...form, fixed: is ? true : form.fixed, services: { ...form.services, [name]: { ...form.services[name], on: is } } });
  return (
    <Box>
      <FormControlLabel control={<Checkbox size="small" checked={on} onChange={(_, is) => turn(is)} />} label={words[name]} />
      {on && (
        <Box sx={{ pl: 4, pt: 0.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
            <ValueField label={t.wizard.hostPort} about={t.wizard.hostPortOf(words[name])} value={shown.hostPort} typed={hostPort !== null} from={t.wizard.freePort} fault={faultOf(`hostPort:${name}`)} onSet={(text) => setField(`hostPort:${name}`, text)} width={200} />
            <ValueField label={t.wizard.guestPort} about={t.wizard.guestPortOf(words[name])} value={shown.guestPort} typed={guestPort !== null} from="" fault={faultOf(`guestPort:${name}`)} onSet={(text) => setField(`guestPort:${name}`, text)} width={200} />
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: -1, mb: 1, fontVariantNumeric: 'tabular-nums' }}>
            <Where wizard={wizard} port={shown.hostPort} hostAddress={hostAddressOf(host.state.view.adapters)} />
          </Typography>
        </Box>
      )}
    </Box>
  );
}

function Where({ wizard, port, hostAddress }: { readonly wizard: AddressedWizard; readonly port: string; readonly hostAddress: string | null }): ReactElement {
  const { t } = useTexts();
  const bound = forwardListensOn(wizard.host.state, Number(port));
  return <>{bound === null ? t.wizard.listensOnAll(hostAddress ?? '0.0.0.0', port) : t.wizard.listensOn(bound, port)}</>;
}

/** The address that others on the LAN know the host by. */
function hostAddressOf(adapters: AddressedWizard['host']['state']['view']['adapters']): string | null {
  const out = adapters.find(({ kind, state, gateways }) => (kind === 'ethernet' || kind === 'wifi') && state === 'up' && gateways.some((one) => parseIpv4(one) !== undefined));
  return out?.ipv4[0]?.address ?? null;
}
