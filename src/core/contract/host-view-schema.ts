/** `HostView` (core/vnet/host-view.ts) as a schema. A test compares the two types in both directions. */
import * as v from 'valibot';
import { count, list, record } from './schema.ts';

const nullableText = v.nullable(v.string());
const nullableCount = v.nullable(count);
const service = v.nullable(v.picklist(['running', 'stopped', 'disabled', 'unknown']));

const hostAdapter = record({
  configured: v.boolean(),
  name: nullableText,
  address: nullableText,
  actual: nullableText,
  state: v.nullable(v.picklist(['up', 'down', 'disabled', 'missing', 'unknown'])),
});

const dhcp = record({
  enabled: v.boolean(),
  service,
  start: nullableText,
  end: nullableText,
  defaultLease: nullableCount,
  maxLease: nullableCount,
  reservations: list(record({ mac: v.string(), address: v.string() })),
});

export const portForwardSchema = record({
  protocol: v.picklist(['tcp', 'udp']),
  hostPort: count,
  guestAddress: v.string(),
  guestPort: count,
  description: v.string(),
});

const nat = record({
  enabled: v.boolean(),
  service,
  gateway: nullableText,
  configuredGateway: v.exactOptional(v.string()),
  udpTimeout: nullableCount,
  portForwards: list(portForwardSchema),
});

const bridge = record({ to: v.string(), resolved: nullableText, excluded: list(v.string()) });

const named = { vmnet: count, name: nullableText };
const addressed = { ...named, subnet: nullableText, hostAdapter, dhcp, bridge: v.null() };

export const networkSchema = v.variant('mode', [
  record({
    ...named,
    mode: v.literal('bridged'),
    subnet: v.null(),
    hostAdapter: v.null(),
    dhcp: v.null(),
    nat: v.null(),
    bridge,
  }),
  record({ ...addressed, mode: v.literal('nat'), nat }),
  record({ ...addressed, mode: v.literal('host-only'), nat: v.null() }),
  record({ ...addressed, mode: v.literal('isolated'), nat: v.null() }),
]);

const addresses = list(record({ address: v.string(), prefix: nullableCount }));

export const adapterSchema = record({
  name: v.string(),
  description: nullableText,
  mac: nullableText,
  kind: v.picklist(['ethernet', 'wifi', 'vmware', 'vpn', 'virtual', 'bridge', 'loopback', 'tunnel', 'other']),
  vmnet: nullableCount,
  state: v.picklist(['up', 'down', 'disconnected', 'disabled', 'unknown']),
  dhcp: v.nullable(v.boolean()),
  mtu: nullableCount,
  profile: v.nullable(v.picklist(['private', 'public', 'domain'])),
  ipv4: addresses,
  ipv6: addresses,
  gateways: list(v.string()),
  dns: v.nullable(list(v.string())),
  members: v.exactOptional(list(v.string())),
});

export const vmAdapterSchema = record({
  index: count,
  present: v.boolean(),
  mode: v.picklist(['nat', 'bridged', 'host-only', 'custom', 'lan-segment']),
  vmnet: nullableCount,
  connectAtPowerOn: v.boolean(),
  device: nullableText,
  mac: nullableText,
  lease: v.nullable(record({ address: v.string(), ends: nullableText })),
});

const vm = record({
  name: v.string(),
  path: v.string(),
  state: v.picklist(['running', 'off', 'suspended', 'unknown']),
  encrypted: v.boolean(),
  adapters: list(vmAdapterSchema),
});

const problem = record({
  code: v.picklist([
    'unreadable',
    'too-large',
    'malformed',
    'store-missing',
    'vmx-missing',
    'command-failed',
    'command-missing',
    'encoding-unknown',
  ]),
  source: v.string(),
  detail: v.string(),
  line: nullableCount,
  column: nullableCount,
});

export const platformSchema = v.picklist(['windows', 'linux', 'macos']);

export const hostViewSchema = record({
  schema: v.literal('vmnet/show/1'),
  host: record({
    platform: platformSchema,
    product: v.nullable(record({ name: v.string(), version: nullableText })),
    readAt: v.string(),
  }),
  networks: list(networkSchema),
  adapters: list(adapterSchema),
  vms: list(vm),
  problems: list(problem),
});
