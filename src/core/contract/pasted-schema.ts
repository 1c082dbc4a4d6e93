/** `Pasted` (core/vnet/pasted.ts) as a schema, and what may be pasted. A test compares the types in both directions. */
import * as v from 'valibot';
import { pastedFacts, pastedKinds, vmwareServiceKinds } from '../vnet/pasted.ts';
import { adapterSchema, networkSchema, portForwardSchema, vmAdapterSchema } from './host-view-schema.ts';
import { count, list, record, request, text } from './schema.ts';

/** In UTF-16 units, as a string's length counts. */
export const longestPasted = 4 * 1024 * 1024;

export const pastedInputSchema = request({
  text: text(longestPasted),
  /** The kind of the whole text; `auto`, or none, recognises it piece by piece. */
  kind: v.exactOptional(v.picklist([...pastedKinds, 'auto'])),
  /** When the text is bytes, one character for each: what they are to be decoded from. */
  encoding: v.exactOptional(text(40)),
});

const nullableText = v.nullable(v.string());
const nullableCount = v.nullable(count);

function table<const Of extends string, const Row extends v.GenericSchema>(of: Of, row: Row) {
  return record({ of: v.literal(of), rows: list(row) });
}

const tableSchema = v.variant('of', [
  table('adapters', adapterSchema),
  table(
    'routes',
    record({
      destination: v.string(),
      gateway: nullableText,
      interface: nullableText,
      address: nullableText,
      metric: nullableCount,
      usable: v.exactOptional(v.literal(false)),
    }),
  ),
  table('neighbours', record({ address: v.string(), mac: nullableText, interface: nullableText })),
  table('hardware-ports', record({ port: v.string(), device: v.string(), mac: nullableText, kind: v.picklist(['wifi', 'ethernet', 'bridge', 'other']) })),
  table('listeners', record({ protocol: v.picklist(['tcp', 'udp']), address: nullableText, port: count, process: nullableText, pid: nullableCount })),
  table('excluded-ports', record({ start: count, end: count })),
  table(
    'windows-services',
    record({
      name: nullableText,
      installed: v.boolean(),
      state: v.nullable(v.picklist(['running', 'stopped'])),
      startType: v.nullable(v.picklist(['automatic', 'manual', 'disabled'])),
      exitCode: nullableCount,
    }),
  ),
  table('services', record({ vmnet: count, kind: v.picklist(vmwareServiceKinds), state: v.picklist(['running', 'stopped', 'disabled', 'unknown']) })),
  table('host-networks', record({ vmnet: count, name: v.string(), mode: v.picklist(['bridged', 'host-only', 'nat']), dhcp: v.boolean(), subnet: nullableText })),
  table('running-machines', record({ path: v.string() })),
  table('networks', networkSchema),
  table('bridge-mappings', record({ interface: v.string(), vmnet: count })),
  table('network-names', record({ vmnet: nullableCount, name: nullableText, device: v.string() })),
  table(
    'dhcp-subnets',
    record({
      vmnet: nullableCount,
      subnet: nullableText,
      range: v.nullable(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())),
      routers: list(v.string()),
      dns: list(v.string()),
      domainName: nullableText,
      defaultLease: nullableCount,
      maxLease: nullableCount,
    }),
  ),
  table('host-adapters', record({ vmnet: count, mac: v.string(), address: nullableText })),
  table('reservations', record({ name: v.string(), mac: v.string(), address: v.string() })),
  table(
    'leases',
    record({ address: v.string(), mac: nullableText, starts: nullableText, ends: nullableText, hostname: nullableText, current: v.boolean() }),
  ),
  table('port-forwards', portForwardSchema),
  table('vm-adapters', vmAdapterSchema),
  table('machines', record({ name: v.string(), path: v.string() })),
  table('facts', record({ fact: v.picklist(pastedFacts), value: v.nullable(v.union([v.string(), v.number(), v.boolean()])) })),
  table('entries', record({ key: v.string(), value: v.string() })),
]);

const complaint = record({
  code: v.string(),
  severity: v.picklist(['error', 'warning']),
  line: count,
  column: count,
  text: v.string(),
});

export const pastedSchema = record({
  sections: list(
    record({
      kind: v.nullable(v.picklist(pastedKinds)),
      firstLine: count,
      lastLine: count,
      tables: list(tableSchema),
      complaints: list(complaint),
      moreComplaints: count,
    }),
  ),
  moreSections: count,
});
