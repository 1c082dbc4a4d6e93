/** `Step` (core/plan/step.ts) as a schema, for the page to put into words: it never sends one. A test compares the types in both directions. */
import * as v from 'valibot';
import { repairableFiles } from '../plan/step.ts';
import { portForwardSchema } from './host-view-schema.ts';
import { count, record } from './schema.ts';

const mode = v.picklist(['nat', 'host-only', 'bridged', 'isolated']);
const service = v.picklist(['dhcp', 'nat', 'bridge']);
const range = record({ start: v.string(), end: v.string() });
const times = record({ defaultLease: count, maxLease: count });
const reservation = record({ mac: v.string(), address: v.string() });

const connection = record({
  mode: v.nullable(v.picklist(['bridged', 'nat', 'host-only', 'custom'])),
  vmnet: v.nullable(count),
  connectAtPowerOn: v.nullable(v.boolean()),
});

function step<const Op extends string, const Entries extends v.ObjectEntries>(op: Op, entries: Entries) {
  return record({ op: v.literal(op), ...entries });
}

function change<const Op extends string, const To extends v.GenericSchema>(op: Op, to: To) {
  return step(op, { vmnet: count, to, was: v.nullable(to) });
}

export const stepSchema = v.variant('op', [
  step('add-network', { vmnet: count, mode }),
  step('remove-network', { vmnet: count, mode }),
  change('set-mode', mode),
  change('set-subnet', v.string()),
  step('set-host-adapter', { vmnet: count, to: v.nullable(v.string()), was: v.nullable(v.string()) }),
  change('set-gateway', v.string()),
  change('set-dhcp', v.boolean()),
  change('set-dhcp-range', range),
  change('set-lease-times', times),
  step('add-reservation', { vmnet: count, reservation }),
  step('remove-reservation', { vmnet: count, reservation }),
  step('add-forward', { vmnet: count, forward: portForwardSchema }),
  step('remove-forward', { vmnet: count, forward: portForwardSchema }),
  change('set-bridge', v.string()),
  change('set-display-name', v.string()),
  step('start-service', { service, vmnet: v.nullable(count) }),
  step('set-service-automatic', { service }),
  step('enable-host-adapter', { vmnet: count }),
  step('recreate-host-adapter', { vmnet: count }),
  step('renew-host-adapter', { vmnet: count }),
  step('restore-generated-file', { vmnet: count, file: v.picklist(repairableFiles) }),
  step('bind-bridge', { adapter: v.string(), bound: v.boolean() }),
  step('set-vm-adapter', { machine: v.string(), adapter: count, to: connection, was: connection }),
]);
