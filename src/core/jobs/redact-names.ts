/** Names that people gave, each with what stands in its place: `user1`, `host1`, `vm2`, always the same for the same name. */

export type NameKind = 'user' | 'host' | 'domain' | 'vm' | 'folder' | 'file' | 'network' | 'guest' | 'forward' | 'client';

export interface FoundName {
  readonly name: string;
  readonly instead: string;
  /** It is a name only behind `/home/` or `\\Users\\`. */
  readonly inPath?: boolean;
}

export class NameBook {
  private readonly labels = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly everywhere = new Map<string, FoundName>();
  private readonly ignoresCase: boolean;

  /** `ignoresCase`: two machines or folders whose names differ in case only are one, as on Windows and macOS. */
  constructor(ignoresCase: boolean) {
    this.ignoresCase = ignoresCase;
  }

  /** A name's label; a new name gets the next number of its kind. */
  label(kind: NameKind, name: string): string {
    return this.known(kind, name) ?? this.assign(kind, name, `${kind}${this.next(kind)}`);
  }

  known(kind: NameKind, name: string): string | undefined {
    return this.labels.get(this.keyOf(kind, name));
  }

  assign(kind: NameKind, name: string, label: string): string {
    this.labels.set(this.keyOf(kind, name), label);
    return label;
  }

  /** The next number of a kind. */
  next(kind: NameKind): number {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return count;
  }

  /** Replaces the name wherever it stands, unless it is a word that the formats themselves are made of; `sure`: even then. */
  spread(name: string, instead: string, sure = false): void {
    if (sure || !isGrammar(name)) this.everywhere.set(name.toLowerCase(), { name, instead });
  }

  /** As `spread`; the folder of a user is always one. */
  spreadUser(name: string): void {
    if (isCommonUser(name)) return;
    this.everywhere.set(name.toLowerCase(), { name, instead: this.label('user', name), inPath: isGrammar(name) });
  }

  /** Names that are replaced wherever they stand, longest first. */
  spreadNames(): readonly FoundName[] {
    return [...this.everywhere.values()].sort((a, b) => b.name.length - a.name.length);
  }

  private keyOf(kind: NameKind, name: string): string {
    // Users, hosts and domains are spelled in any case everywhere.
    const exact = !this.ignoresCase && (kind === 'vm' || kind === 'folder' || kind === 'file');
    return `${kind} ${exact ? name : name.normalize('NFC').toLowerCase()}`;
  }
}

/** Accounts and folders that every computer has. */
export function isCommonUser(name: string): boolean {
  return /^(?:root|daemon|nobody|system|localsystem|administrator|guest|public|shared|default(?: user)?|all users|defaultappdata|linuxbrew|_.*)$/i.test(name);
}

/** Suffixes that routers and VMware hand out, and that name nobody. */
export function isCommonDomain(name: string): boolean {
  return /^(?:localdomain|local|localhost|lan|home|internal|intranet|workgroup|home\.arpa|example\.(?:com|org|net)|\(none\)|none|fritz\.box|mshome\.net)$/i.test(name);
}

const words = new Set(
  `abandoned access active activity adapter add address admin administrator allow alias all answer any application apple arp authoritative auto automatic
  autoconfiguration base bind bios bridge bridged broadcast build cable client command computer com config configuration connect connected connection
  control console controller daemon data debug default delegated desktop destination dev device dhcp disabled disconnected disk display dns document
  documents domain down driver drivers dst duid dynamic enable enabled encoding end ends ether ethernet etc expires failed family false file files
  firewall flags folder force forever forward framework free from fusion gateway generated generic global group guest gw hardware home host hostname
  hostonly hosts iface image inactive inet inet6 info input install interface internal internet ip ipconfig ipv4 ipv6 isolated kernel key lab label lan lease
  leases lib library lift link linux list listen listening local localhost location lock log loopback mac machine machines macos main manual mask master
  max media member metric microsoft mode model module mount mtu name nameserver nat net netbios netmask netstat network networking networks never next
  no node none normal null off on open option options output owner password path paused peer physical port power preferred prefix present primary
  private process product program programs proto protocol public queue range reg registry remote reserved root route router routers routes routing run
  running scope secondary security server service services session set setting shared sharing show size software start starts state static status stop
  stopped store string subnet suffix suspended switch sys system tcp temp template test time timeout total true tunnel type udp uid unknown unmanaged
  unreachable up update use user users uuid valid value var version virtual vm vmm vmnet vmrun vmware vmx vms wan web wifi wins windows wireless word
  workstation yes
  网络 以太网 适配器 服务器 服务 主机 主机名 无线 网关 默认 地址 配置 描述 连接 已启用 已禁用 启用 是 否 状态 首选 系统 接口 子网掩码 物理地址`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Made of the formats' own words, of numbers, or too short: such a name is replaced only where it is sure to be one. */
export function isGrammar(name: string): boolean {
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return parts.every((part) => words.has(part) || /^\d+$/.test(part) || part.length < 2 || (part.length < 3 && /^[\0-\x7f]*$/.test(part)));
}

/** A part of one of the formats' own words: such a name is replaced only as a whole word. */
export function isPartOfGrammar(name: string): boolean {
  const folded = name.toLowerCase();
  return folded.length < 5 || /^[\da-f]+$/.test(folded) || [...words].some((word) => word.includes(folded));
}
