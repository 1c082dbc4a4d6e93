/** Everything about one adapter of the host. */
import type { ReactElement } from 'react';
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { useTexts } from '../words/use-texts.ts';
import { Fact, Facts, Section } from './facts.tsx';

interface Props {
  readonly adapter: Adapter;
  readonly view: HostView;
}

export function AdapterDetails({ adapter, view }: Props): ReactElement {
  const { t } = useTexts();
  const { vmnet, kind, ipv4, ipv6, gateways, dns, dhcp, profile } = adapter;
  const ownLabel =
    vmnet !== null ? t.details.ipv4Vmnet(vmnet) : kind === 'ethernet' || kind === 'wifi' ? t.details.ipv4Host : t.details.ipv4Other;
  const bridged = view.networks.filter(({ bridge }) => bridge?.resolved === adapter.name).map((network) => `VMnet${network.vmnet}`);
  const profiles = { private: t.details.profilePrivate, public: t.details.profilePublic, domain: t.details.profileDomain };
  return (
    <>
      <Section title={t.tables.address}>
        <Facts>
          {ipv4.length === 0 && <Fact label={ownLabel} value={[]} />}
          {ipv4.map(({ address, prefix }) => (
            <Fact key={address} label={ownLabel} value={address} copy note={prefix === null ? undefined : `/${prefix}`} />
          ))}
          {vmnet === null && <Fact label={t.details.router} value={gateways} copy />}
          <Fact label={t.details.dns} value={dns} copy />
          <Fact label={t.details.addressFrom} value={dhcp === null ? null : dhcp ? t.details.fromDhcp : t.details.fromHand} />
          {ipv6.length > 0 && <Fact label={t.details.ipv6Host} value={ipv6.map(({ address }) => address)} copy />}
        </Facts>
      </Section>
      <Section title={t.details.adapterName}>
        <Facts>
          <Fact label={t.details.description} value={adapter.description} />
          <Fact label={t.details.mac} value={adapter.mac} copy />
          <Fact label={t.details.mtu} value={adapter.mtu === null ? null : String(adapter.mtu)} />
          {profile !== null && <Fact label={t.details.profile} value={profiles[profile]} />}
          {bridged.length > 0 && <Fact label={t.details.carries} value={bridged} />}
        </Facts>
      </Section>
    </>
  );
}
