import { array, assert, constantFrom, integer, nat, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDhcpd } from '../../../src/core/formats/dhcpd.ts';
import { parseNat } from '../../../src/core/formats/nat.ts';
import { dhcpdConf } from '../../../src/core/formats/generated/dhcpd-conf.ts';
import type { NetworkFacts } from '../../../src/core/formats/generated/facts.ts';
import { natConf } from '../../../src/core/formats/generated/nat-conf.ts';
import { vmnetDhcpConf } from '../../../src/core/formats/generated/vmnetdhcp-conf.ts';
import { vmnetNatConf } from '../../../src/core/formats/generated/vmnetnat-conf.ts';
import { carriedOver, type CarriedKind } from '../../../src/core/plan/carry-over.ts';
import { dhcpdWith, natWith } from '../../../src/core/plan/set-generated.ts';
import type { WantedNetwork } from '../../../src/core/plan/wanted.ts';

function facts(net: string, change: Partial<NetworkFacts> = {}): NetworkFacts {
  return {
    vmnet: 8,
    nat: true,
    subnet: `${net}.0`,
    prefix: 24,
    netmask: '255.255.255.0',
    broadcast: `${net}.255`,
    range: [`${net}.128`, `${net}.254`],
    hostAddress: `${net}.1`,
    gateway: `${net}.2`,
    router: `${net}.2`,
    writtenAt: '01/20/2025 19:31:08',
    udpTimeout: null,
    forwards: [],
    reservations: [],
    ...change,
  };
}

const style = { device: '/dev/vmnet8', warns: true };
const networking = ['VERSION=1,0', 'answer VNET_8_DHCP yes', 'answer VNET_8_HOSTONLY_NETMASK 255.255.255.0', 'answer VNET_8_HOSTONLY_SUBNET 10.1.8.0', 'answer VNET_8_NAT yes', ''].join('\n');

const files: readonly { readonly name: string; readonly kind: CarriedKind; readonly eol: string; readonly old: string; readonly fresh: string }[] = [
  { name: 'dhcpd.conf', kind: 'dhcpd', eol: '\n', old: dhcpdConf(facts('10.1.8')), fresh: dhcpdConf(facts('10.1.9', { writtenAt: '03/01/2025 08:00:00' })) },
  { name: 'vmnetdhcp.conf', kind: 'dhcpd', eol: '\r\n', old: vmnetDhcpConf([facts('10.1.1', { vmnet: 1, nat: false }), facts('10.1.8')]), fresh: vmnetDhcpConf([facts('10.1.1', { vmnet: 1, nat: false }), facts('10.1.9')]) },
  { name: 'nat.conf', kind: 'nat', eol: '\n', old: natConf(facts('10.1.8'), style), fresh: natConf(facts('10.1.9'), style) },
  { name: 'vmnetnat.conf', kind: 'nat', eol: '\r\n', old: vmnetNatConf(facts('10.1.8')), fresh: vmnetNatConf(facts('10.1.9')) },
  { name: 'networking', kind: 'networking', eol: '\n', old: networking, fresh: networking.replace('10.1.8.0', '10.1.9.0') },
];

/** Texts of a person, each put before a line of the file. */
function withLines(text: string, eol: string, added: readonly (readonly [number, string])[]): string {
  const lines = text.split(eol);
  for (const [at, line] of added) lines.splice(1 + (at % (lines.length - 1)), 0, line);
  return lines.join(eol);
}

const remark = string({ unit: constantFrom('a', 'b', ' ', '#', 'é', '{', ';', '"') }).map((words) => `# mine${words}`);

describe.each(files)('regenerated $name', ({ kind, eol, old, fresh }) => {
  test('without anything of a person, it is as VMware made it', () => {
    expect(carriedOver(old, fresh, kind)).toBe(fresh);
  });

  test('keeps every comment, and putting them back twice changes nothing more', () => {
    assert(
      property(array(tuple(nat(), remark), { minLength: 1, maxLength: 6 }), (added) => {
        const edited = withLines(old, eol, added);
        const carried = carriedOver(edited, fresh, kind);
        const lines = carried.split(eol);
        for (const [, line] of added) expect(lines.filter((one) => one.trim() === line.trim()).length).toBe(edited.split(eol).filter((one) => one.trim() === line.trim()).length);
        expect(carriedOver(carried, fresh, kind)).toBe(carried);
        // Nothing of VMware's is lost for it.
        for (const line of fresh.split(eol)) expect(lines).toContain(line);
      }),
    );
  });

  test('a remark stays behind the line that it stood behind', () => {
    const anchor = { dhcpd: 'allow unknown-clients;', nat: 'activeFTP = 1', networking: 'answer VNET_8_DHCP yes' }[kind];
    const edited = old.replace(anchor, `${anchor}${eol}# ours, ask first`);
    expect(carriedOver(edited, fresh, kind)).toBe(fresh.replace(anchor, `${anchor}${eol}# ours, ask first`));
  });

  test('any text at all is survived', () => {
    assert(
      property(string({ unit: constantFrom('#', ' ', '\n', '{', '}', ';', '=', '[', ']', 'host', 'subnet', 'range', 'answer', '1.2.3.4', 'x') }), (text) => {
        expect(typeof carriedOver(text, fresh, kind)).toBe('string');
        expect(typeof carriedOver(old, text, kind)).toBe('string');
      }),
    );
  });
});

const old = dhcpdConf(facts('10.1.8'));
const fresh = dhcpdConf(facts('10.1.9'));

describe('of a dhcpd.conf comes along', () => {
  const block = 'host printer {\n\thardware ethernet 00:0C:29:01:02:03;\n\tfixed-address 10.1.8.60;\n\t# the one on the left\n}\n';

  test('a reservation with its own name and remarks', () => {
    const edited = old.replace('####### VMNET DHCP Configuration. End', `${block}####### VMNET DHCP Configuration. End`);
    expect(carriedOver(edited, fresh, 'dhcpd')).toContain(block);
  });

  test('the same, once, of a file that lost VMware’s marks', () => {
    const unmarked = old.replace(/^#{6,7} VMNET.*\n/gm, '') + block;
    const carried = carriedOver(unmarked, fresh.replace('####### VMNET DHCP Configuration. End', `${block.replace('10.1.8', '10.1.9')}####### VMNET DHCP Configuration. End`), 'dhcpd');
    expect(carried.match(/^host printer/gm)).toHaveLength(1);
    expect(carried.match(/^allow unknown-clients/gm)).toHaveLength(1);
  });

  test('a name server outside the subnet, not VMware’s own', () => {
    const edited = old.replace('domain-name-servers 10.1.8.2', 'domain-name-servers 9.9.9.9, 1.1.1.1');
    const carried = carriedOver(edited, fresh, 'dhcpd');
    expect(carried).toContain('\toption domain-name-servers 9.9.9.9, 1.1.1.1;');
    expect(carried).toContain('\toption routers 10.1.9.2;');
    expect(carried).not.toContain('10.1.8.');
  });

  test('options that VMware does not write, and a domain of one’s own', () => {
    const edited = old.replace('\toption domain-name localdomain;', '\toption domain-name "lab.test"; # ours\n\toption ntp-servers 10.0.0.1;');
    expect(carriedOver(edited, fresh, 'dhcpd')).toContain('\toption domain-name "lab.test"; # ours\n\toption ntp-servers 10.0.0.1;\n');
  });

  test('a refusal of unknown guests in place of VMware’s permission', () => {
    const carried = carriedOver(old.replace('allow unknown-clients', 'deny unknown-clients'), fresh, 'dhcpd');
    expect(carried).toContain('deny unknown-clients;');
    expect(carried).not.toContain('allow unknown-clients;');
  });

  test('no second range in another subnet', () => {
    const edited = old.replace('\toption broadcast', '\trange 10.1.8.20 10.1.8.30;\n\toption broadcast');
    expect(carriedOver(edited, fresh, 'dhcpd')).not.toContain('10.1.8.20');
    expect(carriedOver(edited, old, 'dhcpd')).toBe(edited);
  });

  test('a router that somebody wrote for a host-only network', () => {
    const [before, after] = ['10.1.8', '10.1.9'].map((net) => dhcpdConf(facts(net, { nat: false, router: `${net}.1` }))) as [string, string];
    expect(carriedOver(before.replace('}\nhost', '\toption routers 10.1.8.77;\n}\nhost'), after, 'dhcpd')).toContain('option routers 10.1.8.77;');
    expect(carriedOver(old, after, 'dhcpd')).not.toContain('routers');
  });
});

describe('of a nat.conf comes along', () => {
  const before = natConf(facts('10.1.8', { forwards: [{ protocol: 'tcp', hostPort: 80, guestAddress: '10.1.8.5', guestPort: 80 }] }), style);
  const after = natConf(facts('10.1.9'), style);

  test('what a person switched, and keys that VMware does not write', () => {
    const edited = before.replace('activeFTP = 1', 'activeFTP = 0').replace('timeout = 60', 'timeout=120').replace('natIp6Enable = 0', 'natIp6Enable = 1\nexternalIp = 192.0.2.7');
    const carried = carriedOver(edited, after, 'nat');
    for (const line of ['activeFTP = 0', 'timeout=120', 'natIp6Enable = 1\nexternalIp = 192.0.2.7']) expect(carried).toContain(line);
  });

  test('a section of one’s own, whose settings stay in it', () => {
    const edited = before.replace('[netbios]', '[privilegedTCP]\nport = 111\nport = 2049\n\n[netbios]');
    const carried = parseNat(carriedOver(edited, after.replace('timeWaitTimeout = 30', 'timeWaitTimeout = 30\nnewest = 1'), 'nat'));
    expect(carried.settings.filter(({ section }) => section === 'privilegedtcp').map(({ value }) => value)).toEqual(['111', '2049']);
    expect(carried.settings.find(({ key }) => key === 'newest')?.section).toBe('tcp');
  });

  test('neither gateway nor forwards: those are VMware’s to write', () => {
    const carried = carriedOver(before, after, 'nat');
    expect(carried).toContain('ip = 10.1.9.2');
    expect(parseNat(carried).settings.some(({ section }) => section === 'incomingtcp')).toBe(false);
  });
});

describe('of the store comes along', () => {
  const compacted = ['VERSION=1,0', 'answer VNET_8_DHCP yes', 'answer VNET_8_DHCP_CFG_HASH ABCD', 'add_nat_portfwd 8 tcp 80 10.1.8.5 80', ''].join('\n');

  test('what VMware drops, while hashes are VMware’s', () => {
    const given = ['VERSION=1,0', '# by hand', 'answer VNET_8_DHCP no', 'answer VNET_8_DHCP yes', 'answer VNET_8_OWN_KEY x', 'add_nat_portfwd 8 tcp 80 10.1.8.5 80  the web, twice', 'weird line', ''].join('\n');
    expect(carriedOver(given, compacted, 'networking')).toBe(
      ['VERSION=1,0', '# by hand', 'answer VNET_8_DHCP no', 'answer VNET_8_DHCP yes', 'answer VNET_8_DHCP_CFG_HASH ABCD', 'answer VNET_8_OWN_KEY x', 'add_nat_portfwd 8 tcp 80 10.1.8.5 80  the web, twice', 'weird line', ''].join('\n'),
    );
  });

  test('nothing that VMware took out or changed on purpose', () => {
    const given = ['VERSION=1,0', 'answer VNET_8_DHCP no', 'answer VNET_9_NAT yes', 'add_nat_portfwd 9 tcp 81 10.1.8.5 80', ''].join('\n');
    expect(carriedOver(given, compacted, 'networking')).toBe(compacted);
  });
});

const address = integer({ min: 3, max: 250 }).map((last) => `10.1.9.${last}`);
const mac = integer({ min: 0, max: 40 }).map((last) => `00:0c:29:00:00:${last.toString(16).padStart(2, '0')}`);
const wanted = tuple(
  constantFrom<WantedNetwork['mode']>('nat', 'host-only', 'isolated'),
  tuple(address, address),
  integer({ min: 1, max: 99_999 }),
  array(tuple(mac, address), { maxLength: 4 }),
  array(tuple(constantFrom<'tcp' | 'udp'>('tcp', 'udp'), integer({ min: 1, max: 9 }), address), { maxLength: 4 }),
).map(([mode, [start, end], lease, reserved, forwarded]): WantedNetwork => ({
  vmnet: 8,
  mode,
  name: null,
  subnet: '10.1.9.0/24',
  gateway: mode === 'nat' ? '10.1.9.2' : null,
  hostAdapter: mode === 'isolated' ? null : '10.1.9.1',
  dhcp: { start, end, defaultLease: lease, maxLease: lease + 1, reservations: [...new Map(reserved)].map(([one, at]) => ({ mac: one, address: at })) },
  portForwards:
    mode === 'nat'
      ? [...new Map(forwarded.map((one) => [`${one[0]}${one[1]}`, one])).values()].map(([protocol, hostPort, guestAddress]) => ({ protocol, hostPort, guestAddress, guestPort: 22, description: '' }))
      : [],
  bridge: null,
}));

const sets = [
  { name: 'dhcpd.conf', with: dhcpdWith, options: { platform: 'linux', apple: false }, text: old, eol: '\n' },
  { name: 'vmnetdhcp.conf', with: dhcpdWith, options: { platform: 'windows', apple: false }, text: vmnetDhcpConf([facts('10.1.1', { vmnet: 1, nat: false }), facts('10.1.8')]), eol: '\r\n' },
  { name: 'nat.conf', with: natWith, options: { platform: 'linux', apple: false }, text: natConf(facts('10.1.8'), style), eol: '\n' },
  { name: 'vmnetnat.conf', with: natWith, options: { platform: 'windows', apple: false }, text: vmnetNatConf(facts('10.1.8')), eol: '\r\n' },
] as const;

test.each(sets)('setting facts in $name twice is setting them once, comments stay, and it parses', ({ with: set, options, text, eol }) => {
  assert(
    property(wanted, array(tuple(nat(), remark), { maxLength: 3 }), (network, added) => {
      const edited = withLines(text, eol, added);
      const once = set(edited, network, options);
      expect(set(once, network, options)).toBe(once);
      for (const [, line] of added) expect(once).toContain(line);
      expect(parseDhcpd(set === dhcpdWith ? once : '').complaints).toEqual([]);
    }),
  );
});

test('facts that are right already change no byte, however they are written', () => {
  const odd = old.replace('range 10.1.8.128 10.1.8.254;', 'range   10.1.8.128\n   10.1.8.254 ;').replace('option routers 10.1.8.2', 'OPTION  routers 10.1.8.2');
  const network: WantedNetwork = { vmnet: 8, mode: 'nat', name: null, subnet: '10.1.8.0/24', gateway: '10.1.8.2', hostAdapter: '10.1.8.1', dhcp: { start: '10.1.8.128', end: '10.1.8.254', defaultLease: 1800, maxLease: 7200, reservations: [] }, portForwards: [], bridge: null };
  expect(dhcpdWith(odd, network, { platform: 'linux', apple: false })).toBe(odd);
  const nats = natConf(facts('10.1.8'), style).replace('ip = 10.1.8.2', 'IP=10.1.8.2');
  expect(natWith(nats, network, { platform: 'linux', apple: false })).toBe(nats);
});
