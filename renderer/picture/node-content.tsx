/** What stands in each box of the picture. */
import { mdiEarth, mdiEthernet, mdiIpNetworkOutline, mdiLaptop, mdiPlus, mdiRouterNetwork, mdiVpn, mdiWifi } from '@mdi/js';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { AdapterKind } from '../../src/core/vnet/adapter.ts';
import { shortAddress } from '../app/short-address.ts';
import type { NetworkPart } from '../app/subject.ts';
import { Icon } from '../theme/icon.tsx';
import { modeShapes, vmStateShapes } from '../theme/shapes.ts';
import { useTexts } from '../words/use-texts.ts';
import { adapterPlace, deviceName, moreWords, portAddress, portPlace, switchPlace } from './node-words.ts';
import type { Drawn } from './scene.ts';

const deviceIcons: Readonly<Record<NetworkPart, string>> = { 'host-adapter': mdiLaptop, nat: mdiRouterNetwork, dhcp: mdiIpNetworkOutline };

export function NodeContent({ drawn }: { readonly drawn: Drawn }): ReactElement {
  const { t } = useTexts();
  switch (drawn.kind) {
    case 'internet':
      return <Lines icon={mdiEarth} name={t.picture.internet} />;
    case 'lan':
      return <Lines name={t.picture.lan} place={drawn.subnet} />;
    case 'adapter': {
      const { name, kind } = drawn.adapter;
      return <Lines icon={adapterIcon(kind)} name={name} place={adapterPlace(drawn.adapter, t)} />;
    }
    case 'switch':
      return <SwitchContent drawn={drawn} />;
    case 'device':
      return (
        <>
          <Icon path={deviceIcons[drawn.part]} size={16} />
          <span className="name">{deviceName(drawn.part, t)}</span>
          {/* Short for the eye only, drawn by the style sheet: the button's name has it in full. */}
          <span className="address" data-short={deviceShort(drawn)} />
        </>
      );
    case 'machine':
      return <MachineContent drawn={drawn} />;
    case 'heading-loose':
      return <span className="name">{t.picture.notOnVmnet}</span>;
    case 'more':
      return (
        <>
          <Icon path={mdiPlus} size={14} />
          <span className="name">{moreWords(drawn.group, drawn.count, t).replace(/^\+/, '')}</span>
        </>
      );
  }
}

interface LinesProps {
  readonly icon?: string;
  readonly name: string;
  readonly place?: string;
}

function Lines({ icon, name, place }: LinesProps): ReactElement {
  return (
    <>
      {icon !== undefined && <Icon path={icon} />}
      <span className="lines">
        <span className="name">{name}</span>{' '}
        {place !== undefined && <span className="place">{place}</span>}
      </span>
    </>
  );
}

function SwitchContent({ drawn }: { readonly drawn: Drawn & { readonly kind: 'switch' } }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { vmnet, mode } = drawn.network;
  return (
    <>
      <Icon path={modeShapes[mode]} sx={{ color: colours.modes[mode] }} />
      <span className="lines">
        <span className="name">
          VMnet{vmnet} <em style={{ color: colours.modes[mode] }}>{t.modes[mode]}</em>
        </span>{' '}
        <span className="place">{switchPlace(drawn.network, t)}</span>
      </span>
    </>
  );
}

function MachineContent({ drawn }: { readonly drawn: Drawn & { readonly kind: 'machine' } }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { machine, ports } = drawn;
  return (
    <>
      <span className="head">
        <Icon path={vmStateShapes[machine.state]} size={16} sx={{ color: machine.state === 'running' ? colours.good : colours.quiet }} />
        <span className="name">{machine.name}</span> <span className="place">{t.vmStates[machine.state]}</span>
      </span>{' '}
      {ports.length === 0 && <span className="port quiet">{machine.encrypted ? t.details.encrypted : t.picture.noAdapters}</span>}
      {ports.map((port) => (
        <span className="port" key={port.adapter.index}>
          <span style={{ color: port.network === null ? colours.quiet : colours.modes[port.network.mode] }}>{portPlace(port, t)}</span>{' '}
          <span className="address">{portAddress(port)}</span>{' '}
        </span>
      ))}
    </>
  );
}

function deviceShort({ part, network }: Drawn & { readonly kind: 'device' }): string {
  const short = (address: string | null | undefined): string => (address === null || address === undefined ? '?' : shortAddress(address, network.subnet));
  if (part === 'host-adapter') return short(network.hostAdapter?.address);
  if (part === 'nat') return short(network.nat?.gateway);
  return `${short(network.dhcp?.start)}–${short(network.dhcp?.end)}`;
}

function adapterIcon(kind: AdapterKind): string {
  if (kind === 'wifi') return mdiWifi;
  return kind === 'vpn' ? mdiVpn : mdiEthernet;
}
