/** Every cell of `vmnet reach`, and the TCP connection that proves or refutes it. */
import type { ReachCell } from '../../../src/core/reach/cell.ts';
import { addressOf, connect, forgetNeighbours, type Mode } from './guests.ts';
import { vms, type Vm } from './host-files.ts';
import type { Laboratory, Place } from './laboratory.ts';

export interface Tried {
  readonly cell: ReachCell;
  readonly connected: boolean;
}

export const addresses = { lan: '192.168.50.20', internet: '203.0.113.80', host: '192.168.50.10' } as const;

/** Where a guest meets its host: at the host virtual adapter of its network, bridged on the host's own network. */
export const hostSeenFrom: Readonly<Record<Mode, string>> = { nat: '192.168.204.1', 'host-only': '192.168.101.1', bridged: addresses.host };

export function cellsOf(lab: Laboratory): readonly ReachCell[] {
  const { status, stdout, stderr } = lab.vmnet(['reach', '--json']);
  if (status !== 0) throw new Error(`reach ended with ${status}: ${stderr}`);
  return (JSON.parse(stdout) as { readonly cells: readonly ReachCell[] }).cells;
}

/** All that the command says yes or no to, each tried; `unknown`: how many it does not know, which cannot be wrong. */
export async function tryCells(lab: Laboratory, modes: Readonly<Record<Vm, Mode>>): Promise<{ readonly tried: readonly Tried[]; readonly unknown: number }> {
  const all = cellsOf(lab);
  const cells = all.filter(({ reachable }) => reachable !== 'unknown');
  const guests = new Map(vms.map((vm) => [vm, addressOf(lab, vm)]));
  forgetNeighbours(lab, ['host', 'vm1', 'vm2', 'lan', 'router', 'internet']);
  const tried = await Promise.all(cells.map(async (cell) => ({ cell, connected: await tryCell(lab, cell, modes, guests) })));
  return { tried, unknown: all.length - cells.length };
}

/** One that should connect is tried again before it counts as cut. */
async function tryCell(lab: Laboratory, { from, to, reachable, ports }: ReachCell, modes: Readonly<Record<Vm, Mode>>, guests: ReadonlyMap<Vm, string | null>): Promise<boolean> {
  const [source, target] = [placeOf(from), placeOf(to)];
  const ways = waysTo(target, source, modes, guests, ports);
  const answers = await Promise.all(ways.map(([address, port]) => connect(lab, source, address, port, reachable === 'yes' ? 3 : 1)));
  return answers.some((answer) => answer?.split(' ')[0] === target);
}

function placeOf(end: string): Place {
  return (/^vm:(.+):0$/.exec(end)?.[1] ?? end) as Place;
}

type Way = readonly [address: string, port: number];

function waysTo(target: Place, source: Place, modes: Readonly<Record<Vm, Mode>>, guests: ReadonlyMap<Vm, string | null>, ports: ReachCell['ports']): readonly Way[] {
  if (target === 'host') return [[hostSeenFrom[modes[source as Vm]], 80]];
  if (target === 'lan' || target === 'internet') return [[addresses[target], 80]];
  const address = guests.get(target as Vm) ?? null;
  const direct: readonly Way[] = address === null ? [] : [[address, 80]];
  // From the LAN and beyond also through the host's forwarded port: the one that is named, and the one that there is.
  const forwarded = new Set([...(ports ?? []).map((port) => Number(port.split('/')[1])), 8080]);
  const outside = source === 'lan' || source === 'internet' || modes[source as Vm] === 'bridged';
  return outside ? [...direct, ...[...forwarded].map((port): Way => [addresses.host, port])] : direct;
}
