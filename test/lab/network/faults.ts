/** Faults of real networks, one at a time: how each is made, what it really breaks, and what `vmnet doctor` must say of it. */
import type { SampleNetwork } from '../../../src/host/samples/templates/network.ts';
import { addressOf, connect, lease, plug, setByHand, type Mode } from './guests.ts';
import { hostOnly, nat, writeMachine, writeNetworks, type Vm } from './host-files.ts';
import { until, type Laboratory } from './laboratory.ts';
import { kill, restartNetworks } from './networks.ts';
import { addresses } from './reach-cells.ts';

export interface Fault {
  readonly name: string;
  /** Where vm1 is; by default behind NAT. vm2 is always behind NAT. */
  readonly mode?: Mode;
  /** Whom the doctor is asked about; by default vm1. */
  readonly about?: Vm;
  /** The networks are as they were. */
  readonly onlyGuest?: true;
  /** Files, addresses or rules of the networks are changed: starting what does not run is not enough. */
  readonly rebuild?: true;
  /** Packets are needed to see it. */
  readonly probe?: true;
  readonly inject: (lab: Laboratory) => void | Promise<unknown>;
  /** Something that works on the healthy laboratory and does not now; false once it is broken. */
  readonly works?: (lab: Laboratory) => Promise<boolean>;
  readonly verdict: string;
  /** What starting the networks anew and switching the guests on anew does not put right. */
  readonly mend?: (lab: Laboratory) => void | Promise<unknown>;
}

const guest = '192.168.204.128';

const reaches = (from: 'host' | 'vm1' | 'vm2' | 'lan', address: string, port = 80) => async (lab: Laboratory) => (await connect(lab, from, address, port)) !== null;
const internet = reaches('vm1', addresses.internet);
const names = (lab: Laboratory) => lab.start('vm1', ['timeout', '3', 'getent', 'ahostsv4', 'www.example.test']).then(({ status }) => status === 0);
const host = (text: string) => (lab: Laboratory) => lab.script('host', text);

function withNetworks(networks: readonly SampleNetwork[], more: readonly string[] = []) {
  return async (lab: Laboratory): Promise<void> => {
    await restartNetworks(lab, () => writeNetworks(lab, networks, more));
  };
}

/** In the namespace that only the NAT device holds. */
function inNatDevice(text: string) {
  return (lab: Laboratory): void => lab.script('host', `nsenter --net=/proc/$(cat /run/vmnet-natd-8.pid)/ns/net bash -euc '${text}'`);
}

/** A tunnel interface that is up, and held by a process. */
async function openTunnel(lab: Laboratory, name: string, more: string): Promise<void> {
  lab.script('host', `setsid tunnel ${name} >/run/${name}.log 2>&1 </dev/null & echo $! >/run/${name}.pid`);
  await until(`${name} is open`, () => lab.read(`/run/${name}.log`)?.includes('open') === true || null);
  lab.script('host', `ip link set ${name} up; ${more}`);
}

function closeTunnel(name: string) {
  return async (lab: Laboratory): Promise<void> => {
    lab.script('host', `kill -KILL $(cat /run/${name}.pid); rm -f /run/${name}.*`);
    await until(`${name} is gone`, () => lab.run('host', ['ip', 'link', 'show', name]).status !== 0 || null);
  };
}

const wayOut = 'ip route add default via 192.168.50.1';

export const faults: readonly Fault[] = [
  { name: 'the NAT device is stopped', inject: (lab) => kill(lab, 'natd-8'), works: internet, verdict: 'nat-service-stopped' },
  {
    name: 'the DHCP server is stopped',
    inject: async (lab) => {
      await kill(lab, 'dhcpd-vmnet8');
      plug(lab, 'vm1', 'nat');
    },
    works: async (lab) => (await lease(lab, 'vm1', 2)) !== null,
    verdict: 'dhcp-service-stopped',
  },
  { name: 'the host virtual adapter is down', inject: host('ip link set vmnet8 down'), works: reaches('host', guest), verdict: 'host-adapter-disabled' },
  { name: 'the host virtual adapter is gone', inject: host('ip link del vmnet8'), works: reaches('host', guest), verdict: 'host-adapter-missing' },
  {
    name: 'the host virtual adapter has an address of another subnet',
    rebuild: true,
    inject: host('ip addr flush dev vmnet8; ip addr add 10.99.0.1/24 dev vmnet8'),
    works: reaches('host', guest),
    verdict: 'host-adapter-outside-subnet',
  },
  { name: 'the gateway in the guest is the host', onlyGuest: true, inject: (lab) => setByHand(lab, 'vm1', '192.168.204.50/24', '192.168.204.1', '192.168.204.2'), works: internet, verdict: 'guest-gateway-wrong' },
  { name: 'the guest has no gateway', onlyGuest: true, inject: (lab) => setByHand(lab, 'vm1', '192.168.204.50/24', null, '192.168.204.2'), works: internet, verdict: 'guest-gateway-wrong' },
  { name: 'the name server in the guest is the host', onlyGuest: true, inject: (lab) => setByHand(lab, 'vm1', '192.168.204.50/24', '192.168.204.2', '192.168.204.1'), works: names, verdict: 'guest-dns-dead' },
  { name: 'the guest has no name server', onlyGuest: true, inject: (lab) => setByHand(lab, 'vm1', '192.168.204.50/24', '192.168.204.2', null), works: names, verdict: 'guest-dns-dead' },
  { name: 'the guest’s address is outside the subnet', onlyGuest: true, inject: (lab) => setByHand(lab, 'vm1', '192.168.77.50/24', '192.168.77.2', '192.168.77.2'), works: internet, verdict: 'guest-ip-outside-subnet' },
  { name: 'the guest’s card is down', onlyGuest: true, inject: (lab) => lab.script('vm1', 'ip link set eth0 down'), works: internet, verdict: 'guest-nic-down' },
  {
    name: 'an address by hand that the DHCP server has leased to another guest',
    about: 'vm2',
    onlyGuest: true,
    inject: (lab) => setByHand(lab, 'vm2', `${guest}/24`, '192.168.204.2', '192.168.204.2'),
    works: async (lab) => (await connect(lab, 'vm2', guest))?.startsWith('vm1 ') === true,
    verdict: 'guest-address-taken',
  },
  {
    name: 'two machines with one MAC',
    rebuild: true,
    inject: async (lab) => {
      writeMachine(lab, 'vm2', { connection: 'nat', mac: '00:0c:29:00:00:01' });
      lab.script('vm2', 'ip link set eth0 address 00:0c:29:00:00:01');
      await lease(lab, 'vm2');
    },
    works: async (lab) => (await connect(lab, 'vm2', guest))?.startsWith('vm1 ') === true,
    mend: (lab) => lab.script('vm2', 'ip link set eth0 address 00:0c:29:00:00:02'),
    verdict: 'duplicate-mac',
  },
  {
    name: 'a clone that calls itself as its original does',
    rebuild: true,
    inject: async (lab) => {
      for (const vm of ['vm1', 'vm2'] as const) {
        plug(lab, vm, 'nat');
        await lease(lab, vm, 60, 'one-machine-id');
      }
    },
    works: async (lab) => (await connect(lab, 'vm2', addressOf(lab, 'vm1') ?? guest))?.startsWith('vm1 ') === true,
    mend: (lab) => lab.remove('/etc/vmware/vmnet8/dhcpd/dhcpd.leases'),
    verdict: 'clones-share-client-id',
  },
  // Nothing breaks at once: the server pings an address before it gives it away, and the gateway answers.
  { name: 'the DHCP range holds the gateway', rebuild: true, inject: withNetworks([hostOnly, { ...nat, range: [2, 254] }]), verdict: 'dhcp-range-covers-reserved' },
  {
    name: 'the NAT device has an address outside the subnet',
    rebuild: true,
    inject: (lab) =>
      restartNetworks(lab, () => {
        const file = '/etc/vmware/vmnet8/nat/nat.conf';
        lab.write(file, (lab.read(file) ?? '').replace('ip = 192.168.204.2', 'ip = 192.168.240.2'));
      }),
    works: internet,
    verdict: 'gateway-outside-subnet',
  },
  {
    name: 'the VMnet has the subnet of the LAN',
    rebuild: true,
    inject: async (lab) => {
      await withNetworks([hostOnly, { ...nat, net: '192.168.50' }])(lab);
      plug(lab, 'vm1', 'nat');
      await lease(lab, 'vm1');
    },
    works: async (lab) => (await connect(lab, 'host', addressOf(lab, 'vm1') ?? guest)) !== null,
    verdict: 'subnet-overlap',
  },
  {
    name: 'a VPN takes the route to the guests',
    inject: (lab) => openTunnel(lab, 'tun0', 'ip addr add 10.8.0.2/24 dev tun0; ip route add 192.168.204.0/25 dev tun0; ip route add 192.168.204.128/25 dev tun0'),
    works: reaches('host', guest),
    mend: closeTunnel('tun0'),
    verdict: 'vpn-takes-route',
  },
  {
    name: 'a proxy’s tunnel takes all that goes out',
    inject: (lab) => openTunnel(lab, 'Meta', 'ip addr add 198.18.0.1/30 dev Meta; ip route add 0.0.0.0/1 dev Meta; ip route add 128.0.0.0/1 dev Meta'),
    works: internet,
    mend: closeTunnel('Meta'),
    verdict: 'tun-proxy-takes-route',
  },
  {
    name: 'a route to the guests by the LAN’s router',
    inject: host('ip route add 192.168.204.128/25 via 192.168.50.1'),
    works: reaches('host', guest),
    mend: host('ip route del 192.168.204.128/25'),
    verdict: 'route-wrong-interface',
  },
  { name: 'the bridge leads to an adapter without a cable', mode: 'bridged', rebuild: true, inject: withNetworks([hostOnly, nat], ['add_bridge_mapping eth1 0']), works: internet, verdict: 'bridge-wrong-nic' },
  { name: 'the bridge leads to an adapter that is not there', mode: 'bridged', rebuild: true, inject: withNetworks([hostOnly, nat], ['add_bridge_mapping eth7 0']), works: internet, verdict: 'bridge-adapter-gone' },
  {
    name: 'the host has moved, the address of the bridged guest has not',
    mode: 'bridged',
    onlyGuest: true,
    inject: (lab) => setByHand(lab, 'vm1', '192.168.60.30/24', '192.168.60.1', '192.168.60.1'),
    works: internet,
    verdict: 'host-moved-static-guest',
  },
  {
    name: 'a port forward to an address that nobody has any more',
    rebuild: true,
    inject: withNetworks([hostOnly, { ...nat, forwards: [{ protocol: 'tcp', hostPort: 8080, guest: 177, guestPort: 80 }] }]),
    works: reaches('lan', addresses.host, 8080),
    verdict: 'port-forward-stale-target',
  },
  {
    name: 'the host’s firewall drops what comes from the guests',
    inject: host('iptables -w -A INPUT -i vmnet8 -j DROP'),
    works: reaches('vm1', '192.168.204.1'),
    mend: host('iptables -w -D INPUT -i vmnet8 -j DROP'),
    verdict: 'linux-firewall-drops-vmnet',
  },
  {
    name: 'the cable of the machine is not connected',
    inject: (lab) => plug(lab, 'vm1', 'nat', false),
    works: internet,
    verdict: 'vm-adapter-disconnected',
  },
  {
    name: 'the machine is on a VMnet that does not exist',
    inject: (lab) => {
      plug(lab, 'vm1', 'nat', false);
      writeMachine(lab, 'vm1', { connection: 'custom', vnet: '/dev/vmnet5' });
    },
    works: internet,
    verdict: 'vmnet-does-not-exist',
  },
  {
    name: 'the NAT device’s DNS is dead',
    probe: true,
    rebuild: true,
    inject: inNatDevice('iptables -w -I INPUT -p udp --dport 53 -j REJECT; iptables -w -I INPUT -p tcp --dport 53 -j REJECT'),
    works: names,
    verdict: 'nat-dns-forwarder-dead',
  },
  {
    name: 'large packets to the guest vanish',
    probe: true,
    onlyGuest: true,
    inject: (lab) => lab.script('vm1', 'iptables -w -A INPUT -m length --length 1400: -j DROP'),
    works: (lab) => lab.start('host', ['ping', '-c', '1', '-W', '1', '-M', 'do', '-s', '1472', guest]).then(({ status }) => status === 0),
    mend: (lab) => lab.script('vm1', 'iptables -w -F INPUT'),
    verdict: 'mtu-black-hole',
  },
  {
    name: 'nobody listens in the guest',
    probe: true,
    onlyGuest: true,
    inject: (lab) => lab.script('vm1', 'iptables -w -A INPUT -p tcp -j REJECT --reject-with tcp-reset'),
    works: reaches('host', guest, 22),
    mend: (lab) => lab.script('vm1', 'iptables -w -F INPUT'),
    verdict: 'guest-port-closed',
  },
  {
    name: 'the firewall of the guest lets pings through only',
    probe: true,
    onlyGuest: true,
    inject: (lab) => lab.script('vm1', 'iptables -w -A INPUT -p tcp -j DROP'),
    works: reaches('host', guest, 22),
    mend: (lab) => lab.script('vm1', 'iptables -w -F INPUT'),
    verdict: 'guest-port-closed',
  },
  {
    name: 'nothing but that the guest does not answer pings',
    probe: true,
    onlyGuest: true,
    inject: (lab) => lab.script('vm1', 'iptables -w -A INPUT -p icmp -j DROP'),
    works: (lab) => lab.start('host', ['ping', '-c', '1', '-W', '1', guest]).then(({ status }) => status === 0),
    mend: (lab) => lab.script('vm1', 'iptables -w -F INPUT'),
    verdict: 'not-a-fault-ping-blocked',
  },
  {
    name: 'the host has no way out',
    inject: host('ip route del default'),
    works: internet,
    mend: host(wayOut),
    verdict: 'host-offline',
  },
  {
    name: 'the host’s own cable is out',
    inject: host('ip link set eth0 down'),
    works: internet,
    mend: host(`ip link set eth0 up; ${wayOut}`),
    verdict: 'host-offline',
  },
];
