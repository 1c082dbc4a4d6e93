/** The plan file that goes to the elevated helper: steps in domain words, nothing that names a file, and not a byte that we did not print. */
import { isIpv4, parseIpv4 } from '../ipv4/address.ts';
import { parseSubnet } from '../ipv4/subnet.ts';
import type { Platform } from '../vnet/host-view.ts';
import type { Plan } from './plan.ts';
import { repairableFiles, type MachineStep, type Step } from './step.ts';

/** What the helper is given. Changes of a `.vmx` need no rights of an administrator and never come here. */
export interface PlanFile {
  readonly platform: Platform;
  readonly fingerprint: string;
  readonly steps: readonly Exclude<Step, MachineStep>[];
}

export type ParsedPlan =
  | { readonly ok: true; readonly file: PlanFile }
  /** `at`: where, as `steps[2].to`; empty: the file as a whole. */
  | { readonly ok: false; readonly code: 'not-a-plan' | 'unknown-step' | 'unknown-field' | 'field-missing' | 'bad-value' | 'not-as-printed'; readonly at: string };

const format = 'vmnet-plan/1';

/** More steps than every VMnet with all its ports needs. */
const mostSteps = 1_000_000;

export function planFile({ platform, fingerprint, steps }: Pick<Plan, 'platform' | 'fingerprint' | 'steps'>): string {
  const own = steps.filter((step) => step.op !== 'set-vm-adapter');
  return `${JSON.stringify({ format, platform, fingerprint, steps: own })}\n`;
}

/** Any deviation is a refusal: keys twice, blanks, another order, a field more or less, an address that is none, a name with a path in it. */
export function parsePlan(text: string): ParsedPlan {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return wrong('not-a-plan', '');
  }
  const fault = faultOfFile(parsed);
  if (fault !== null) return fault;
  const file = parsed as PlanFile;
  return planFile(file) === text ? { ok: true, file } : wrong('not-as-printed', '');
}

type Fault = Extract<ParsedPlan, { readonly ok: false }>;

function wrong(code: Fault['code'], at: string): Fault {
  return { ok: false, code, at };
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check | Shape>>;

interface Shape {
  readonly fields: Fields;
  readonly nullable: boolean;
  readonly holds?: (value: Readonly<Record<string, unknown>>) => boolean;
}

const oneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const vmnet = whole(0, 255);
const address: Check = (value) => typeof value === 'string' && isIpv4(value);
const subnet: Check = (value) => typeof value === 'string' && value.length < 20 && parseSubnet(value) !== undefined;
const mode = oneOf('nat', 'host-only', 'bridged', 'isolated');
const isOn = oneOf(true, false);
const seconds = whole(0, 4_294_967_295);
const mac: Check = (value) => typeof value === 'string' && /^[\da-f]{2}(?::[\da-f]{2}){5}$/.test(value);
/** One line of text as a person writes it. */
const words: Check = (value) => typeof value === 'string' && value.length <= 1024 && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value) && !/\p{Surrogate}/u.test(value);
/** As Windows and the kernels allow it: nothing that a path or a pattern is made of. */
const adapterName: Check = (value) => words(value) && /^[^\s/\\:*?"<>|][^/\\:*?"<>|]{0,255}$/u.test(value as string) && !/^\.+$/.test(value as string);

const rangeFields: Fields = { start: address, end: address };
const range: Shape = {
  fields: rangeFields,
  nullable: false,
  holds: ({ start, end }) => (parseIpv4(String(start)) ?? 0) <= (parseIpv4(String(end)) ?? 0),
};
const times: Shape = { fields: { defaultLease: seconds, maxLease: seconds }, nullable: false };
const reservation: Shape = { fields: { mac, address }, nullable: false };
const forward: Shape = {
  fields: { protocol: oneOf('tcp', 'udp'), hostPort: whole(1, 65_535), guestAddress: address, guestPort: whole(1, 65_535), description: words },
  nullable: false,
};
const service = oneOf('dhcp', 'nat', 'bridge');

const change = (to: Check): Fields => ({ vmnet, to, was: orNull(to) });

const shapes: Readonly<Record<PlanFile['steps'][number]['op'], Fields>> = {
  'add-network': { vmnet, mode },
  'remove-network': { vmnet, mode },
  'set-mode': change(mode),
  'set-subnet': change(subnet),
  'set-host-adapter': { vmnet, to: orNull(address), was: orNull(address) },
  'set-gateway': change(address),
  'set-dhcp': change(isOn),
  // What was there may have been reversed.
  'set-dhcp-range': { vmnet, to: range, was: { fields: rangeFields, nullable: true } },
  'set-lease-times': { vmnet, to: times, was: { ...times, nullable: true } },
  'add-reservation': { vmnet, reservation },
  'remove-reservation': { vmnet, reservation },
  'add-forward': { vmnet, forward },
  'remove-forward': { vmnet, forward },
  'set-bridge': change(adapterName),
  'set-display-name': change(words),
  'start-service': { service, vmnet: orNull(vmnet) },
  'set-service-automatic': { service },
  'enable-host-adapter': { vmnet },
  'recreate-host-adapter': { vmnet },
  'renew-host-adapter': { vmnet },
  'restore-generated-file': { vmnet, file: oneOf(...repairableFiles) },
  'bind-bridge': { adapter: adapterName, bound: isOn },
};

const fileFields: Fields = {
  format: oneOf(format),
  platform: oneOf('windows', 'linux', 'macos'),
  fingerprint: (value) => typeof value === 'string' && /^sha256:[\da-f]{64}$/.test(value),
  steps: (value) => Array.isArray(value) && value.length <= mostSteps,
};

function faultOfFile(value: unknown): Fault | null {
  if (!isRecord(value) || value['format'] !== format) return wrong('not-a-plan', '');
  const fault = faultOfFields(value, fileFields, '');
  if (fault !== null) return fault;
  for (const [index, step] of (value['steps'] as readonly unknown[]).entries()) {
    const at = `steps[${index}]`;
    const op = isRecord(step) ? step['op'] : undefined;
    if (!isRecord(step) || typeof op !== 'string' || !Object.hasOwn(shapes, op)) return wrong('unknown-step', at);
    const own = faultOfFields(step, { op: oneOf(op), ...shapes[op as keyof typeof shapes] }, `${at}.`);
    if (own !== null) return own;
  }
  return null;
}

function faultOfFields(value: Readonly<Record<string, unknown>>, fields: Fields, at: string): Fault | null {
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
  if (unknown !== undefined) return wrong('unknown-field', `${at}${unknown}`);
  for (const [key, check] of Object.entries(fields)) {
    if (!Object.hasOwn(value, key)) return wrong('field-missing', `${at}${key}`);
    const field = value[key];
    if (typeof check === 'function') {
      if (!check(field)) return wrong('bad-value', `${at}${key}`);
      continue;
    }
    if (check.nullable && field === null) continue;
    if (!isRecord(field)) return wrong('bad-value', `${at}${key}`);
    const fault = faultOfFields(field, check.fields, `${at}${key}.`);
    if (fault !== null) return fault;
    if (check.holds?.(field) === false) return wrong('bad-value', `${at}${key}`);
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
