import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { changeRequestSchema, machineWishSchema, wishSchema, type ChangeRequest } from '../../../src/core/contract/change-schema.ts';
import { hostNameSchema, originalName, simulatedName } from '../../../src/core/contract/host-name.ts';
import { planRefusalSchema, reviewedPlanSchema, type PlanRefusal, type ReviewedPlan } from '../../../src/core/contract/plan-schema.ts';
import { policyComplaintSchema } from '../../../src/core/contract/policy-complaint-schema.ts';
import { applyRefusalSchema, reportSchema, truthRowSchema } from '../../../src/core/contract/report-schema.ts';
import { stepSchema } from '../../../src/core/contract/step-schema.ts';
import { isIpv4 } from '../../../src/core/ipv4/address.ts';
import { parseSubnet } from '../../../src/core/ipv4/subnet.ts';
import type { ApplyRefusal } from '../../../src/core/plan/apply-refusal.ts';
import type { MachineWish } from '../../../src/core/plan/plan-machine.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { Report } from '../../../src/core/plan/report.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import type { TruthRow } from '../../../src/core/plan/truth-row.ts';
import type { WishRefusal } from '../../../src/core/plan/wish-refusal.ts';
import type { Wish } from '../../../src/core/plan/wish.ts';
import type { PolicyComplaint } from '../../../src/core/policy/complaint.ts';

// Checked by `tsc -b test`: a field added to one of the two and not to the other does not compile.
test('the schemas say exactly what the plan core says', () => {
  expectTypeOf<v.InferOutput<typeof truthRowSchema>>().toEqualTypeOf<TruthRow>();
  expectTypeOf<v.InferOutput<typeof reportSchema>>().toEqualTypeOf<Report>();
  expectTypeOf<v.InferOutput<typeof applyRefusalSchema>>().toEqualTypeOf<ApplyRefusal>();
  expectTypeOf<v.InferOutput<typeof wishSchema>>().toEqualTypeOf<Wish>();
  expectTypeOf<v.InferOutput<typeof machineWishSchema>>().toEqualTypeOf<MachineWish>();
  expectTypeOf<Omit<Extract<PlanRefusal, { of: 'wish' }>, 'of' | 'place'>>().toEqualTypeOf<WishRefusal>();
});

// Their types are intersections, which compare as other types than the same in one piece.
test('what either side of steps, plans and complaints says, the other takes', () => {
  type Shown = Pick<ReviewedPlan, 'platform' | 'steps' | 'diffs' | 'affects' | 'keptOnlyInGeneratedFile'>;
  type Complaint = v.InferOutput<typeof policyComplaintSchema>;
  expectTypeOf<v.InferOutput<typeof stepSchema>>().toExtend<Step>();
  expectTypeOf<Step>().toExtend<v.InferOutput<typeof stepSchema>>();
  expectTypeOf<Shown>().toExtend<Omit<Plan, 'fingerprint'>>();
  expectTypeOf<Omit<Plan, 'fingerprint'>>().toExtend<Shown>();
  expectTypeOf<Complaint>().toExtend<PolicyComplaint>();
  expectTypeOf<PolicyComplaint>().toExtend<Complaint>();
});

const networks = (network: object): unknown => ({ kind: 'networks', wish: { networks: [{ vmnet: 8, ...network }], others: 'keep' } });

test.each<ChangeRequest>([
  { kind: 'networks', wish: { networks: [{ vmnet: 8, mode: 'nat', subnet: '192.168.204.0/24', dhcp: null, hostAdapter: null }], others: 'keep' } },
  { kind: 'remove-network', vmnet: 3 },
  { kind: 'machine', wish: { machine: 'C:\\VMs\\web\\web.vmx', adapter: 0, mode: 'custom', vmnet: 2, connected: true } },
  { kind: 'fix', command: 'vmnet repair nat-service-stopped' },
  { kind: 'policy', text: 'policy: vmnet-policy/1\n' },
  { kind: 'undo', id: '2026-11-22T20-00-00Z-1' },
  { kind: 'undo', id: null },
])('a wish of kind $kind may be asked for', (change) => {
  expect(v.parse(changeRequestSchema, change)).toEqual(change);
});

test.each([
  ['steps', { kind: 'steps', steps: [{ op: 'remove-network', vmnet: 8, mode: 'nat' }] }],
  ['steps beside a wish', { ...(networks({}) as object), steps: [] }],
  ['a file of VMware’s', networks({ path: '/etc/vmware/networking' })],
  ['a gateway that is no address', networks({ gateway: '192.168.204' })],
  ['a subnet that is none', networks({ subnet: '192.168.204.0/99' })],
  ['a name of two lines', networks({ name: 'lab\nanswer VNET_8_NAT no' })],
  ['a forward to port 0', networks({ portForwards: [{ protocol: 'tcp', hostPort: 0, guestAddress: '192.168.204.5', guestPort: 80, description: '' }] })],
  ['a reservation for a MAC that is a file name', networks({ dhcp: { reservations: [{ mac: '../../etc', address: '192.168.204.5' }] } })],
  ['one network twice', { kind: 'networks', wish: { networks: [{ vmnet: 8 }, { vmnet: 8 }], others: 'keep' } }],
  ['a custom connection without its VMnet', { kind: 'machine', wish: { machine: 'a.vmx', adapter: 0, mode: 'custom', vmnet: null, connected: null } }],
  ['the undo of a folder', { kind: 'undo', id: '../../etc' }],
])('refuses to be asked for %s', (_, change) => {
  expect(v.safeParse(changeRequestSchema, change).success).toBe(false);
});

test.each(['0.0.0.0/0', '10.0.0.0/32', '10.0.0.5/08', '10.0.0.0/33', '10.0.0/24', '010.0.0.0/8', '256.0.0.1/8', '10.0.0.0', '10.0.0.0/8 '])('what “%s” is, the contract and the core agree on', (text) => {
  const accepts = (network: object): boolean => v.safeParse(changeRequestSchema, networks(network)).success;
  expect(accepts({ subnet: text })).toBe(parseSubnet(text) !== undefined);
  const [address = ''] = text.split('/');
  expect(accepts({ gateway: address })).toBe(isIpv4(address));
});

test.each(['', 'bogus', 'forward:icmp/1', 'reservation:'])('a truth row about “%s” is refused', (fact) => {
  expect(v.safeParse(truthRowSchema, { vmnet: 8, fact, wanted: null, configured: null, generated: null, actual: null, agrees: true }).success).toBe(false);
});

test('a plan crosses with what a person is shown, and with nothing besides', () => {
  const shown: ReviewedPlan = {
    id: 'p1', token: 't1', host: 'local', job: 'apply', platform: 'linux', steps: [], diffs: [], affects: { vms: [] }, keptOnlyInGeneratedFile: [],
    fingerprint: null, verify: [], blocked: null, target: { kind: 'read-only' }, restorePoints: null,
  };
  expect(v.parse(reviewedPlanSchema, { ...shown, wanted: { networks: [], remove: [] } })).toEqual(shown);
});

test('a refusal of a kind that there is not does not cross', () => {
  expect(v.safeParse(planRefusalSchema, { of: 'change', code: 'because', data: {} }).success).toBe(false);
});

test.each(['local', '/srv/lab.zip', 'C:\\captures\\lab'])('a simulated copy of %s has a name of its own, and leads back', (name) => {
  const copy = simulatedName(name);
  expect(v.is(hostNameSchema, copy)).toBe(true);
  expect(originalName(copy)).toBe(name);
  expect(simulatedName(copy)).toBe(copy);
});

test.each(['simulated:', 'simulated:sample:fusion-13', 'simulated:simulated:local'])('“%s” is no name of a host', (name) => {
  expect(v.is(hostNameSchema, name)).toBe(false);
});
