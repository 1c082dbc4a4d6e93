/** Reads `Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json`: which Windows adapters VMware's bridge is bound to. */
import type { Complaint } from './complaint.ts';
import { objectsOf, parseJson, textOf } from './json-text.ts';

export interface BridgeBinding {
  readonly name: string;
  readonly description: string | null;
  /** The box before "VMware Bridge Protocol" in the adapter's properties is ticked. */
  readonly bound: boolean;
}

export function readBridgeBindings(text: string): {
  readonly bindings: readonly BridgeBinding[];
  readonly complaints: readonly Complaint[];
} {
  if (text.trim() === '') return { bindings: [], complaints: [] };
  const json = parseJson(text);
  if (!json.ok) return { bindings: [], complaints: [json.complaint] };
  const bindings = objectsOf(json.value).flatMap((entry) => {
    const name = textOf(entry['Name']) ?? textOf(entry['InterfaceAlias']);
    const { Enabled: enabled, ComponentID: component } = entry;
    const isBridge = component === undefined || textOf(component)?.toLowerCase() === 'vmware_bridge';
    if (name === null || typeof enabled !== 'boolean' || !isBridge) return [];
    return [{ name, description: textOf(entry['InterfaceDescription']), bound: enabled }];
  });
  return { bindings, complaints: [] };
}
