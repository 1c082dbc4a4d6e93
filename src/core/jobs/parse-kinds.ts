/** Every parser by the name that `vmnet parse` and "paste output" know it by, and the JSON that `spec/cli.md` promises for it. */
import { readArp } from '../formats/arp.ts';
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import type { Complaint } from '../formats/complaint.ts';
import { describeDhcpd, type DhcpdDescription, dhcpdModel, parseDhcpd, printDhcpd } from '../formats/dhcpd.ts';
import { readExcludedPorts } from '../formats/excluded-ports.ts';
import { readHardwarePorts } from '../formats/hardware-ports.ts';
import { readIfconfig } from '../formats/ifconfig.ts';
import { describeInventory, parseInventory, printInventory } from '../formats/inventory.ts';
import { readIpAddr } from '../formats/ip-addr.ts';
import { readIpRoute } from '../formats/ip-route.ts';
import { readIpconfig } from '../formats/ipconfig.ts';
import { describeAnyLeases, parseAnyLeases, printAnyLeases } from '../formats/leases.ts';
import { readListeners } from '../formats/listeners.ts';
import { describeLock, type LockHolder, parseLock, printLock } from '../formats/lock.ts';
import { describeNat, natModel, parseNat, printNat } from '../formats/nat.ts';
import { describeNetmap, parseNetmap, printNetmap } from '../formats/netmap.ts';
import { readNetstatRoutes } from '../formats/netstat-rn.ts';
import { describeNetworking } from '../formats/networking-networks.ts';
import { parseNetworking, printNetworking } from '../formats/networking.ts';
import { describeRegistry } from '../formats/registry-networks.ts';
import { parseRegistry, printRegistry } from '../formats/registry.ts';
import { readRoutePrint } from '../formats/route-print.ts';
import { readScServices } from '../formats/sc-services.ts';
import { describeVmx, parseVmx, printVmx } from '../formats/vmx.ts';
import { readVmrunList } from '../formats/vmrun-list.ts';
import { readVmrunNetworks } from '../formats/vmrun.ts';
import { readVmwareNetworksStatus } from '../formats/vmware-networks.ts';
import type { PastedKind } from '../vnet/pasted.ts';

export interface ParseContext {
  readonly decode: DecodeBytes;
  /** ISO 8601 UTC: leases are judged at it. */
  readonly now: string;
}

export interface Parsed<Value extends object = object> {
  readonly value: Value;
  readonly complaints: readonly Complaint[];
  /** Prints the parsed file back; undefined for tools' output, which has no printer. */
  readonly print?: () => string;
}

interface ParseKind<Value extends object = object> {
  /** `bytes`: one character per byte. `text`: decoded. */
  readonly takes: 'bytes' | 'text';
  readonly parse: (text: string, context: ParseContext) => Parsed<Value>;
}

/** A codec: parsed, described, and printed back. `more` are the complaints about values, where the codec keeps them apart. */
function codec<File extends { readonly complaints: readonly Complaint[] }, Value extends object>(
  parse: (bytes: Bytes, context: ParseContext) => File,
  describe: (file: File, context: ParseContext) => Value,
  print: (file: File) => Bytes,
  more: (file: File) => readonly Complaint[] = () => [],
): ParseKind<Value>['parse'] {
  return (bytes, context) => {
    const file = parse(bytes, context);
    return { value: describe(file, context), complaints: [...file.complaints, ...more(file)], print: () => print(file) };
  };
}

/** A reader of a tool's output, whose answer is the JSON but for its complaints. */
function reader<Answer extends { readonly complaints: readonly Complaint[] }>(read: (text: string) => Answer): ParseKind<Omit<Answer, 'complaints'>> {
  return {
    takes: 'text',
    parse: (text) => {
      const { complaints, ...value } = read(text);
      return { value, complaints };
    },
  };
}

const dhcpd: ParseKind<DhcpdDescription> = {
  takes: 'bytes',
  parse: codec(parseDhcpd, (file) => describeDhcpd(file), printDhcpd, (file) => dhcpdModel(file).complaints),
};

export const parseKinds = {
  networking: { takes: 'bytes', parse: codec(parseNetworking, (file) => describeNetworking(file), printNetworking) },
  netmap: { takes: 'bytes', parse: codec(parseNetmap, (file, { decode }) => describeNetmap(file, decode), printNetmap) },
  dhcpd,
  vmnetdhcp: dhcpd,
  nat: { takes: 'bytes', parse: codec(parseNat, describeNat, printNat, (file) => natModel(file).complaints) },
  leases: { takes: 'bytes', parse: codec(parseAnyLeases, (file, { now }) => describeAnyLeases(file, now), printAnyLeases) },
  vmx: { takes: 'bytes', parse: codec((bytes, { decode }) => parseVmx(bytes, decode), describeVmx, printVmx) },
  inventory: { takes: 'bytes', parse: codec(parseInventory, (file, { decode }) => describeInventory(file, decode), printInventory) },
  lock: { takes: 'bytes', parse: codec(parseLock, (file): Partial<LockHolder> => describeLock(file) ?? {}, printLock) },
  registry: { takes: 'text', parse: codec(parseRegistry, describeRegistry, printRegistry) },
  ipconfig: reader(readIpconfig),
  ifconfig: reader(readIfconfig),
  'ip-addr': reader(readIpAddr),
  'ip-route': reader(readIpRoute),
  'route-print': reader(readRoutePrint),
  'netstat-rn': reader(readNetstatRoutes),
  arp: reader(readArp),
  'hardware-ports': reader(readHardwarePorts),
  listeners: reader(readListeners),
  'excluded-ports': reader(readExcludedPorts),
  sc: reader(readScServices),
  'vmware-networks': reader(readVmwareNetworksStatus),
  'vmrun-networks': reader(readVmrunNetworks),
  'vmrun-list': reader(readVmrunList),
} satisfies Readonly<Record<PastedKind, ParseKind>>;

export type ParseKindName = keyof typeof parseKinds;

export type ParsedValue<Name extends ParseKindName> = ReturnType<(typeof parseKinds)[Name]['parse']>['value'];

export function isParseKind(name: string): name is ParseKindName {
  return Object.hasOwn(parseKinds, name);
}

export function parseText(kind: ParseKindName, text: string, context: ParseContext): Parsed {
  return parseKinds[kind].parse(text, context);
}
