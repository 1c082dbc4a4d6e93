import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planWanted } from '../../../../src/core/plan/plan-wanted.ts';
import { resolveWish } from '../../../../src/core/plan/resolve-wish.ts';
import type { HostState } from '../../../../src/core/vnet/host-state.ts';
import type { PortForward } from '../../../../src/core/vnet/network.ts';
import { factsOf, wizardHost, type WizardHost } from '../../../../src/core/wizard/facts.ts';
import { predictedState } from '../../../../src/core/wizard/predict.ts';
import { checkDrafts, type NetworkFault } from '../../../../src/core/wizard/network/check-network.ts';
import { freeNumbers, modeRefusals, removalObstacle } from '../../../../src/core/wizard/network/choices.ts';
import { addedDraft, emptyDraft, withField, withForward, withReservation, withSubnet, withText, type NetworkDraft, type NetworkField } from '../../../../src/core/wizard/network/draft.ts';
import { fillDrafts, filledNetwork, withProposedForward, type FilledDrafts } from '../../../../src/core/wizard/network/fill-drafts.ts';
import type { FilledNetwork } from '../../../../src/core/wizard/network/fill-network.ts';
import { editedState } from '../../../support/edited-samples.ts';

const samples = ['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13'] as const;

async function hostOf(name: string): Promise<WizardHost> {
  const state = await editedState(name);
  return wizardHost(state.view, factsOf(state));
}

function fill(host: WizardHost, ...drafts: readonly NetworkDraft[]): FilledDrafts {
  return fillDrafts(host, new Map(drafts.map((one) => [one.vmnet, one])));
}

function faultsOf(filled: FilledDrafts, vmnet: number): readonly NetworkFault[] {
  return checkDrafts(filled).get(vmnet)?.faults ?? [];
}

function only(filled: FilledDrafts, vmnet: number): FilledNetwork {
  const found = filledNetwork(filled, vmnet);
  if (found === undefined) throw new Error(`VMnet${vmnet}`);
  return found;
}

function numbersOf({ state }: WizardHost): readonly number[] {
  return state.view.networks.map(({ vmnet }) => vmnet);
}

test.each(samples)('on %s a draft without edits asks for nothing, and shows what is there', async (name) => {
  const host = await hostOf(name);
  const filled = fill(host, ...numbersOf(host).map(emptyDraft));
  expect(filled.wish.networks).toEqual([]);
  for (const { vmnet, resolved, network, shown, isEdited } of filled.networks.values()) {
    expect({ vmnet, isEdited, faults: faultsOf(filled, vmnet) }).toEqual({ vmnet, isEdited: false, faults: [] });
    expect({ ...resolved.wanted, name: null }).toEqual(resolved.present);
    if (network?.subnet !== null) expect(network?.subnet?.startsWith(`${shown.subnet}/`)).toBe(true);
  }
});

test('a wish names only what was changed', async () => {
  const host = await hostOf('windows-nat');
  expect(fill(host, withText(emptyDraft(8), 'end', '192.168.204.200')).wish.networks).toEqual([{ vmnet: 8, dhcp: { end: '192.168.204.200' } }]);
  expect(fill(host, withText(emptyDraft(1), 'maxLease', '3h')).wish.networks).toEqual([{ vmnet: 1, dhcp: { maxLease: 10_800 } }]);
  expect(fill(host, { ...emptyDraft(1), mode: 'isolated' }).wish.networks).toEqual([{ vmnet: 1, mode: 'isolated' }]);
  expect(fill(host, { ...emptyDraft(8), dhcpOn: false }).wish.networks).toEqual([{ vmnet: 8, dhcp: null }]);
  // What is typed as it is already is no change.
  expect(fill(host, withText(emptyDraft(8), 'gateway', '192.168.204.2')).wish.networks).toEqual([]);
});

test('a mask is typed dotted or as a prefix length, and nothing else; one behind the subnet counts as well', async () => {
  const host = await hostOf('windows-nat');
  const subnet = (draft: NetworkDraft): unknown => fill(host, draft).wish.networks[0]?.subnet;
  for (const mask of ['255.255.255.128', '25', '/25']) expect(subnet(withText(emptyDraft(1), 'mask', mask)), mask).toBe('192.168.56.0/25');
  expect(subnet(withText(emptyDraft(1), 'subnet', '10.9.8.0/26'))).toBe('10.9.8.0/26');
  expect(subnet(withText(withText(emptyDraft(1), 'subnet', '10.9.8.0/26'), 'mask', '27'))).toBe('10.9.8.0/27');
  for (const mask of ['', '33', '024', '255.0.255.0', '255.255.255', 'x']) {
    expect(faultsOf(fill(host, withText(emptyDraft(1), 'mask', mask)), 1), mask).toMatchObject([{ field: 'mask', code: 'no-mask', right: '255.255.255.0' }]);
  }
  expect(faultsOf(fill(host, withText(emptyDraft(1), 'mask', '30')), 1)).toMatchObject([{ field: 'mask', right: '255.255.255.0' }]);
  expect(faultsOf(fill(host, withText(emptyDraft(1), 'mask', '16')), 1)).toMatchObject([{ field: 'subnet', right: '192.168.0.0/16' }]);
});

test('an end that no start suits is what to mend', async () => {
  const host = await hostOf('windows-nat');
  expect(faultsOf(fill(host, withText(emptyDraft(8), 'end', '192.168.204.2')), 8)).toMatchObject([{ field: 'end', right: '192.168.204.254' }]);
});

test('another subnet takes gateway, range, reservations and forwards along', async () => {
  const host = await hostOf('windows-nat');
  const filled = fill(host, withSubnet(emptyDraft(8), '10.20.30.0/24'));
  const network = only(filled, 8);
  expect(faultsOf(filled, 8)).toEqual([]);
  expect(network.shown).toMatchObject({ subnet: '10.20.30.0', mask: '24', gateway: '10.20.30.2', hostAdapter: '10.20.30.1', start: '10.20.30.128', end: '10.20.30.254' });
  expect(network.reservations.map(({ address, status }) => ({ address, status }))).toContainEqual({ address: '10.20.30.50', status: 'moved' });
  expect(network.wish.portForwards?.every(({ guestAddress }) => guestAddress.startsWith('10.20.30.'))).toBe(true);
});

test('a reservation is made for an adapter, at a free address outside the range, and goes again', async () => {
  const host = await hostOf('windows-nat');
  const mac = only(fill(host), 8).guests.find((one) => !one.reserved)?.mac ?? '';
  const before = host.state.view.networks.find(({ vmnet }) => vmnet === 8)?.dhcp?.reservations ?? [];
  const added = fill(host, withReservation(emptyDraft(8), mac, { kind: 'set', address: null }));
  const row = only(added, 8).reservations.find((one) => one.mac === mac);
  expect(row).toMatchObject({ status: 'added', address: '192.168.204.10' });
  expect(added.wish.networks).toEqual([{ vmnet: 8, dhcp: { reservations: [...before, { mac, address: '192.168.204.10' }] } }]);
  for (const address of ['192.168.204.2', '192.168.204.50', '10.0.0.1', 'x']) {
    const [wrong] = faultsOf(fill(host, withReservation(emptyDraft(8), mac, { kind: 'set', address })), 8);
    expect(wrong, address).toMatchObject({ field: `reservation:${mac}`, right: '192.168.204.10' });
  }
  const removed = fill(host, withReservation(emptyDraft(8), before[0]?.mac ?? '', { kind: 'removed' }));
  expect(removed.wish.networks).toEqual([{ vmnet: 8, dhcp: { reservations: before.slice(1) } }]);
});

test('a forward is proposed a free port and a guest, is edited where it stands, and goes again', async () => {
  const host = await hostOf('windows-nat');
  const [old] = host.state.view.networks.find(({ vmnet }) => vmnet === 8)?.nat?.portForwards ?? [];
  if (old === undefined) throw new Error('no forward');
  const id = `${old.protocol}/${old.hostPort}`;
  const { draft, id: fresh } = withProposedForward(fill(host), emptyDraft(8));
  const added = only(fill(host, draft), 8).forwards.find((one) => one.id === fresh);
  expect(added).toMatchObject({ status: 'added', protocol: 'tcp', guestPort: '80', guestAddress: '192.168.204.50' });
  expect(added?.hostPort).not.toBe(String(old.hostPort));
  expect(faultsOf(fill(host, draft), 8)).toEqual([]);
  expect(faultsOf(fill(host, withForward(draft, fresh, null, { hostPort: String(old.hostPort) })), 8)).toMatchObject([{ field: `hostPort:${fresh}`, right: added?.hostPort }]);
  expect(faultsOf(fill(host, withForward(draft, fresh, null, { hostPort: '99999', guestPort: '', guestAddress: '1.2' })), 8).map(({ field }) => field)).toEqual([`guestAddress:${fresh}`, `guestPort:${fresh}`, `hostPort:${fresh}`]);
  const changed = fill(host, withForward(emptyDraft(8), id, old, { guestPort: '8443', description: '' }));
  expect(changed.wish.networks[0]?.portForwards).toContainEqual({ ...old, guestPort: 8443 });
  expect(fill(host, withForward(emptyDraft(8), id, old, { removed: true })).wish.networks[0]?.portForwards).not.toContainEqual(old);
});

test('what was not edited follows the host, and what the host has meanwhile is no edit any more', async () => {
  const host = await hostOf('linux-default');
  const draft = withText(emptyDraft(8), 'end', '192.168.82.200');
  const { resolved } = only(fill(host, draft), 8);
  const elsewhere = resolvedState(host, { ...resolved.wanted, dhcp: resolved.present?.dhcp ?? null, gateway: '192.168.82.9' });
  expect(only(fill(elsewhere, draft), 8).shown).toMatchObject({ gateway: '192.168.82.9', end: '192.168.82.200' });
  expect(fill(elsewhere, draft).wish.networks).toEqual([{ vmnet: 8, dhcp: { end: '192.168.82.200' } }]);
  expect(fill(resolvedState(host, resolved.wanted), draft).wish.networks).toEqual([]);
  // Of a network that is not there any more nothing is asked.
  const gone = { ...host, state: { ...host.state, view: { ...host.state.view, networks: [] } } };
  expect(fill(gone, draft).wish.networks).toEqual([]);
});

function resolvedState(host: WizardHost, wanted: FilledNetwork['resolved']['wanted']): WizardHost {
  return { ...host, state: predictedState(host.state, [wanted], []) };
}

test('a forward that was changed here and is gone there is added anew', async () => {
  const host = await hostOf('windows-nat');
  const base: PortForward = { protocol: 'tcp', hostPort: 9090, guestAddress: '192.168.204.50', guestPort: 90, description: 'gone' };
  const filled = fill(host, withForward(emptyDraft(8), 'tcp/9090', base, { guestPort: '91' }));
  expect(only(filled, 8).forwards.at(-1)).toMatchObject({ status: 'added', hostPort: '9090', guestPort: '91', description: 'gone' });
});

test('new networks get subnets that nobody has, each another', async () => {
  const host = await hostOf('linux-custom-bridges');
  const numbers = freeNumbers(host.state, new Map()).slice(0, 3).map(({ vmnet }) => vmnet);
  const filled = fill(host, ...numbers.map((vmnet) => addedDraft(vmnet, 'host-only')));
  const subnets = filled.wish.networks.map(({ subnet }) => subnet);
  expect(new Set(subnets).size).toBe(3);
  expect(filled.wish.networks.map(({ vmnet, mode }) => ({ vmnet, mode }))).toEqual(numbers.map((vmnet) => ({ vmnet, mode: 'host-only' })));
  expect(resolveWish(host.state, filled.wish).ok).toBe(true);
});

test('numbers are offered as far as the platform goes, VMware’s own last', async () => {
  const [windows, linux] = [await hostOf('windows-nat'), await hostOf('linux-default')];
  const numbers = freeNumbers(windows.state, new Map([[2, addedDraft(2, 'host-only')]])).map(({ vmnet }) => vmnet);
  expect(numbers[0]).toBe(3);
  expect(numbers.at(-1)).toBe(19);
  expect(freeNumbers(linux.state, new Map()).at(-1)).toEqual({ vmnet: 255, own: null });
  const bare = { ...windows.state, view: { ...windows.state.view, networks: windows.state.view.networks.filter(({ vmnet }) => vmnet !== 8) } };
  expect(freeNumbers(bare, new Map()).at(-1)).toEqual({ vmnet: 8, own: 'nat' });
});

test('a mode that the host cannot have says why, until another edit makes room for it', async () => {
  const host = await hostOf('windows-nat');
  const spare = addedDraft(5, 'host-only');
  expect(modeRefusals(fill(host, spare), 5).get('nat')).toMatchObject({ code: 'second-nat-on-windows' });
  expect(modeRefusals(fill(host, spare), 5).get('bridged')).toMatchObject({ code: 'second-bridge-on-windows' });
  expect(modeRefusals(fill(host, { ...emptyDraft(8), mode: 'host-only' }, spare), 5).has('nat')).toBe(false);
});

test('VMnet0 stays, and so does what machines are on', async () => {
  const { state } = await hostOf('windows-nat');
  expect(removalObstacle(state, 0)).toEqual({ code: 'vmnet0-stays' });
  expect(removalObstacle(state, 8)).toMatchObject({ code: 'network-has-vms', vms: expect.arrayContaining(['Ubuntu 22.04']) });
});

test('on Fusion 13 the gateway is the first address, typed or not', async () => {
  const host = await hostOf('fusion-13');
  expect(only(fill(host, withSubnet(emptyDraft(8), '10.50.0.0/24')), 8).shown).toMatchObject({ gateway: '10.50.0.1', hostAdapter: '10.50.0.1' });
  expect(faultsOf(fill(host, withText(emptyDraft(8), 'gateway', '192.168.77.2')), 8)).toMatchObject([{ field: 'gateway', right: '192.168.77.1' }]);
});

const typed = fc.oneof(
  fc.constantFrom('', 'x', '0', '24', '/29', '30', '255.255.0.0', '22', '2222', '70000', '30m', '0s', '9d', 'automatic', '192.168.204.0/24', '192.168.56.0', '10.0.0.0/8', '10.1.2.3/25', '127.0.0.0/8', '172.30.0.0'),
  fc.tuple(fc.constantFrom('192.168.204', '192.168.56', '10.1.2', '172.30.0'), fc.integer({ min: 0, max: 255 })).map(([head, last]) => `${head}.${last}`),
);
const fields = ['subnet', 'mask', 'hostAdapter', 'gateway', 'start', 'end', 'defaultLease', 'maxLease', 'hostPort:new-1', 'guestAddress:new-1', 'guestPort:new-1', 'reservation:00:0c:29:00:00:01', 'bridge'] as const;
const edit = fc.record({
  place: fc.nat(),
  mode: fc.option(fc.constantFrom('bridged' as const, 'nat' as const, 'host-only' as const, 'isolated' as const)),
  dhcpOn: fc.option(fc.boolean()),
  hostReaches: fc.option(fc.boolean()),
  texts: fc.array(fc.tuple(fc.constantFrom(...fields), typed), { maxLength: 4 }),
  forward: fc.boolean(),
});

function draftOf(host: WizardHost, { place, mode, dhcpOn, hostReaches, texts, forward }: typeof edit extends fc.Arbitrary<infer T> ? T : never): NetworkDraft {
  const numbers = [...numbersOf(host), ...freeNumbers(host.state, new Map()).slice(0, 2).map(({ vmnet }) => vmnet)];
  const vmnet = numbers[place % numbers.length] ?? 0;
  const start = numbersOf(host).includes(vmnet) ? emptyDraft(vmnet) : addedDraft(vmnet, mode ?? 'host-only');
  const base = { ...start, mode: mode ?? start.mode, dhcpOn, hostReaches };
  const own = forward ? withProposedForward(fill(host), base).draft : base;
  return texts.filter(([field]) => forward || !field.endsWith(':new-1')).reduce((draft, [field, text]) => withField(draft, field, text, () => null), own);
}

test('property: taking what is offered comes to drafts without a fault, or that offer nothing; without a fault the planner makes what the form shows', async () => {
  const hosts = new Map(await Promise.all(samples.map(async (name) => [name, await hostOf(name)] as const)));
  let applied = 0;
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 3 }), (name, edits) => {
      const host = hosts.get(name) ?? never();
      let drafts = new Map(edits.map((one) => draftOf(host, one)).map((one) => [one.vmnet, one]));
      const offers = (): readonly (readonly [number, NetworkFault])[] => [...checkDrafts(fillDrafts(host, drafts))].flatMap(([vmnet, { faults }]) => faults.flatMap((one) => (one.right === null ? [] : [[vmnet, one] as const])));
      for (let round = 0; round < 24; round += 1) {
        const [offered] = offers();
        if (offered === undefined) break;
        const [vmnet, { field, right }] = offered;
        drafts = new Map([...drafts, [vmnet, taken(drafts.get(vmnet) ?? never(), field, right)]]);
      }
      expect(offers()).toEqual([]);
      const filled = fillDrafts(host, drafts);
      const faults = [...checkDrafts(filled).values()].flatMap((one) => one.faults);
      const answer = resolveWish(host.state, filled.wish);
      expect({ faulty: faults.length > 0 || filled.wish.networks.length === 0, ok: answer.ok }).toMatchObject(faults.length === 0 ? { ok: true } : { faulty: true });
      if (faults.length > 0 || !answer.ok) return;
      applied += 1;
      for (const wanted of answer.wanted.networks) {
        const form = filled.networks.get(wanted.vmnet);
        if (form !== undefined && filled.pins.length === 0) expect(wanted).toEqual(form.resolved.wanted);
      }
      // Every change that the form marks is a step, and once it is made nothing is left to ask for.
      if (filled.wish.networks.length > 0) expect(planWanted(host.state, answer.wanted).length).toBeGreaterThan(0);
      expect(wishesAfter(host.state, answer.wanted.networks, drafts)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(applied).toBeGreaterThan(50);
});

function taken(draft: NetworkDraft, field: NetworkField, right: string | null): NetworkDraft {
  return field === 'subnet' ? withSubnet(draft, right) : withField(draft, field, right, () => null);
}

function wishesAfter(state: HostState, wanted: Parameters<typeof predictedState>[1], drafts: ReadonlyMap<number, NetworkDraft>): readonly unknown[] {
  const after = predictedState(state, wanted, []);
  // The prediction leaves the host's own adapters alone; on a real one they have the address that was asked for.
  const actual = new Map(after.view.networks.map(({ vmnet, hostAdapter }) => [vmnet, hostAdapter?.address ?? null]));
  const adapters = after.view.adapters.map((one) => {
    const address = one.vmnet === null ? null : (actual.get(one.vmnet) ?? null);
    return address === null ? one : { ...one, ipv4: [{ address, prefix: 24 }] };
  });
  return fillDrafts(wizardHost({ ...after.view, adapters }, factsOf(after)), drafts).wish.networks;
}

function never(): never {
  throw new Error('not reached');
}
