/** Every reader and codec of the core as one kind of function, so that one test can ask them all. */
import { readBridgeBindings } from '../../../src/core/formats/bridge-bindings.ts';
import type { Complaint } from '../../../src/core/formats/complaint.ts';
import { readConnectionProfiles } from '../../../src/core/formats/connection-profiles.ts';
import { readFirewallProfiles } from '../../../src/core/formats/firewall-profiles.ts';
import { readLsmod } from '../../../src/core/formats/lsmod.ts';
import { readSecureBootState } from '../../../src/core/formats/mokutil.ts';
import { readNetAdapters } from '../../../src/core/formats/net-adapters.ts';
import { readNmcliDevices } from '../../../src/core/formats/nmcli.ts';
import { readPfctlNat } from '../../../src/core/formats/pfctl-nat.ts';
import { readScQuery } from '../../../src/core/formats/sc-query.ts';
import { readSystemctlShow } from '../../../src/core/formats/systemctl-show.ts';
import { readUfwStatus } from '../../../src/core/formats/ufw-status.ts';
import { parseKinds, parseText, type ParseKindName, type Parsed } from '../../../src/core/jobs/parse-kinds.ts';
import { readGuest } from '../../../src/core/jobs/read-guest.ts';
import { readSections } from '../../../src/core/jobs/read-pasted.ts';
import { decodeBytes, loadDecoders } from '../../../src/host/decode.ts';

export interface Reader {
  readonly takes: 'bytes' | 'text';
  readonly lineEnd: RegExp;
  readonly read: (text: string) => Parsed;
}

await loadDecoders();

const context = { decode: decodeBytes, now: '2026-11-22T20:00:00Z' };

const dictionaries: readonly string[] = ['vmx', 'inventory', 'netmap', 'lock'];

/** As consoles print: a redirected `\r\r\n` ends one line. */
const consoleLineEnd = /\r{0,2}\n|\r/;

function ofKind(kind: ParseKindName): Reader {
  const { takes } = parseKinds[kind];
  const lineEnd = dictionaries.includes(kind) ? /\r\n|\n|\r/ : kind === 'registry' || takes === 'bytes' ? /\n/ : consoleLineEnd;
  return { takes, lineEnd, read: (text) => parseText(kind, text, context) };
}

function alone(read: (text: string) => { readonly complaints: readonly Complaint[] }): Reader {
  return {
    takes: 'text',
    lineEnd: consoleLineEnd,
    read: (text) => {
      const { complaints, ...value } = read(text);
      return { value, complaints };
    },
  };
}

const own: Readonly<Record<string, Reader>> = {
  'sc-query': alone(readScQuery),
  'connection-profiles': alone(readConnectionProfiles),
  'bridge-bindings': alone(readBridgeBindings),
  'net-adapters': alone(readNetAdapters),
  lsmod: alone(readLsmod),
  mokutil: alone(readSecureBootState),
  'systemctl-show': alone(readSystemctlShow),
  nmcli: alone(readNmcliDevices),
  'ufw-status': alone(readUfwStatus),
  'firewall-profiles': alone(readFirewallProfiles),
  'pfctl-nat': alone(readPfctlNat),
  // What a guest says is any of these, and its network files besides.
  guest: { takes: 'text', lineEnd: consoleLineEnd, read: (text) => ({ value: readGuest(text, 'guest', context) ?? {}, complaints: [] }) },
  // A pasted text is anything: its kinds are recognised, and each piece goes to its reader.
  pasted: {
    takes: 'text',
    lineEnd: consoleLineEnd,
    read: (text) => {
      const sections = readSections(text, context);
      return { value: sections.map(({ kind, parsed }) => ({ [kind ?? 'unknown']: parsed?.value ?? {} })), complaints: sections.flatMap(({ complaints }) => complaints) };
    },
  },
};

const kinds = Object.keys(parseKinds) as ParseKindName[];

export const readers: ReadonlyMap<string, Reader> = new Map([...kinds.map((kind) => [kind, ofKind(kind)] as const), ...Object.entries(own)]);

/** The kinds whose answer prints back. */
export const codecs: ReadonlySet<string> = new Set(['networking', 'netmap', 'dhcpd', 'vmnetdhcp', 'nat', 'leases', 'vmx', 'inventory', 'lock', 'registry']);
