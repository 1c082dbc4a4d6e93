/** One answer of the reach table: who can start a connection to whom, and which links of the chain decide it. */

/** `unknown`: a link that decides it could not be read, or lies beyond this host. */
export type Reachable = 'yes' | 'no' | 'unknown';

export const reachReasons = [
  // Links that carry it.
  'same-vmnet',
  'same-lan',
  'lan-segment',
  'bridge',
  'wifi-bridge',
  'host-adapter',
  'nat',
  'port-forward',
  // Links that are not there, by design or because of a fault.
  'host-only',
  'isolated',
  'different-vmnet',
  'no-port-forward',
  'adapter-disconnected',
  'vmnet-does-not-exist',
  'no-host-adapter',
  'host-adapter-missing',
  'host-adapter-disabled',
  'host-adapter-address',
  'route-elsewhere',
  'nat-service-stopped',
  'bridge-service-stopped',
  'bridge-adapter-down',
  'host-offline',
  'host-no-default-route',
  // Links that nobody here can speak for.
  'lan-router',
  'through-host',
  'bridge-adapter-unknown',
  'host-adapter-unknown',
  'nat-service-unknown',
  'host-uplink-unknown',
  'guest-address-unknown',
] as const;

export type ReachReason = (typeof reachReasons)[number];

/** An end: `vm:<name>:<adapter>`, `host`, `lan` (another computer on the host's network) or `internet`. */
export interface ReachCell {
  readonly from: string;
  readonly to: string;
  readonly reachable: Reachable;
  readonly because: readonly [ReachReason, ...ReachReason[]];
  /** The host's ports that lead there, `tcp/8080`; only through a port forward. */
  readonly ports?: readonly string[];
}

/** What one stretch of the way comes to. */
export interface Stretch {
  readonly reachable: Reachable;
  readonly because: ReachCell['because'];
  readonly ports?: readonly string[];
}

export function yes(...because: ReachCell['because']): Stretch {
  return { reachable: 'yes', because };
}

export function no(...because: ReachCell['because']): Stretch {
  return { reachable: 'no', because };
}

export function unknown(...because: ReachCell['because']): Stretch {
  return { reachable: 'unknown', because };
}

/** Stretches one behind the other: the first that is broken decides, else the first that is not known. */
export function along(...stretches: readonly [Stretch, ...Stretch[]]): Stretch {
  const decides = stretches.find(({ reachable }) => reachable === 'no') ?? stretches.find(({ reachable }) => reachable === 'unknown');
  if (decides !== undefined) return decides;
  const [first, ...rest] = stretches.flatMap(({ because }) => because);
  const ports = stretches.find((one) => one.ports !== undefined)?.ports;
  return { reachable: 'yes', because: [first ?? 'same-vmnet', ...rest], ...(ports === undefined ? {} : { ports }) };
}
