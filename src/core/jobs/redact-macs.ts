/**
 * Hardware addresses without their owner: the vendor's first three bytes stay, the last three are numbered. Numbers,
 * not hashes: three bytes are few enough to try them all.
 */

const generatedVendor = '00:0c:29';
const vmwareVendor = '00:50:56';

export class MacMap {
  private readonly mapped = new Map<string, string>();
  private readonly taken = new Map<string, Set<number>>();
  private readonly counters = new Map<string, number>();
  private readonly originals: ReadonlySet<number>;

  /**
   * MACs in lower case with colons. `families`: addresses that VMware counts up from one UUID, the UUID's own
   * first; their distances stay.
   */
  constructor(macs: Iterable<string>, families: readonly (readonly string[])[] = []) {
    const all = [...macs];
    this.originals = new Set([...all, ...families.flat()].map(tailOf));
    for (const family of families) this.addFamily(family);
    for (const mac of all) this.of(mac);
  }

  of(mac: string): string {
    if (isStructure(mac)) return mac;
    const known = this.mapped.get(mac);
    if (known !== undefined) return known;
    const tail = this.free(mac, 1, [0]);
    return this.set(mac, tail);
  }

  private addFamily([anchor, ...others]: readonly string[]): void {
    if (anchor === undefined || this.mapped.has(anchor)) return;
    const near = others.filter((mac) => vendorOf(mac) === vendorOf(anchor) && distance(anchor, mac) < 256 && !this.mapped.has(mac));
    const steps = [0, ...near.map((mac) => distance(anchor, mac))];
    const base = this.free(anchor, 256, steps);
    for (const [index, mac] of [anchor, ...near].entries()) this.set(mac, base + (steps[index] ?? 0));
  }

  private set(mac: string, tail: number): string {
    const vendor = vendorOf(mac);
    const taken = this.taken.get(vendor) ?? new Set();
    this.taken.set(vendor, taken.add(tail));
    const result = `${vendor}:${[tail >>> 16, (tail >>> 8) & 255, tail & 255].map(octet).join(':')}`;
    this.mapped.set(mac, result);
    return result;
  }

  /** The next tail from which all steps are nobody's, neither here nor among the originals. */
  private free(mac: string, stride: 1 | 256, steps: readonly number[]): number {
    // VMware's own: 00–3F are addresses that a person may set, the rest its devices'.
    const region = vendorOf(mac) === vmwareVendor ? tailOf(mac) & 0xf0_0000 : 0;
    const room = vendorOf(mac) === vmwareVendor ? 0x10_0000 : 0x100_0000;
    const key = `${vendorOf(mac)} ${region} ${stride}`;
    const taken = this.taken.get(vendorOf(mac));
    const tries = room / stride;
    let counter = this.counters.get(key) ?? 0;
    for (let tried = 0; tried < tries; tried += 1) {
      counter = (counter + 1) % tries;
      const base = region + counter * stride;
      if (steps.every((step) => !taken?.has(base + step) && !this.originals.has(base + step) && !isHostAdapterTail(mac, base + step))) {
        this.counters.set(key, counter);
        return base;
      }
    }
    return region;
  }
}

/** `56 4d …-…`: VMware makes an adapter's address out of the last bytes of its machine's UUID. */
export function macOfUuid(uuid: string): string {
  const octets = uuid.toLowerCase().replace(/[^\da-f]/g, '').slice(-6);
  return `${generatedVendor}:${octets.slice(0, 2)}:${octets.slice(2, 4)}:${octets.slice(4)}`;
}

/** The host's own adapters on VMnets, nobody's address, and those of groups. */
function isStructure(mac: string): boolean {
  return mac.startsWith('00:50:56:c0:00:') || /^(?:00:){5}/.test(mac) || parseInt(mac.slice(0, 2), 16) % 2 === 1;
}

function isHostAdapterTail(mac: string, tail: number): boolean {
  return vendorOf(mac) === vmwareVendor && tail >>> 8 === 0xc000;
}

function vendorOf(mac: string): string {
  return mac.slice(0, 8);
}

function tailOf(mac: string): number {
  return parseInt(mac.slice(9).replaceAll(':', ''), 16);
}

function distance(from: string, to: string): number {
  return (tailOf(to) - tailOf(from) + 0x100_0000) % 0x100_0000;
}

function octet(value: number): string {
  return value.toString(16).padStart(2, '0');
}
