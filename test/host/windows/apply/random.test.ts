/** Random wishes on random Windows hosts: what is applied agrees, applies once, and is undone to the byte and the value. */
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { fingerprintOf } from '../../../../src/core/jobs/fingerprint.ts';
import { planWanted } from '../../../../src/core/plan/plan-wanted.ts';
import { resolveWish } from '../../../../src/core/plan/resolve-wish.ts';
import type { NetworkWish, Wish } from '../../../../src/core/plan/wish.ts';
import { applyPlan } from '../../../../src/host/apply/apply.ts';
import { thrownAwayTarget } from '../../../../src/host/apply/simulated-target.ts';
import { undo } from '../../../../src/host/apply/undo.ts';
import { simulate, type SimulatedMachine } from '../../../../src/host/simulated/machine.ts';
import type { Switches } from '../../../../src/host/simulated/simulation.ts';
import { allFiles, contentOf, show } from '../../simulated/support.ts';
import { reading, registryValues } from './support.ts';

const { VMNET_CASES = '25', VMNET_SEED: seed = '20261128' } = process.env;
const cases = Number(VMNET_CASES);

const vmnet = fc.integer({ min: 1, max: 19 });
const third = fc.integer({ min: 0, max: 255 });
const subnet = fc.oneof(
  third.map((n) => `10.77.${n}.0/24`),
  third.map((n) => `10.78.${n}.0/28`),
  fc.integer({ min: 0, max: 15 }).map((n) => `172.${16 + n}.0.0/16`),
  third.map((n) => `10.79.${n}.128/25`),
);
const mac = fc.integer({ min: 0, max: 0xff_ffff }).map((n) => `00:0c:29:${[16, 8, 0].map((shift) => ((n >> shift) & 255).toString(16).padStart(2, '0')).join(':')}`);

/** An address of the subnet by its place; what lies outside is refused, and that is a case as well. */
function at(text: string, place: number): string {
  const [network = '', bits = '24'] = text.split('/');
  const size = 2 ** (32 - Number(bits));
  const base = network.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const value = base + (place % size);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

const wish: fc.Arbitrary<NetworkWish> = fc
  .record({
    vmnet: fc.oneof(vmnet, fc.constantFrom(1, 8)),
    subnet,
    mode: fc.constantFrom('nat' as const, 'host-only' as const, 'isolated' as const, undefined),
    adapter: fc.constantFrom(1, 5, 'none' as const, undefined),
    gateway: fc.constantFrom(2, 3, undefined),
    dhcp: fc.constantFrom('off' as const, 'range' as const, 'times' as const, undefined),
    reservations: fc.uniqueArray(fc.record({ mac, place: fc.integer({ min: 4, max: 7 }) }), { maxLength: 2, selector: ({ place }) => place }),
    forwards: fc.uniqueArray(fc.record({ hostPort: fc.integer({ min: 3000, max: 3010 }), place: fc.integer({ min: 4, max: 14 }), protocol: fc.constantFrom('tcp' as const, 'udp' as const), description: fc.constantFrom('', 'web', '课堂 "a" \\', '% $x') }), { maxLength: 3, selector: ({ hostPort }) => hostPort }),
  })
  .map(({ vmnet: number, subnet: network, mode, adapter, gateway, dhcp, reservations, forwards }): NetworkWish => {
    const nat = mode === 'nat' || (mode === undefined && number === 8);
    const range = { start: at(network, 9), end: at(network, 12) };
    const times = { defaultLease: 600, maxLease: 1200 };
    const reserved = { reservations: reservations.map(({ mac: guest, place }) => ({ mac: guest, address: at(network, place) })) };
    return {
      vmnet: number,
      subnet: network,
      ...(mode === undefined ? {} : { mode }),
      ...(adapter === undefined || mode === 'isolated' ? {} : { hostAdapter: adapter === 'none' ? null : at(network, adapter) }),
      ...(gateway === undefined || !nat ? {} : { gateway: at(network, gateway) }),
      ...(dhcp === 'off' ? { dhcp: null } : { dhcp: { ...reserved, ...(dhcp === 'range' ? range : {}), ...(dhcp === 'times' ? times : {}) } }),
      ...(nat ? { portForwards: forwards.map(({ place, ...forward }) => ({ ...forward, guestAddress: at(network, place), guestPort: 80 })) } : {}),
    };
  });

const lies: fc.Arbitrary<Partial<Switches>> = fc.constantFrom<Partial<Switches>[]>(
  {},
  { exitCodeInverted: ['vnetlib64', 'reg', 'net'] },
  { ignoreVerb: ['set vnet', 'add dhcp', 'remove nat'] },
  { ignoreVerb: ['update dhcp', 'update nat', 'update adapter'] },
  { adapterComesUpApipa: [1, 5, 8, 10] },
);

let applied = 0;
afterAll(() => console.log(`${applied} of ${cases} random wishes could be, and were applied and undone`));

async function world(machine: SimulatedMachine): Promise<unknown> {
  const files = [...(await allFiles(machine.content()))].filter(([path]) => !path.includes('leases'));
  return { files: new Map(files), values: await registryValues(machine), networks: (await show(machine)).networks };
}

const byHand = { why: null, allowRunning: true };

/** False: no host could have it, or a running machine would lose its network. */
async function holds(sample: string, wished: Wish, switches: Partial<Switches>): Promise<boolean> {
  const content = await contentOf(sample, switches);
  const machine = await simulate(content);
  const target = { ...(await thrownAwayTarget('test', content, { user: 'alice' })), machine: () => Promise.resolve(machine) };
  try {
    const { snapshot, state } = await reading(machine);
    const resolved = resolveWish(state, wished);
    if (!resolved.ok) return false;
    const { wanted } = resolved;
    const before = await world(machine);
    const request = { ...byHand, steps: planWanted(state, wanted), diffs: [], fingerprint: fingerprintOf(snapshot), wanted, command: 'vmnet apply' };
    const done = await applyPlan(target, request);
    if (!done.ok && done.refusal.code === 'vms-would-lose-network') return false;
    expect(done).toMatchObject({ ok: true, report: { outcome: 'verified', problems: [] } });
    expect(planWanted((await reading(machine)).state, wanted)).toEqual([]);
    expect(await undo(target, { ...byHand, id: null, command: 'vmnet undo' })).toMatchObject({ ok: true, report: { outcome: 'verified', problems: [] } });
    expect(await world(machine)).toEqual(before);
    return true;
  } finally {
    await target.close();
  }
}

test(`${cases} random wishes`, async () => {
  const wishes = fc.record<Wish>({
    networks: fc.uniqueArray(wish, { minLength: 1, maxLength: 3, selector: ({ vmnet }) => vmnet }),
    others: fc.constantFrom<Wish['others'][]>('keep', 'keep', 'keep', 'remove'),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('windows-nat', 'windows-many'), wishes, lies, async (sample, wished, switches) => {
      applied += Number(await holds(sample, wished, switches));
    }),
    { numRuns: cases, ...(seed === undefined ? {} : { seed: Number(seed) }), endOnFailure: true },
  );
  // Most wishes can be: a run that refuses all proves nothing.
  expect(applied).toBeGreaterThan(cases / 10);
}, cases * 10_000);
