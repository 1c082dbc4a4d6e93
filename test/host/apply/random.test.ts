/** A random wish on a random host, simulated. VMNET_FUZZ=500 tries that many on each sample. */
import { existsSync } from 'node:fs';
import { constantFrom, integer, option, record, uniqueArray, assert, asyncProperty, tuple, boolean, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/core/jobs/fingerprint.ts';
import { planWanted } from '../../../src/core/plan/plan-wanted.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import { truthTable } from '../../../src/core/plan/truth-table.ts';
import type { Wish, NetworkWish } from '../../../src/core/plan/wish.ts';
import { applyPlan } from '../../../src/host/apply/apply.ts';
import { memoryTree } from '../../../src/host/capture/memory-tree.ts';
import { thrownAwayTarget } from '../../../src/host/apply/simulated-target.ts';
import type { Target } from '../../../src/host/apply/target.ts';
import { undo } from '../../../src/host/apply/undo.ts';
import { readingOf } from '../../../src/host/apply/work.ts';
import type { SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import { allFiles, contentOf, show } from '../simulated/support.ts';
import { applying, reportOf } from './support.ts';

// Restore points are brought to the disk one by one; nobody cuts the power here.
if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';

const cases = Number(process.env['VMNET_FUZZ'] ?? 12);

const place = integer({ min: 3, max: 120 });
const dhcp = record({
  from: integer({ min: 125, max: 200 }),
  to: integer({ min: 201, max: 254 }),
  lease: option(integer({ min: 60, max: 500_000 }), { nil: undefined }),
  reserved: uniqueArray(place, { maxLength: 3 }),
});
const network = record({
  mode: constantFrom<NonNullable<NetworkWish['mode']>>('nat', 'host-only', 'isolated'),
  net: integer({ min: 0, max: 255 }),
  prefix: constantFrom(24, 24, 24, 22, 25),
  gateway: option(integer({ min: 2, max: 2 })),
  dhcp: option(dhcp, { freq: 5 }),
  forwards: uniqueArray(record({ port: integer({ min: 1024, max: 1100 }), to: place, text: constantFrom('', 'web', '网站 a') }), { selector: ({ port }) => port, maxLength: 3 }),
});

function wishOf(vmnet: number, { mode, net, prefix, dhcp: server, forwards }: (typeof network extends Arbitrary<infer T> ? T : never)): NetworkWish {
  const third = prefix === 22 ? net & 0xfc : net;
  const at = (last: number): string => `10.${100 + vmnet}.${third}.${last}`;
  // A /25 ends at .127.
  const top = prefix === 25 ? 126 : 254;
  const start = prefix === 25 ? 121 : server?.from;
  return {
    vmnet,
    mode,
    subnet: `${at(0)}/${prefix}`,
    dhcp:
      server === null || start === undefined
        ? null
        : {
            start: at(start),
            end: at(Math.min(server.to, top)),
            ...(server.lease === undefined ? {} : { defaultLease: server.lease, maxLease: server.lease * 2 }),
            reservations: server.reserved.filter((last) => last < 120).map((last) => ({ mac: `00:0c:29:00:00:${last.toString(16).padStart(2, '0')}`, address: at(last) })),
          },
    portForwards: mode === 'nat' ? forwards.map(({ port, to, text }) => ({ protocol: 'tcp', hostPort: port + 100 * vmnet, guestAddress: at(to), guestPort: 80, description: text })) : [],
  };
}

const wish: Arbitrary<Wish> = tuple(network, network, boolean()).map(([first, second, both]) => ({
  networks: [wishOf(8, first), ...(both ? [wishOf(3, second)] : [])],
  others: 'keep',
}));

async function worldOf(machine: SimulatedMachine): Promise<unknown> {
  const files = await allFiles(machine.content());
  const { networks } = await show(machine);
  return {
    settings: [...files].filter(([name]) => !/\.leases~?$/.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    actual: networks.map(({ vmnet, dhcp: server, nat, hostAdapter }) => [vmnet, server?.service, nat?.service, hostAdapter?.actual]),
  };
}

/** Undefined: the host cannot have it, which is a good answer. */
async function applied(target: Target, wished: Wish): Promise<string | undefined> {
  const { snapshot, state } = await readingOf(target.host);
  const resolved = resolveWish(state, wished);
  if (!resolved.ok) return undefined;
  const steps = planWanted(state, resolved.wanted);
  if (steps.length === 0) return undefined;
  const report = reportOf(await applyPlan(target, { ...applying, steps, wanted: resolved.wanted, fingerprint: fingerprintOf(snapshot) }));
  expect(report).toMatchObject({ outcome: 'verified', problems: [] });
  const after = (await readingOf(target.host)).state;
  expect(truthTable(after, resolved.wanted).filter(({ agrees }) => !agrees)).toEqual([]);
  expect(planWanted(after, resolved.wanted)).toEqual([]);
  return report.id;
}

/** Machines that run would rightly keep a network from going; whom a change hits is `affects.test.ts`'s. */
async function shutDown(sample: string): Promise<Target> {
  const { manifest, tree, mounts } = await contentOf(sample);
  const entries = new Map([...tree.entries].filter(([name]) => !name.includes('.lck')));
  const commands = manifest.commands.filter(({ argv }) => argv[0] !== 'vmrun');
  return thrownAwayTarget(`sample:${sample}`, { manifest: { ...manifest, processes: [], commands }, tree: memoryTree(entries), mounts }, { user: 'alice' });
}

let tried = 0;
let refused = 0;

test.each(['linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'windows-nat'])('on %s whatever is wished is verified or refused, needs nothing more, and is undone to the byte', async (sample) => {
  await assert(
    asyncProperty(wish, wish, async (had, wished) => {
      const target = await shutDown(sample);
      try {
        await applied(target, had);
        const machine = (await target.machine()) as SimulatedMachine;
        const before = await worldOf(machine);
        const id = await applied(target, wished);
        tried++;
        if (id === undefined) refused++;
        else {
          expect(reportOf(await undo(target, { id, command: 'vmnet undo', why: null, allowRunning: true }))).toMatchObject({ outcome: 'verified', problems: [] });
          expect(await worldOf(machine)).toEqual(before);
        }
      } finally {
        await target.close();
      }
    }),
    { numRuns: cases },
  );
}, 3_600_000);

test('most wishes were not refused', () => {
  expect(tried).toBeGreaterThan(0);
  expect(refused / tried).toBeLessThan(0.5);
});
