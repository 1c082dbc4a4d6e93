/** What a dhcpd.conf means: subnets with the settings in force there, host virtual adapters, address reservations. */
import { isIpv4, parseIpv4 } from '../ipv4/address.ts';
import { formatSubnet, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';
import { unquote } from './dhcpd-tokens.ts';
import type { DhcpdBlock, DhcpdItem } from './dhcpd-tree.ts';
import { VmnetNumbers, segmentAfter, vmnetOfAdapterMac, vmnetOfHeader } from './dhcpd-vmnet.ts';
import { parseMac } from './ip-text.ts';
import { decodeUtf8 } from './utf8.ts';

export interface ModelOptions {
  readonly vmnet?: number | null;
}

/** Where each fact of a subnet is written; a lease time may be a global one's line. */
export interface DhcpdLines {
  readonly subnet: number;
  readonly range: number | null;
  readonly routers: number | null;
  readonly dns: number | null;
  readonly domainName: number | null;
  readonly defaultLease: number | null;
  readonly maxLease: number | null;
}

export interface DhcpdSubnet {
  readonly vmnet: number | null;
  /** As written, host bits included; null when it is no subnet. */
  readonly subnet: string | null;
  /** The first one; `ranges` has all. */
  readonly range: readonly [string, string] | null;
  readonly ranges: readonly (readonly [string, string])[];
  readonly routers: readonly string[];
  readonly dns: readonly string[];
  readonly domainName: string | null;
  readonly defaultLease: number | null;
  readonly maxLease: number | null;
  readonly lines: DhcpdLines;
}

/** The `host` block of a host virtual adapter, known by its MAC 00:50:56:C0:00:NN. */
export interface DhcpdHostAdapter {
  readonly vmnet: number;
  readonly mac: string;
  readonly address: string | null;
  readonly line: number;
}

export interface DhcpdReservation {
  readonly vmnet: number | null;
  readonly name: string;
  readonly mac: string;
  readonly address: string;
  readonly line: number;
}

export interface DhcpdModel {
  readonly subnets: readonly DhcpdSubnet[];
  readonly hostAdapters: readonly DhcpdHostAdapter[];
  readonly reservations: readonly DhcpdReservation[];
  /** About values; those about syntax are the file's. */
  readonly complaints: readonly Complaint[];
}

/** A setting in force in a block, and the statement that made it. */
interface Setting<T> {
  readonly value: T;
  readonly line: number;
}

interface Scope {
  readonly routers: Setting<readonly string[]> | undefined;
  readonly dns: Setting<readonly string[]> | undefined;
  readonly domainName: Setting<string> | undefined;
  readonly defaultLease: Setting<number> | undefined;
  readonly maxLease: Setting<number> | undefined;
}

const nothingSet: Scope = { routers: undefined, dns: undefined, domainName: undefined, defaultLease: undefined, maxLease: undefined };

interface SubnetDraft {
  readonly block: DhcpdBlock;
  readonly subnet: Subnet | undefined;
  readonly scope: Scope;
  readonly segment: number | null;
  readonly ranges: Setting<readonly [string, string]>[];
}

interface HostDraft {
  readonly block: DhcpdBlock;
  readonly name: Bytes;
  readonly segment: number | null;
  readonly mac: string | undefined;
  readonly address: string | undefined;
}

/** A statement's words, the first of which says what it is about: in lower case. */
interface Said {
  readonly item: DhcpdItem;
  readonly keyword: string;
  readonly words: readonly Bytes[];
}

/** A block and what it stands in. */
interface Visit {
  readonly block: DhcpdBlock;
  readonly scope: Scope;
  readonly segment: number | null;
  readonly subnet: SubnetDraft | undefined;
}

export function modelOf(items: readonly DhcpdItem[], tail: Bytes, options: ModelOptions): DhcpdModel {
  const reader = new Reader();
  reader.read(items);
  return reader.model(options.vmnet ?? null, vmnetOfHeader(items[0]?.comments ?? tail));
}

class Reader {
  private readonly subnets: SubnetDraft[] = [];
  private readonly hosts: HostDraft[] = [];
  private readonly complaints: Complaint[] = [];

  read(items: readonly DhcpdItem[]): void {
    const outermost = this.scopeOf(saidIn(items), nothingSet);
    const stack: Visit[] = [];
    let open: number | null = null;
    for (const item of items) {
      if (item.comments !== '') open = segmentAfter(item.comments, open);
      if (item.kind === 'block') stack.push({ block: item, scope: outermost, segment: open, subnet: undefined });
    }
    stack.reverse();
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      const { block, scope, segment, subnet } = this.enter(visit);
      for (let index = block.items.length - 1; index >= 0; index -= 1) {
        const inner = block.items[index];
        if (inner?.kind === 'block') stack.push({ block: inner, scope, segment, subnet });
      }
    }
  }

  model(vmnet: number | null, header: number | null): DhcpdModel {
    const adapters = this.hostAdapters();
    const numbers = new VmnetNumbers(this.subnets, this.hosts, header);
    return {
      subnets: this.subnets.map((draft) => {
        const { segment, subnet } = draft;
        return subnetOf(draft, vmnet ?? segment ?? (subnet === undefined ? null : numbers.at(subnet.ip, [subnet.prefix])));
      }),
      hostAdapters: adapters,
      reservations: this.hosts.flatMap(({ block, name, segment, mac, address }) => {
        if (mac === undefined || address === undefined || vmnetOfAdapterMac(mac) !== undefined) return [];
        const number = vmnet ?? segment ?? numbers.at(parseIpv4(address));
        return [{ vmnet: number, name: textOf(name), mac, address, line: block.line }];
      }),
      complaints: this.complaints.toSorted((a, b) => a.line - b.line),
    };
  }

  private hostAdapters(): readonly DhcpdHostAdapter[] {
    return this.hosts.flatMap(({ block, mac, address }) => {
      const vmnet = mac === undefined ? undefined : vmnetOfAdapterMac(mac);
      if (mac === undefined || vmnet === undefined) return [];
      return [{ vmnet, mac, address: address ?? null, line: block.line }];
    });
  }

  /** Reads the block's own statements; what its inner blocks stand in. */
  private enter(visit: Visit): Visit {
    const { block, segment } = visit;
    const { words } = block;
    const keyword = words[0]?.toLowerCase();
    const said = saidIn(block.items);
    if (keyword === 'host') {
      const { mac, address } = this.hostFacts(said);
      this.hosts.push({ block, name: words[1] ?? '', segment, mac, address });
      return visit;
    }
    const scope = this.scopeOf(said, visit.scope);
    let { subnet } = visit;
    if (keyword === 'subnet') {
      subnet = { block, subnet: this.subnetAddress(block, words), scope, segment, ranges: [] };
      this.subnets.push(subnet);
    }
    for (const one of said) {
      const range = one.keyword === 'range' ? this.rangeOf(one) : undefined;
      if (range !== undefined) subnet?.ranges.push(range);
    }
    return { block, scope, segment, subnet };
  }

  private subnetAddress(block: DhcpdBlock, words: readonly Bytes[]): Subnet | undefined {
    const subnet = subnetOfMask(words[1] ?? '', words[3] ?? '');
    if (subnet === undefined) this.complain('not-an-address', block, words.join(' '));
    return subnet;
  }

  private hostFacts(said: readonly Said[]): { readonly mac: string | undefined; readonly address: string | undefined } {
    let mac: string | undefined;
    let address: string | undefined;
    for (const { item, keyword, words } of said) {
      if (keyword === 'hardware') {
        mac = parseMac(words[2] ?? '');
        if (mac === undefined) this.complain('not-a-mac', item, words.join(' '));
      } else if (keyword === 'fixed-address') {
        const first = words[1] ?? '';
        address = isIpv4(first) ? first : undefined;
        if (address === undefined) this.complain('not-an-address', item, first);
      }
    }
    return { mac, address };
  }

  private rangeOf({ item, words }: Said): Setting<readonly [string, string]> | undefined {
    const at = words[1]?.toLowerCase() === 'dynamic-bootp' ? 2 : 1;
    const start = words[at] ?? '';
    const end = words[at + 1] ?? start;
    if (isIpv4(start) && isIpv4(end)) return { value: [start, end], line: item.line };
    this.complain('not-an-address', item, words.join(' '));
    return undefined;
  }

  /** The inner scope overrides the outer one. */
  private scopeOf(said: readonly Said[], outer: Scope): Scope {
    let { routers, dns, domainName, defaultLease, maxLease } = outer;
    for (const one of said) {
      const { keyword, words, item } = one;
      const option = keyword === 'option' ? words[1]?.toLowerCase() : undefined;
      const { line } = item;
      if (keyword === 'default-lease-time') defaultLease = this.leaseTime(one) ?? defaultLease;
      else if (keyword === 'max-lease-time') maxLease = this.leaseTime(one) ?? maxLease;
      else if (option === 'routers') routers = { value: this.addresses(one), line };
      else if (option === 'domain-name-servers') dns = { value: this.addresses(one), line };
      else if (option === 'domain-name') domainName = { value: textOf(words[2] ?? ''), line };
    }
    return { routers, dns, domainName, defaultLease, maxLease };
  }

  private leaseTime({ item, words }: Said): Setting<number> | undefined {
    const seconds = words[1] ?? '';
    if (/^\d{1,10}$/.test(seconds)) return { value: Number(seconds), line: item.line };
    this.complain('not-a-number', item, seconds);
    return undefined;
  }

  private addresses({ item, words }: Said): readonly string[] {
    const listed = words.slice(2).filter((word) => word !== ',');
    for (const word of listed) if (!isIpv4(word)) this.complain('not-an-address', item, word);
    return listed.filter(isIpv4);
  }

  private complain(code: ComplaintCode, { line, column }: DhcpdItem, text: string): void {
    this.complaints.push({ code, severity: 'warning', line, column, text: text.slice(0, 80) });
  }
}

function saidIn(items: readonly DhcpdItem[]): readonly Said[] {
  const said: Said[] = [];
  for (const item of items) {
    if (item.kind === 'block') continue;
    const { words } = item;
    said.push({ item, keyword: words[0]?.toLowerCase() ?? '', words });
  }
  return said;
}

function subnetOf({ block, subnet, scope, ranges }: SubnetDraft, vmnet: number | null): DhcpdSubnet {
  const { routers, dns, domainName, defaultLease, maxLease } = scope;
  const [range] = ranges;
  return {
    vmnet,
    subnet: subnet === undefined ? null : formatSubnet(subnet),
    range: range?.value ?? null,
    ranges: ranges.map(({ value }) => value),
    routers: routers?.value ?? [],
    dns: dns?.value ?? [],
    domainName: domainName?.value ?? null,
    defaultLease: defaultLease?.value ?? null,
    maxLease: maxLease?.value ?? null,
    lines: {
      subnet: block.line,
      range: range?.line ?? null,
      routers: routers?.line ?? null,
      dns: dns?.line ?? null,
      domainName: domainName?.line ?? null,
      defaultLease: defaultLease?.line ?? null,
      maxLease: maxLease?.line ?? null,
    },
  };
}

function textOf(word: Bytes): string {
  const bytes = unquote(word);
  return decodeUtf8(bytes) ?? bytes;
}
