import { expect, test } from 'vitest';
import type { Sample } from '../../../src/host/samples/sample.ts';
import { file, matches, output, replay, sectionHash, unix } from './stories.ts';

interface Expected {
  readonly vmnet: number;
  readonly net: string;
  readonly nat: boolean;
  readonly dhcp: boolean;
  readonly adapter: boolean;
  readonly hash: string | undefined;
  readonly udpTimeout: string;
}

const root = (sample: Sample): string => (sample.platform === 'macos' ? '/Library/Preferences/VMware Fusion' : '/etc/vmware');
const store = (sample: Sample): ReturnType<typeof replay> => replay(file(sample, `${root(sample)}/networking`));
const dhcpdPath = (sample: Sample, vmnet: number): string =>
  `${root(sample)}/vmnet${vmnet}/${sample.platform === 'macos' ? '' : 'dhcpd/'}dhcpd.conf`;
const natPath = (sample: Sample, vmnet: number): string => `${root(sample)}/vmnet${vmnet}/${sample.platform === 'macos' ? '' : 'nat/'}nat.conf`;
const leasesPath = (sample: Sample, vmnet: number): string =>
  sample.platform === 'macos' ? `/var/db/vmware/vmnet-dhcpd-vmnet${vmnet}.leases` : `/etc/vmware/vmnet${vmnet}/dhcpd/dhcpd.leases`;

/** The networks with a subnet, as the replayed store says. */
function networks(sample: Sample): readonly Expected[] {
  const { answers } = store(sample);
  return [...answers].flatMap(([key, value]) => {
    const vmnet = /^VNET_(\d+)_HOSTONLY_SUBNET$/.exec(key)?.[1];
    if (vmnet === undefined) return [];
    const answer = (name: string): string | undefined => answers.get(`VNET_${vmnet}_${name}`);
    return [
      {
        vmnet: Number(vmnet),
        net: value.replace(/\.0$/, ''),
        nat: answer('NAT') === 'yes',
        dhcp: answer('DHCP') === 'yes',
        adapter: answer('VIRTUAL_ADAPTER') === 'yes',
        hash: answer('DHCP_CFG_HASH'),
        udpTimeout: answer('NAT_PARAM_UDP_TIMEOUT') ?? '60',
      },
    ];
  });
}

const usesApple = (sample: Sample): boolean => Number(sample.product?.version.split('.')[0]) >= 12 && sample.platform === 'macos';

test.each(unix)('$name stores the hash of each generated DHCP section', ({ sample }) => {
  const served = networks(sample).filter(({ dhcp }) => dhcp);
  expect(served.length).toBeGreaterThan(1);
  for (const { vmnet, hash } of served) expect(hash, `vmnet${vmnet}`).toBe(sectionHash(file(sample, dhcpdPath(sample, vmnet))));
});

test.each(unix)('$name has a DHCP configuration and leases for each network with DHCP, in that subnet', ({ sample }) => {
  for (const { vmnet, net, nat, dhcp } of networks(sample)) {
    if (!dhcp) {
      expect(sample.files[dhcpdPath(sample, vmnet)]).toBeUndefined();
      continue;
    }
    const text = file(sample, dhcpdPath(sample, vmnet));
    expect(text).toContain(`subnet ${net}.0 netmask 255.255.255.0 {`);
    const [[first, last] = []] = matches(text, new RegExp(`^\trange ${net.replaceAll('.', '\\.')}\\.(\\d+) \\S+\\.(\\d+);$`, 'gm'));
    expect(Number(first)).toBeGreaterThan(2);
    expect(Number(last)).toBeGreaterThan(Number(first));
    expect(text).toContain(`host vmnet${vmnet} {\n\thardware ethernet 00:50:56:C0:00:0${vmnet};\n\tfixed-address ${net}.1;`);
    const router = `${net}.${nat && !usesApple(sample) ? 2 : 1}`;
    expect(matches(text, /^\toption domain-name-servers (.+);$/gm)[0]).toEqual([router]);
    expect(matches(text, /^\toption routers (.+);$/gm)).toEqual(nat ? [[router], ['0.0.0.0']] : []);
    expect(file(sample, leasesPath(sample, vmnet))).toMatch(/^# All times in this file are in UTC/);
  }
});

test.each(unix)('$name forwards and reserves the same in the store and in the generated files', ({ sample }) => {
  const { forwards, reservations } = store(sample);
  for (const { vmnet, net, nat, dhcp, udpTimeout } of networks(sample)) {
    const wanted = [...forwards].filter(([key]) => key.startsWith(`${vmnet} `));
    if (nat) {
      const text = file(sample, natPath(sample, vmnet));
      const [before = '', tcp = '', udp = ''] = text.split(/^\[incoming(?:tcp|udp)\]$/m);
      expect(before).toContain(`ip = ${net}.2\nnetmask = 255.255.255.0\n`);
      expect(before).toContain(`device = ${sample.platform === 'macos' ? '' : '/dev/'}vmnet${vmnet}\n`);
      expect(before).toContain(`timeout = ${udpTimeout}\n\n[netbios]`);
      const generated = [
        ...matches(tcp, /^(\d+) = (\S+):(\d+)$/gm).map(([port, guest, to]) => [`${vmnet} tcp ${port}`, `${guest} ${to}`]),
        ...matches(udp, /^(\d+) = (\S+):(\d+)$/gm).map(([port, guest, to]) => [`${vmnet} udp ${port}`, `${guest} ${to}`]),
      ];
      expect(wanted.map(([key, value]) => [key, value.split(' ').slice(0, 2).join(' ')])).toEqual(generated);
      expect(file(sample, natPath(sample, vmnet).replace(/(?:nat\/)?nat\.conf$/, 'nat.mac'))).toMatch(/^00:50:56:[EF][0-9A-F](?::[0-9A-F]{2}){2}\n$/);
    } else {
      expect(wanted).toEqual([]);
      expect(sample.files[natPath(sample, vmnet)]).toBeUndefined();
    }
    const reserved = [...reservations].filter(([key]) => key.startsWith(`${vmnet} `)).map(([key, ip]) => [key.split(' ')[1], ip]);
    const blocks = dhcp ? matches(file(sample, dhcpdPath(sample, vmnet)), /^host (?!vmnet)\S+ \{\s+hardware ethernet (\S+);\s+fixed-address (\S+);/gm) : [];
    expect(blocks).toEqual(reserved);
  }
});

test.each(unix)('$name runs a service for everything the store switches on, and nothing else', ({ sample }) => {
  const status = output(sample, sample.platform === 'macos' ? 'vmnet-cli --status' : 'vmware-networks --status');
  const sorted = (lines: readonly string[]): readonly string[] => [...lines].toSorted();
  const said = status.split('\n').filter((line) => /vmnet\d+/.test(line) && !line.startsWith('Bridge'));
  const expected = networks(sample).flatMap(({ vmnet, nat, dhcp, adapter }) => [
    ...(dhcp ? [`DHCP service on vmnet${vmnet} is running`] : []),
    ...(nat ? [`NAT service on vmnet${vmnet} is running`] : []),
    ...(adapter ? [`Hostonly virtual adapter on vmnet${vmnet} is ${usesApple(sample) ? 'disabled' : 'enabled'}`] : []),
  ]);
  expect(sorted(said)).toEqual(sorted(expected));
});

interface LinuxLink {
  readonly ifname: string;
  readonly address: string;
  readonly addr_info: readonly { readonly family: string; readonly local: string; readonly prefixlen: number }[];
}

test.each(unix.filter(({ sample }) => sample.platform === 'linux'))('$name has a vmnet interface for each host adapter of the store', ({ sample }) => {
  const links = JSON.parse(output(sample, 'ip -j addr')) as readonly LinuxLink[];
  const found = links
    .filter(({ ifname }) => ifname.startsWith('vmnet'))
    .map(({ ifname, address, addr_info: info }) => ({ ifname, address, ip: info.find(({ family }) => family === 'inet') }));
  expect(found).toEqual(
    networks(sample)
      .filter(({ adapter }) => adapter)
      .map(({ vmnet, net }) => ({
        ifname: `vmnet${vmnet}`,
        address: `00:50:56:c0:00:0${vmnet}`,
        ip: expect.objectContaining({ local: `${net}.1`, prefixlen: 24 }),
      })),
  );
  const routes = JSON.parse(output(sample, 'ip -j route')) as readonly { readonly dst: string; readonly dev: string }[];
  for (const { vmnet, net } of networks(sample).filter(({ adapter }) => adapter)) {
    expect(routes).toContainEqual(expect.objectContaining({ dst: `${net}.0/24`, dev: `vmnet${vmnet}` }));
  }
});

test.each(unix.filter(({ sample }) => sample.platform === 'linux'))('$name names in netmap each network that exists', ({ sample }) => {
  const listed = matches(file(sample, '/etc/vmware/netmap.conf'), /^network(\d+)\.device = "vmnet(\d+)"$/gm);
  for (const [index, vmnet] of listed) expect(index).toBe(vmnet);
  const bridged = [...store(sample).bridges.values()].map(Number).filter((vmnet) => vmnet >= 0);
  const exist = new Set([0, ...bridged, ...networks(sample).map(({ vmnet }) => vmnet)]);
  expect(listed.map(([, vmnet]) => Number(vmnet))).toEqual([...exist].toSorted((a, b) => a - b));
});
