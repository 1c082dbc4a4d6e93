import { array, assert, asyncProperty, constantFrom, nat, pre, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRegistry } from '../../../src/core/formats/registry-networks.ts';
import { parseRegistry } from '../../../src/core/formats/registry.ts';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { predictedFiles } from '../../../src/core/jobs/predicted-files.ts';
import { carriedOver } from '../../../src/core/plan/carry-over.ts';
import { dhcpdWith, natWith } from '../../../src/core/plan/set-generated.ts';
import { networkingWith } from '../../../src/core/plan/set-networking.ts';
import { registryTextWith, registryWith, type RegistryChange } from '../../../src/core/plan/set-registry.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import type { NetworkWish } from '../../../src/core/plan/wish.ts';
import * as linux from '../../../src/host/linux/facts.ts';
import * as macos from '../../../src/host/macos/facts.ts';
import type { SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import { fileText, play, playAll, simulated } from '../../host/simulated/support.ts';
import { anyNetwork, wishOf } from './any-wish.ts';
import { after, seedWish, seen, stepsFor, type Seen } from './on-hosts.ts';

/** What an apply cannot know beforehand: when VMware wrote it, and the hash of that. */
function withoutStamps(text: string): string {
  return text.replace(/^# (?:Written at|Added at)[^\n]*\n/gm, '').replace(/^answer VNET_\d+_DHCP_CFG_HASH .*\n/gm, '');
}

interface Files {
  readonly networking: string;
  readonly dhcpd: string;
  readonly nat: string;
}

async function unixFiles(machine: SimulatedMachine, vmnet: number): Promise<Files> {
  const { files } = machine.platform === 'linux' ? linux : macos;
  const [networking = '', dhcpd = '', nat = ''] = await Promise.all([files.networking, files.dhcpd(vmnet), files.nat(vmnet)].map(async (path) => fileText(machine, path)));
  return { networking, dhcpd, nat };
}

async function migrated(machine: SimulatedMachine, store: string): Promise<void> {
  if (machine.platform === 'linux') {
    await machine.writeFile('/tmp/candidate', store);
    expect(await playAll(machine, 'vmware-networks --stop', 'vmware-networks --migrate-network-settings /tmp/candidate')).toEqual([0, 0]);
    return;
  }
  await machine.writeFile(macos.files.networking, store);
  expect(await playAll(machine, 'vmnet-cli --stop', 'vmnet-cli --configure')).toEqual([0, 0]);
}

/** `expected`: what the plan's diffs lead to. */
async function applied(machine: SimulatedMachine, { snapshot, state }: Seen, steps: readonly Step[], vmnet: number): Promise<{ readonly expected: Files; readonly real: Files }> {
  const before = await unixFiles(machine, vmnet);
  const network = after(state, steps, vmnet);
  const options = { platform: machine.platform, apple: state.apple };
  const predicted = new Map(predictedFiles(snapshot, state, (bytes) => decodeUtf8(bytes), steps).map(({ kind, after: text }) => [kind, text ?? '']));
  const expected = { networking: predicted.get('store') ?? before.networking, dhcpd: predicted.get('dhcpd') ?? before.dhcpd, nat: predicted.get('nat') ?? before.nat };
  const store = networkingWith(before.networking, steps);
  await migrated(machine, store);
  const fresh = await unixFiles(machine, vmnet);
  return {
    expected,
    real: {
      networking: carriedOver(store, fresh.networking, 'networking'),
      dhcpd: dhcpdWith(carriedOver(before.dhcpd, fresh.dhcpd, 'dhcpd'), network, options),
      nat: natWith(carriedOver(before.nat, fresh.nat, 'nat'), network, options),
    },
  };
}

function stampless(files: Files): Files {
  return { networking: withoutStamps(files.networking), dhcpd: withoutStamps(files.dhcpd), nat: files.nat };
}

const wishes: readonly { readonly what: string; readonly wish: (name: string) => NetworkWish }[] = [
  { what: 'the class room', wish: (name) => seedWish({ gateway: name !== 'fusion-13' }) },
  { what: 'another gateway, range and lease times', wish: (name) => ({ vmnet: 8, ...(name === 'fusion-13' ? {} : ownGateway(name)), dhcp: { defaultLease: 600, maxLease: 900 } }) },
  { what: 'DHCP off', wish: () => ({ vmnet: 8, dhcp: null }) },
  { what: 'host-only', wish: () => ({ vmnet: 8, mode: 'host-only' }) },
  { what: 'a host-only network turned to NAT', wish: () => ({ vmnet: 1, mode: 'nat' }) },
];

const subnets: Readonly<Record<string, string>> = { 'linux-default': '192.168.82', 'linux-custom-bridges': '192.168.118', 'fusion-11': '192.168.66', 'windows-nat': '192.168.204' };

function ownGateway(name: string): Partial<NetworkWish> {
  return { gateway: `${subnets[name] ?? ''}.9` };
}

describe.each(['linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13'])('on %s what VMware regenerates, set and carried over, is what the plan showed', (name) => {
  test.each(wishes)('$what', async ({ wish }) => {
    const machine = await simulated(name);
    const host = await seen(machine);
    const one = wish(name);
    const steps = stepsFor(host.state, one);
    expect(steps.length).toBeGreaterThan(0);
    const { expected, real } = await applied(machine, host, steps, one.vmnet);
    const shown = stampless(expected);
    const came = stampless(real);
    expect(came.dhcpd).toBe(shown.dhcpd);
    expect(came.nat).toBe(shown.nat);
    expect(came.networking).toBe(shown.networking);
  });
});

test.each(['linux-default', 'linux-custom-bridges', 'fusion-11'])('random wishes on %s come out as the plan showed them', async (name) => {
  await assert(
    asyncProperty(constantFrom(1, 5, 8), anyNetwork, async (vmnet, drawn) => {
      pre(drawn.mode !== 'bridged');
      const machine = await simulated(name);
      const host = await seen(machine);
      const steps = stepsFor(host.state, wishOf(vmnet, drawn));
      pre(steps.length > 0);
      const { expected, real } = await applied(machine, host, steps, vmnet);
      expect(stampless(real)).toEqual(stampless(expected));
    }),
    { numRuns: 60 },
  );
});

test.each(['linux-default', 'fusion-11'])('remarks that a person wrote anywhere in the files of %s come out where the plan showed them', async (name) => {
  await assert(
    asyncProperty(anyNetwork, array(tuple(constantFrom('dhcpd', 'nat', 'networking'), nat(200), constantFrom('# mine', '  # ours, ask first', '# x = 1')), { minLength: 1, maxLength: 4 }), async (drawn, remarks) => {
      pre(drawn.mode === 'nat' && drawn.dhcp !== null);
      const machine = await simulated(name);
      const { files } = machine.platform === 'linux' ? linux : macos;
      for (const [kind, at, remark] of remarks) {
        const path = kind === 'networking' ? files.networking : files[kind](8);
        const lines = ((await fileText(machine, path)) ?? '').split('\n');
        lines.splice(1 + (at % (lines.length - 1)), 0, remark);
        await machine.writeFile(path, lines.join('\n'));
      }
      const host = await seen(machine);
      const { expected, real } = await applied(machine, host, stepsFor(host.state, wishOf(8, drawn)), 8);
      const [came, shown] = [stampless(real), stampless(expected)];
      expect(came.networking).toBe(shown.networking);
      expect(came.dhcpd).toBe(shown.dhcpd);
      // Between a forward and a new one behind it, a remark may stand on either side.
      expect(came.nat.split('\n').toSorted()).toEqual(shown.nat.split('\n').toSorted());
    }),
    { numRuns: 60 },
  );
});

const root = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
const data = String.raw`C:\ProgramData\VMware`;

async function regChange(machine: SimulatedMachine, { key, name, type, data: value }: RegistryChange): Promise<void> {
  const path = `${root}\\${key}`;
  const argv = value === null ? ['reg', 'delete', path, '/v', name, '/f'] : ['reg', 'add', path, '/v', name, '/t', type, '/d', value, '/f'];
  expect((await play(machine, argv)).exitCode).toBe(0);
}

/** The real order on Windows: registry, then the services stopped, then each file made anew, then what VMware does not hold. */
async function appliedOnWindows(machine: SimulatedMachine, host: Seen, steps: readonly Step[], vmnet: number): Promise<void> {
  const network = after(host.state, steps, vmnet);
  const options = { platform: 'windows', apple: false } as const;
  const predicted = new Map(predictedFiles(host.snapshot, host.state, (bytes) => decodeUtf8(bytes), steps).map(({ path, after: text }) => [path, text ?? '']));
  const paths = { dhcpd: `${data}\\vmnetdhcp.conf`, nat: `${data}\\vmnetnat.conf` };
  const [dhcp = '', nats = ''] = [await fileText(machine, paths.dhcpd), await fileText(machine, paths.nat)];
  for (const change of registryWith(textOf(host), steps)) await regChange(machine, change);
  await playAll(machine, 'net stop VMnetDHCP');
  await play(machine, ['net', 'stop', 'VMware NAT Service']);
  await playAll(machine, `vnetlib64 -- update dhcp vmnet${vmnet}`, `vnetlib64 -- update nat vmnet${vmnet}`);
  const [freshDhcp = '', freshNat = ''] = [await fileText(machine, paths.dhcpd), await fileText(machine, paths.nat)];
  expect(withoutStamps(dhcpdWith(carriedOver(dhcp, freshDhcp, 'dhcpd'), network, options))).toBe(withoutStamps(predicted.get(paths.dhcpd) ?? dhcp));
  expect(natWith(carriedOver(nats, freshNat, 'nat'), network, options)).toBe(predicted.get(paths.nat) ?? nats);
  const text = textOf(await seen(machine));
  expect(registryWith(text, steps)).toEqual([]);
  expect(describeRegistry(parseRegistry(text)).networks).toEqual(describeRegistry(parseRegistry(registryTextWith(textOf(host), registryWith(textOf(host), steps), root))).networks);
}

describe('on Windows the same holds for vmnetdhcp.conf and vmnetnat.conf', () => {
  test.each(wishes.filter(({ what }) => what !== 'a host-only network turned to NAT' && what !== 'host-only'))('$what', async ({ wish }) => {
    const machine = await simulated('windows-nat');
    const host = await seen(machine);
    await appliedOnWindows(machine, host, stepsFor(host.state, wish('windows-nat')), 8);
  });

  test('random wishes', async () => {
    await assert(
      asyncProperty(constantFrom(1, 8), anyNetwork, async (vmnet, drawn) => {
        pre(drawn.mode === (vmnet === 8 ? 'nat' : 'host-only'));
        const machine = await simulated('windows-nat');
        const host = await seen(machine);
        const steps = stepsFor(host.state, wishOf(vmnet, drawn));
        pre(steps.length > 0);
        await appliedOnWindows(machine, host, steps, vmnet);
      }),
      { numRuns: 60 },
    );
  });
});

function textOf({ snapshot }: Seen): string {
  return snapshot.registry?.ok === true ? snapshot.registry.text : '';
}

test('the registry changes of the class room, value by value', async () => {
  const host = await seen(await simulated('windows-nat'));
  const steps = stepsFor(host.state, seedWish());
  expect(registryWith(textOf(host), steps)).toEqual([
    { key: 'vmnet8\\DHCP\\FixedIPtoMac', name: '00:0C:29:5B:17:2E', type: 'REG_SZ', data: null },
    { key: 'vmnet8\\NAT\\TCPForward', name: '8080', type: 'REG_SZ', data: null },
    { key: 'vmnet8\\NAT\\TCPForward', name: '8080Description', type: 'REG_SZ', data: null },
    { key: 'vmnet8\\DHCP\\FixedIPtoMac', name: '00:0C:29:AA:BB:CC', type: 'REG_SZ', data: '192.168.204.60' },
    { key: 'vmnet8\\NAT\\TCPForward', name: '8081', type: 'REG_SZ', data: '192.168.204.60:80' },
    { key: 'vmnet8\\NAT\\TCPForward', name: '8081Description', type: 'REG_SZ', data: 'class web' },
  ]);
});
