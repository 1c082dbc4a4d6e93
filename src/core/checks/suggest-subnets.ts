/** Finds subnets for new VMnets: private ones that overlap nothing, nearest to the user's habit first. */
import type { Ipv4 } from '../ipv4/address.ts';
import { broadcastAddress, contains, normalSubnet, parseSubnet, sizeOf, type Subnet } from '../ipv4/subnet.ts';
import { overlap } from './taken.ts';

export interface SubnetQuestion {
  /** Nothing that is suggested overlaps any of these. */
  readonly taken: readonly Subnet[];
  /** Subnets that the user has chosen before. */
  readonly habit: readonly Subnet[];
  /** 8 to 29. */
  readonly prefix: number;
  readonly count: number;
}

// RFC 1918, in the order that VMware takes its own subnets from (vmware-formats §9).
const privateBlocks = ['192.168.0.0/16', '172.16.0.0/12', '10.0.0.0/8'].flatMap((text) => parseSubnet(text) ?? []);

// Free today, and somebody else's tomorrow: home routers, libvirt, Windows' Internet sharing, Docker.
const likelyTaken = ['192.168.0.0/23', '192.168.122.0/24', '192.168.137.0/24', '172.17.0.0/16'].flatMap((text) => parseSubnet(text) ?? []);

/** Where to begin without a habit: away from the first subnets of each block, which routers like. */
const beginnings = ['192.168.100.0/24', '172.20.0.0/16', '10.100.0.0/16'].flatMap((text) => parseSubnet(text) ?? []);

/** At most `count`, the same for the same question; fewer when there are no more. */
export function suggestSubnets({ taken, habit, prefix, count }: SubnetQuestion): readonly Subnet[] {
  const chosen: Subnet[] = [];
  const blocks = blocksByHabit(habit);
  for (const avoided of [likelyTaken, []]) {
    for (const block of blocks) {
      if (block.prefix > prefix) continue;
      const used = [...taken, ...avoided, ...chosen];
      const near = habit.filter((one) => overlap(block, one));
      const origins = near.length > 0 ? near : beginnings.filter((one) => contains(block, one.ip));
      chosen.push(...nearest(block, prefix, used, origins, count - chosen.length));
      if (chosen.length >= count) return chosen;
    }
  }
  return chosen;
}

/** The block with most of the user's subnets first. */
function blocksByHabit(habit: readonly Subnet[]): readonly Subnet[] {
  const uses = (block: Subnet): number => habit.filter((one) => contains(block, one.ip)).length;
  return privateBlocks.toSorted((a, b) => uses(b) - uses(a));
}

/** Candidates of a block that lie side by side, by index; both ends belong to it. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function nearest(block: Subnet, prefix: number, used: readonly Subnet[], habit: readonly Subnet[], count: number): readonly Subnet[] {
  const size = sizeOf({ ip: block.ip, prefix });
  const total = sizeOf(block) / size;
  const indexOf = (address: number): number => Math.min(Math.max(Math.floor((address - block.ip) / size), 0), total - 1);
  const origins = [...new Set(habit.map((one) => indexOf(normalSubnet(one).ip)))].toSorted((a, b) => a - b);
  const busy = used.filter((one) => overlap(block, one)).map((one): Run => ({ from: indexOf(normalSubnet(one).ip), to: indexOf(broadcastAddress(one)) }));
  const runs = freeRuns(busy, total);
  const found: Subnet[] = [];
  while (found.length < count && runs.length > 0) {
    const picks = runs.map((run) => nearestIn(run, origins));
    let best = 0;
    for (let at = 1; at < picks.length; at += 1) if (isNearer(picks[at], picks[best])) best = at;
    const [run, pick] = [runs[best], picks[best]];
    if (run === undefined || pick === undefined) break;
    found.push({ ip: (block.ip + pick.index * size) as Ipv4, prefix });
    const rest = [
      { from: run.from, to: pick.index - 1 },
      { from: pick.index + 1, to: run.to },
    ];
    runs.splice(best, 1, ...rest.filter(({ from, to }) => from <= to));
  }
  return found;
}

function freeRuns(busy: readonly Run[], total: number): Run[] {
  const free: Run[] = [];
  let next = 0;
  for (const { from, to } of busy.toSorted((a, b) => a.from - b.from)) {
    if (from > next) free.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next < total) free.push({ from: next, to: total - 1 });
  return free;
}

interface Pick {
  readonly index: number;
  readonly distance: number;
}

/** Of two that are as near, the one above: VMware counts upwards, too. */
function isNearer(a: Pick | undefined, b: Pick | undefined): boolean {
  if (a === undefined || b === undefined) return b === undefined;
  return a.distance < b.distance || (a.distance === b.distance && a.index > b.index);
}

/** Origins are ascending: of those up to the run's end only the last can be nearest, of those above only the first. */
function nearestIn({ from, to }: Run, origins: readonly number[]): Pick {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) <= to) low = middle + 1;
    else high = middle;
  }
  const [below, above] = [origins[low - 1], origins[low]];
  let best: Pick | undefined;
  for (const origin of [below, above]) {
    if (origin === undefined) continue;
    const index = Math.min(Math.max(origin, from), to);
    const pick = { index, distance: Math.abs(index - origin) };
    if (isNearer(pick, best)) best = pick;
  }
  return best ?? { index: from, distance: 0 };
}
