/** The files that VMware's networks need, whether they are there, and what their parsers did not understand. */
import type { Bytes } from '../formats/bytes.ts';
import type { Complaint } from '../formats/complaint.ts';
import { dhcpdModel, parseDhcpd } from '../formats/dhcpd.ts';
import { natModel, parseNat } from '../formats/nat.ts';
import { parseNetmap } from '../formats/netmap.ts';
import { parseNetworking } from '../formats/networking.ts';
import type { FileState } from '../vnet/host-state.ts';
import type { HostSnapshot, SourceFile } from './snapshot.ts';
import { sourceOf } from './source-of.ts';

type Role = FileState['role'];

const complaintsOf: Readonly<Record<Role, (bytes: Bytes, vmnet: number | null) => readonly Complaint[]>> = {
  store: (bytes) => parseNetworking(bytes).complaints,
  netmap: (bytes) => parseNetmap(bytes).complaints,
  dhcpd: (bytes, vmnet) => {
    const parsed = parseDhcpd(bytes);
    return [...parsed.complaints, ...dhcpdModel(parsed, { vmnet }).complaints];
  },
  nat: (bytes) => {
    const parsed = parseNat(bytes);
    return [...parsed.complaints, ...natModel(parsed).complaints];
  },
  leases: () => [],
};

/** Windows' store is the registry, a command's output, and not among these. */
export function filesOfNetworks({ networking, netmap, dhcpd, nat, leases }: HostSnapshot): readonly FileState[] {
  return [
    ...(networking === null ? [] : [stateOf('store', null, networking)]),
    ...(netmap === null ? [] : [stateOf('netmap', null, netmap)]),
    ...dhcpd.map(({ vmnet, file }) => stateOf('dhcpd', vmnet, file)),
    ...nat.map(({ vmnet, file }) => stateOf('nat', vmnet, file)),
    ...leases.map(({ vmnet, file }) => stateOf('leases', vmnet, file)),
  ];
}

function stateOf(role: Role, vmnet: number | null, file: SourceFile): FileState {
  const { path } = file;
  if (!file.ok) return { role, vmnet, path, status: file.failure.code, source: null, complaints: [] };
  const complaints = complaintsOf[role](file.bytes, vmnet).map(({ code, severity, line, text }) => ({ code, severity, line, text }));
  return { role, vmnet, path, status: 'read', source: sourceOf(path, file.bytes), complaints };
}
