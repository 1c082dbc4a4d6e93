/** The files of VMware's networks on Linux and macOS. */
import { layoutOf } from '../../unix/layout.ts';
import type { WritableMachine } from '../../writable-machine.ts';
import type { CoveredFile } from '../driver.ts';

/** VMnets that may have a device node, as `/dev/vmnet0…255`. */
const devices = 256;

/** A VMnet's folder outlives the network: all that are there count. */
export async function coveredFiles(machine: WritableMachine): Promise<readonly CoveredFile[]> {
  const layout = layoutOf(machine);
  const numbers = await foldersOf(machine, layout.folder);
  const settings = [layout.networking, `${layout.networking}.bak.0`, layout.netmap, ...(layout.netmap === null ? [] : [`${layout.netmap}.bak`])];
  const candidates: CoveredFile[] = [
    ...settings.flatMap((path): CoveredFile[] => (path === null ? [] : [{ path, kind: 'settings', vmnet: null }])),
    ...numbers.flatMap((vmnet) => filesOf(machine, vmnet)),
    ...(machine.platform === 'linux' ? Array.from({ length: devices }, (_, vmnet): CoveredFile => ({ path: `/dev/vmnet${vmnet}`, kind: 'device', vmnet })) : []),
  ];
  const found: CoveredFile[] = [];
  for (const file of candidates) if ((await machine.attributes(file.path)) !== null) found.push(file);
  return found;
}

export function filesOf(machine: Pick<WritableMachine, 'platform'>, vmnet: number): readonly CoveredFile[] {
  const layout = layoutOf(machine);
  const [dhcpd, nat, leases] = [layout.dhcpd(vmnet), layout.nat(vmnet), layout.leases(vmnet)];
  return [
    ...[dhcpd, `${dhcpd}.bak`, nat, `${nat}.bak`, layout.natMac(vmnet)].map((path): CoveredFile => ({ path, kind: 'settings', vmnet })),
    ...[leases, `${leases}~`].map((path): CoveredFile => ({ path, kind: 'leases', vmnet })),
  ];
}

async function foldersOf(machine: WritableMachine, folder: string): Promise<readonly number[]> {
  const listed = await machine.listFolder(folder);
  const names = listed.ok ? listed.names : [];
  // Leases of macOS lie elsewhere: a VMnet without a folder may have some.
  const leases = machine.platform === 'macos' ? await machine.listFolder('/var/db/vmware') : undefined;
  const leased = leases?.ok === true ? leases.names : [];
  const numbers = [...names.map((name) => /^vmnet(\d{1,3})$/.exec(name)), ...leased.map((name) => /^vmnet-dhcpd-vmnet(\d{1,3})\.leases~?$/.exec(name))];
  return [...new Set(numbers.flatMap((match) => (match?.[1] === undefined ? [] : [Number(match[1])])))].toSorted((a, b) => a - b);
}
