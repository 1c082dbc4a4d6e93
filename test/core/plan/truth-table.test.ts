import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostState } from '../../../src/core/jobs/host-state.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import { truthTable } from '../../../src/core/plan/truth-table.ts';
import type { TruthRow } from '../../../src/core/plan/truth-row.ts';
import type { NetworkWish } from '../../../src/core/plan/wish.ts';
import { exportPolicy } from '../../../src/core/policy/export-policy.ts';
import { printPolicy } from '../../../src/core/policy/print-policy.ts';
import { readPolicy } from '../../../src/core/policy/read-policy.ts';
import { encodeUtf8, textOf } from '../../../src/core/formats/utf8.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';
import { snapshot } from '../../support/snapshots.ts';
import { corpus } from '../../support/vmnet.ts';

const comments = { head: ['# a\nb'], network: () => 'x: y # z', others: 'o' };

/** What `verify` says of a host's own policy, as YAML and as JSON: the facts that do not agree, or why it was refused. */
function disagreements(state: HostState): readonly unknown[] {
  const policy = exportPolicy(state, null);
  return [printPolicy(policy, comments), JSON.stringify(policy, null, '\t')].flatMap((text): readonly unknown[] => {
    const read = readPolicy(encodeUtf8(text));
    if (!read.ok) return read.complaints;
    const resolved = resolveWish(state, read.policy.wish);
    return resolved.ok ? truthTable(state, resolved.wanted).filter(({ agrees }) => !agrees) : resolved.refusals;
  });
}

function rowsOf(state: HostState, ...networks: readonly NetworkWish[]): readonly TruthRow[] {
  const resolved = resolveWish(state, { networks, others: 'keep' });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals));
  return truthTable(state, resolved.wanted);
}

const wrongRows = (rows: readonly TruthRow[]): readonly unknown[] => rows.filter(({ agrees }) => !agrees).map(({ vmnet, fact, wanted, configured, generated, actual }) => ({ vmnet, fact, wanted, configured, generated, actual }));

test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'])('%s is as its own policy wants it', async (sample) => {
  expect(disagreements(await editedState(sample))).toEqual([]);
});

test('every fact of the contract has its row', async () => {
  const facts = new Set(rowsOf(await editedState('windows-nat'), { vmnet: 0 }, { vmnet: 8 }).map(({ fact }) => fact));
  expect([...facts]).toEqual([
    'mode', 'bridge', 'subnet', 'host-adapter', 'gateway', 'dhcp', 'dhcp-start', 'dhcp-end', 'default-lease', 'max-lease',
    'reservation:00:0c:29:5b:17:2e', 'forward:tcp/8080',
  ]);
});

const drifts: readonly { readonly why: string; readonly edits: readonly Edit[]; readonly wrong: readonly unknown[] }[] = [
  {
    why: 'nat.conf has another gateway',
    edits: [{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: 'ip = 192.168.82.77' }],
    wrong: [{ vmnet: 8, fact: 'gateway', wanted: '192.168.82.2', configured: null, generated: '192.168.82.77', actual: null }],
  },
  {
    why: 'the store has no DHCP',
    edits: [{ at: 'etc/vmware/networking', from: 'VNET_8_DHCP yes', to: 'VNET_8_DHCP no' }],
    wrong: [{ vmnet: 8, fact: 'dhcp', wanted: 'on', configured: 'off', generated: null, actual: null }],
  },
];

test.each(drifts)('drift is one row: $why', async ({ edits, wrong }) => {
  const wish: NetworkWish = { vmnet: 8, mode: 'nat', subnet: '192.168.82.0/24', gateway: '192.168.82.2', hostAdapter: '192.168.82.1', dhcp: { start: '192.168.82.128', end: '192.168.82.254' } };
  expect(wrongRows(rowsOf(await editedState('linux-default'), wish))).toEqual([]);
  expect(wrongRows(rowsOf(await editedState('linux-default', edits), wish))).toEqual(wrong);
});

test('a network that is not there does not agree, and neither does one that should go', async () => {
  const state = await editedState('linux-default');
  expect(rowsOf(state, { vmnet: 4, subnet: '10.4.0.0/24' })[0]).toMatchObject({ fact: 'mode', wanted: 'host-only', configured: 'none', agrees: false });
  expect(truthTable(state, { networks: [], remove: [1] })).toEqual([{ vmnet: 1, fact: 'mode', wanted: 'none', configured: 'host-only', generated: null, actual: null, agrees: false }]);
});

test('a forward that nobody wants and a reservation that is missing do not agree; a description never counts', async () => {
  const state = await editedState('windows-nat');
  const forward = { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80, description: 'another' } as const;
  expect(wrongRows(rowsOf(state, { vmnet: 8, portForwards: [forward] }))).toEqual([]);
  expect(wrongRows(rowsOf(state, { vmnet: 8, portForwards: [], dhcp: { reservations: [{ mac: '00:0c:29:5b:17:2e', address: '192.168.204.50' }, { mac: '00:0c:29:00:00:01', address: '192.168.204.60' }] } }))).toEqual([
    { vmnet: 8, fact: 'reservation:00:0c:29:00:00:01', wanted: '192.168.204.60', configured: 'none', generated: 'none', actual: null },
    { vmnet: 8, fact: 'forward:tcp/8080', wanted: 'none', configured: '192.168.204.50:80', generated: '192.168.204.50:80', actual: null },
  ]);
});

interface Net {
  readonly third: number;
  readonly nat: boolean;
  readonly adapter: boolean;
  readonly dhcp: boolean;
  readonly range: readonly [number, number];
  readonly gateway: string;
  readonly lease: readonly [number, number];
  readonly forwards: readonly number[];
  readonly description: string;
}

const oneLine = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\s#\p{C}]/gu, ''));
const anyNet: fc.Arbitrary<Net> = fc.record({
  third: fc.integer({ min: 0, max: 255 }),
  nat: fc.boolean(),
  adapter: fc.boolean(),
  dhcp: fc.boolean(),
  // Sick ones, too: what a host has, its policy may say.
  range: fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })),
  gateway: fc.oneof(fc.constant('192.168.1.2'), fc.ipV4()),
  lease: fc.tuple(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 1e7 })),
  forwards: fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { maxLength: 4 }),
  description: oneLine,
});

function linuxHost(nets: ReadonlyMap<number, Net>): HostState {
  const lines: string[] = ['VERSION=1,0'];
  const dhcpd: Record<string, string> = {};
  const nat: Record<string, string> = {};
  for (const [vmnet, net] of nets) {
    const at = `192.168.${net.third}`;
    lines.push(`answer VNET_${vmnet}_DHCP ${net.dhcp ? 'yes' : 'no'}`, `answer VNET_${vmnet}_HOSTONLY_NETMASK 255.255.255.0`, `answer VNET_${vmnet}_HOSTONLY_SUBNET ${at}.0`);
    lines.push(`answer VNET_${vmnet}_NAT ${net.nat ? 'yes' : 'no'}`, `answer VNET_${vmnet}_VIRTUAL_ADAPTER ${net.adapter ? 'yes' : 'no'}`);
    const [shortest, longest] = net.lease;
    dhcpd[vmnet] = `subnet ${at}.0 netmask 255.255.255.0 {\n\trange ${at}.${net.range[0]} ${at}.${net.range[1]};\n\tdefault-lease-time ${shortest};\n\tmax-lease-time ${longest};\n}\n`;
    if (!net.nat) continue;
    for (const port of net.forwards) lines.push(`add_nat_portfwd ${vmnet} tcp ${port} ${at}.${port % 250} 22 ${encodeUtf8(net.description)}`);
    nat[vmnet] = `[host]\nip = ${net.gateway}\nnetmask = 255.255.255.0\ndevice = /dev/vmnet${vmnet}\n[incomingtcp]\n${net.forwards.map((port) => `${port} = ${at}.${port % 250}:22\n`).join('')}`;
  }
  return hostState(snapshot({ networking: `${lines.join('\n')}\n`, dhcpd, nat }), (bytes) => textOf(bytes));
}

test('property: a random host, sick or sound, is as its own policy wants it', () => {
  const hosts = fc.array(fc.tuple(fc.integer({ min: 1, max: 255 }), anyNet), { maxLength: 6 });
  fc.assert(
    fc.property(hosts, (list) => {
      expect(disagreements(linuxHost(new Map(list)))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const roots = corpus === undefined ? [] : networkingFiles(path.join(corpus, 'vmware'));

function networkingFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? networkingFiles(full) : /^networking(?:\.|$)/.test(entry.name) ? [full] : [];
  });
}

test.skipIf(roots.length === 0)(`the ${roots.length} real networking files (none: no corpus beside the checkout) are as their own policies want them`, () => {
  for (const file of roots) {
    expect(existsSync(file)).toBe(true);
    const networking = readFileSync(file, 'latin1');
    for (const platform of ['linux', 'macos'] as const) {
      expect([file, disagreements(hostState(snapshot({ platform, networking }), (bytes) => textOf(bytes)))]).toEqual([file, []]);
    }
  }
});
