/** What the page may ask to be changed: a wish in domain words, never steps or paths of VMware's files. */
import * as v from 'valibot';
import { longestPath } from './host-name.ts';
import { count, list, request, text } from './schema.ts';

/** More than anybody writes by hand; a policy itself is read up to its own limit. */
export const longestPolicy = 1024 * 1024;

/** What a host cannot have is refused by the host, with its reason: here only what is no number of a VMnet at all. */
const vmnet = v.pipe(count, v.minValue(0), v.maxValue(999_999));
// Spelled out: `core/ipv4` needs a package that the sandboxed preload cannot have. A test compares the two.
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const quad = `${octet}(?:\\.${octet}){3}`;
const address = v.pipe(v.string(), v.regex(new RegExp(`^${quad}$`)));
const subnet = v.pipe(v.string(), v.regex(new RegExp(`^${quad}/(?:[12]?\\d|3[0-2])$`)));
const mac = v.pipe(v.string(), v.regex(/^[\da-f]{2}(?::[\da-f]{2}){5}$/));
const port = v.pipe(count, v.minValue(1), v.maxValue(65_535));
const seconds = v.pipe(count, v.minValue(1), v.maxValue(4_294_967_295));
/** One line, as VMware's files take it. */
const words = v.pipe(text(1024), v.regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/));
const short = v.pipe(words, v.maxLength(300));

const dhcpWish = request({
  start: v.exactOptional(address),
  end: v.exactOptional(address),
  defaultLease: v.exactOptional(seconds),
  maxLease: v.exactOptional(seconds),
  reservations: v.exactOptional(list(request({ mac, address }))),
});

const networkWish = request({
  vmnet,
  mode: v.exactOptional(v.picklist(['nat', 'host-only', 'bridged', 'isolated'])),
  subnet: v.exactOptional(subnet),
  gateway: v.exactOptional(address),
  hostAdapter: v.exactOptional(v.nullable(address)),
  dhcp: v.exactOptional(v.nullable(dhcpWish)),
  portForwards: v.exactOptional(
    list(request({ protocol: v.picklist(['tcp', 'udp']), hostPort: port, guestAddress: address, guestPort: port, description: words })),
  ),
  adapter: v.exactOptional(short),
  name: v.exactOptional(words),
});

/** `Wish` (core/plan/wish.ts). A test compares the types in both directions. */
export const wishSchema = request({
  networks: v.pipe(
    list(networkWish),
    v.maxLength(256),
    v.check((networks) => new Set(networks.map((one) => one.vmnet)).size === networks.length),
  ),
  others: v.picklist(['keep', 'remove']),
});

/** `MachineWish` (core/plan/plan-machine.ts). A test compares the types in both directions. */
export const machineWishSchema = v.pipe(
  request({
    /** As the host lists it; another is refused. */
    machine: text(longestPath),
    adapter: v.pipe(count, v.minValue(0), v.maxValue(99)),
    mode: v.nullable(v.picklist(['bridged', 'nat', 'host-only', 'custom'])),
    vmnet: v.nullable(vmnet),
    connected: v.nullable(v.boolean()),
  }),
  v.check(({ mode, vmnet: network }) => mode !== 'custom' || network !== null),
);

export const changeRequestSchema = v.variant('kind', [
  request({ kind: v.literal('networks'), wish: wishSchema }),
  request({ kind: v.literal('remove-network'), vmnet }),
  request({ kind: v.literal('machine'), wish: machineWishSchema }),
  /** The automatic fix of a finding of this host, by its command; one that no finding names now is refused. */
  request({ kind: v.literal('fix'), command: short }),
  /** YAML or JSON (spec: cli.md, `vmnet-policy/1`). */
  request({ kind: v.literal('policy'), text: text(longestPolicy) }),
  /** An entry of the history; null: the last change that stands. Undoing an undo makes the change again. */
  request({ kind: v.literal('undo'), id: v.nullable(v.pipe(v.string(), v.regex(/^[\dTZ-]{1,40}$/))) }),
]);

export type ChangeRequest = v.InferOutput<typeof changeRequestSchema>;
