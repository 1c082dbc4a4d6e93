/** `HostFacts` (core/vnet/host-facts.ts) as a schema. A test compares the two types in both directions. */
import * as v from 'valibot';
import { count, list, record } from './schema.ts';

const nullableText = v.nullable(v.string());
const nullableCount = v.nullable(count);

const route = record({
  destination: v.string(),
  gateway: nullableText,
  interface: nullableText,
  address: nullableText,
  metric: nullableCount,
  usable: v.exactOptional(v.literal(false)),
});

export const hostFactsSchema = record({
  apple: v.boolean(),
  adaptersKnown: v.boolean(),
  routes: v.nullable(list(route)),
  neighbours: v.nullable(list(record({ address: v.string(), mac: nullableText, interface: nullableText }))),
  bridgeBindings: v.nullable(list(record({ name: v.string(), bound: v.boolean() }))),
  listeners: v.nullable(list(record({ protocol: v.picklist(['tcp', 'udp']), address: nullableText, port: count, process: nullableText, pid: nullableCount }))),
  excludedPorts: v.nullable(list(record({ start: count, end: count }))),
  services: list(
    record({
      name: v.string(),
      kind: v.picklist(['dhcp', 'nat', 'bridge', 'other']),
      vmnet: nullableCount,
      state: v.picklist(['running', 'stopped', 'disabled', 'unknown']),
    }),
  ),
  leases: list(record({ vmnet: nullableCount, address: v.string(), mac: v.string(), ends: nullableText })),
  taken: list(record({ subnet: v.string(), by: v.picklist(['vmnet', 'adapter', 'route', 'lease', 'neighbour']), name: v.string() })),
  machines: list(record({ path: v.string(), readable: v.boolean(), guestOs: nullableText, slots: list(record({ adapter: count, slot: count })) })),
});
