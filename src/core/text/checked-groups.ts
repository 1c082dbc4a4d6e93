/** What the checks look at, group by group: said when nothing was found, and beside a code that a host does not have. */
import { bridgeFindings } from './findings/bridge.ts';
import { dhcpFindings } from './findings/dhcp.ts';
import { fileFindings } from './findings/file.ts';
import { forwardFindings } from './findings/forward.ts';
import { hostAdapterFindings } from './findings/host-adapter.ts';
import { machineFindings } from './findings/machine.ts';
import { natFindings } from './findings/nat.ts';
import { serviceFindings } from './findings/service.ts';
import { subnetFindings } from './findings/subnet.ts';

export const checkedGroups = [
  { group: 'subnets', codes: Object.keys(subnetFindings) },
  { group: 'nat', codes: Object.keys(natFindings) },
  { group: 'hostAdapters', codes: Object.keys(hostAdapterFindings) },
  { group: 'dhcp', codes: Object.keys(dhcpFindings) },
  { group: 'forwards', codes: Object.keys(forwardFindings) },
  { group: 'bridges', codes: Object.keys(bridgeFindings) },
  { group: 'files', codes: Object.keys(fileFindings) },
  { group: 'services', codes: Object.keys(serviceFindings) },
  { group: 'machines', codes: Object.keys(machineFindings) },
] as const satisfies readonly { readonly group: string; readonly codes: readonly string[] }[];

export type CheckedGroup = (typeof checkedGroups)[number]['group'];

/** Undefined: this program has no check with that code. */
export function groupOfCode(code: string): CheckedGroup | undefined {
  return checkedGroups.find(({ codes }) => codes.includes(code))?.group;
}

/** The groups that have a check; a group without one was not looked at. */
export function groupsChecked(): readonly CheckedGroup[] {
  return checkedGroups.filter(({ codes }) => codes.length > 0).map(({ group }) => group);
}

/** Every code that a host can have, in the order of the checks. */
export function knownCodes(): readonly string[] {
  return checkedGroups.flatMap(({ codes }) => codes);
}
