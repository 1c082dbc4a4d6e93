/** Everything about one VMnet. */
import Link from '@mui/material/Link';
import type { ReactElement } from 'react';
import { formatIpv4 } from '../../src/core/ipv4/address.ts';
import { broadcastAddress, maskOfPrefix, normalSubnet, nthAddress, parseSubnet, sizeOf } from '../../src/core/ipv4/subnet.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { Bridge, Dhcp, HostAdapter, Nat, VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { NetworkPart } from '../app/subject.ts';
import { useWindow } from '../app/window-context.ts';
import { duration } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';
import { Fact, Facts, Note, Section } from './facts.tsx';
import { NetworkActions } from './network-actions.tsx';
import { useGrowing } from './use-growing.tsx';

interface Props {
  readonly network: VirtualNetwork;
  readonly part: NetworkPart | null;
  readonly view: HostView;
}

export function NetworkDetails({ network, part, view }: Props): ReactElement {
  const { t } = useTexts();
  return (
    <>
      {network.bridge !== null && <BridgeSection bridge={network.bridge} />}
      {network.mode !== 'bridged' && (
        <Section title={t.details.subnet}>
          <SubnetFacts subnet={network.subnet} />
        </Section>
      )}
      {network.hostAdapter !== null && <HostAdapterSection adapter={network.hostAdapter} chosen={part === 'host-adapter'} />}
      {network.nat !== null && <NatSection nat={network.nat} chosen={part === 'nat'} />}
      {network.dhcp !== null && <DhcpSection dhcp={network.dhcp} chosen={part === 'dhcp'} />}
      <MachinesSection vmnet={network.vmnet} view={view} />
      <NetworkActions network={network} view={view} />
    </>
  );
}

function SubnetFacts({ subnet }: { readonly subnet: string | null }): ReactElement {
  const { t } = useTexts();
  const parsed = subnet === null ? undefined : parseSubnet(subnet);
  if (parsed === undefined) return <Note>{subnet ?? t.details.notKnown}</Note>;
  const first = nthAddress(parsed, 1);
  const last = nthAddress(parsed, sizeOf(parsed) - 2);
  return (
    <Facts>
      <Fact label={t.details.subnetIp} value={formatIpv4(normalSubnet(parsed).ip)} copy />
      <Fact label={t.details.subnetMask} value={maskOfPrefix(parsed.prefix)} copy note={`/${parsed.prefix}`} />
      {first !== undefined && last !== undefined && last > first && (
        <Fact label={t.details.usable} value={t.details.range(formatIpv4(first), formatIpv4(last))} />
      )}
      <Fact label={t.details.broadcast} value={formatIpv4(broadcastAddress(parsed))} copy />
    </Facts>
  );
}

function HostAdapterSection({ adapter, chosen }: { readonly adapter: HostAdapter; readonly chosen: boolean }): ReactElement {
  const { t } = useTexts();
  const { configured, name, address, actual, state } = adapter;
  return (
    <Section title={t.details.hostAdapter} chosen={chosen}>
      {configured ? (
        <Facts>
          <Fact label={t.details.hostAddress} value={address} copy />
          {actual?.split('/')[0] !== address && <Fact label={t.details.actualAddress} value={actual} copy />}
          <Fact label={t.details.state} value={t.hostAdapterStates[state ?? 'unknown']} />
          <Fact label={t.details.adapterName} value={name} />
        </Facts>
      ) : (
        <Note>{t.details.hostAdapterNone}</Note>
      )}
    </Section>
  );
}

function NatSection({ nat, chosen }: { readonly nat: Nat; readonly chosen: boolean }): ReactElement {
  const { t } = useTexts();
  const { shown, end } = useGrowing(nat.portForwards);
  return (
    <Section title={t.details.nat} chosen={chosen}>
      <Facts>
        <Fact label={t.details.gateway} value={nat.gateway} copy />
        {nat.configuredGateway !== undefined && nat.configuredGateway !== nat.gateway && (
          <Fact label={t.details.gatewayConfigured} value={nat.configuredGateway} copy />
        )}
        <Fact label={t.details.service} value={t.serviceStates[nat.service ?? 'unknown']} />
        <Fact label={t.details.udpTimeout} value={nat.udpTimeout === null ? null : duration(nat.udpTimeout, t)} />
        {nat.portForwards.length === 0 && <Fact label={t.details.forwards} value={[]} />}
        {shown.map(({ protocol, hostPort, guestAddress, guestPort, description }) => (
          <Fact
            key={`${protocol}/${hostPort}`}
            label={t.details.forwardFrom(protocol, hostPort)}
            value={`${guestAddress}:${guestPort}`}
            copy
            note={description === '' ? undefined : description}
          />
        ))}
      </Facts>
      {end}
    </Section>
  );
}

function DhcpSection({ dhcp, chosen }: { readonly dhcp: Dhcp; readonly chosen: boolean }): ReactElement {
  const { t } = useTexts();
  const { enabled, service, start, end, defaultLease, maxLease, reservations } = dhcp;
  const list = useGrowing(reservations);
  return (
    <Section title={t.details.dhcp} chosen={chosen}>
      {enabled ? (
        <Facts>
          <Fact label={t.details.dhcpStart} value={start} copy />
          <Fact label={t.details.dhcpEnd} value={end} copy />
          <Fact label={t.details.service} value={t.serviceStates[service ?? 'unknown']} />
          <Fact label={t.details.defaultLease} value={defaultLease === null ? null : duration(defaultLease, t)} />
          <Fact label={t.details.maxLease} value={maxLease === null ? null : duration(maxLease, t)} />
          {reservations.length === 0 && <Fact label={t.details.reservations} value={[]} />}
          {list.shown.map(({ mac, address }) => (
            <Fact key={mac} label={t.details.reservedFor(mac)} value={address} copy />
          ))}
        </Facts>
      ) : (
        <Note>{t.details.dhcpOff}</Note>
      )}
      {list.end}
    </Section>
  );
}

function BridgeSection({ bridge }: { readonly bridge: Bridge }): ReactElement {
  const { t } = useTexts();
  return (
    <Section title={t.details.bridge}>
      <Facts>
        <Fact label={t.details.bridgedTo} value={bridge.to === 'automatic' ? t.details.automatic : bridge.to} />
        <Fact label={t.details.bridgeResolved} value={bridge.resolved} />
        {bridge.excluded.length > 0 && <Fact label={t.details.bridgeExcluded} value={bridge.excluded} />}
      </Facts>
    </Section>
  );
}

const listed = 12;

function MachinesSection({ vmnet, view }: { readonly vmnet: number; readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { select } = useWindow();
  const here = view.vms.filter(({ adapters }) => adapters.some((adapter) => adapter.present && adapter.vmnet === vmnet));
  return (
    <Section title={t.details.machinesHere}>
      {here.length === 0 && <Note>{t.details.noMachines}</Note>}
      {here.slice(0, listed).map(({ path, name, state }) => (
        <div key={path}>
          <Link component="button" onClick={() => select({ kind: 'machine', path }, 'open')} sx={{ fontSize: 14, overflowWrap: 'anywhere', textAlign: 'left' }}>
            {name}
          </Link>{' '}
          <span className="quiet">{t.vmStates[state]}</span>
        </div>
      ))}
      {here.length > listed && <Note>{t.details.more(here.length - listed)}</Note>}
    </Section>
  );
}
