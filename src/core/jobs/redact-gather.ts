/** Reads a whole capture for what is to be replaced, so that one name or address has one replacement everywhere. */
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import { describeInventory, parseInventory } from '../formats/inventory.ts';
import { describeLock, parseLock } from '../formats/lock.ts';
import { readVmrunList } from '../formats/vmrun-list.ts';
import { describeVmx, parseVmx } from '../formats/vmx.ts';
import type { CapturedHost } from './captured-host.ts';
import { domainLabel, ipconfigNames } from './redact-fields.ts';
import { kindOfFile, kindOfOutput, type TextKind } from './redact-kinds.ts';
import { macOfUuid } from './redact-macs.ts';
import { isCommonUser, type NameBook } from './redact-names.ts';
import type { NamedMachine } from './redact-paths.ts';

/** What is known of a host besides its capture. */
export interface RedactionHints {
  readonly users: readonly string[];
  readonly hosts: readonly string[];
}

/** Calls back with every text of the capture, decoded. */
export type EachText = (visit: (text: string, kind: TextKind) => void) => void;

export function gatherPeople(host: CapturedHost, eachText: EachText, hints: RedactionHints, book: NameBook): void {
  const { home } = host;
  const users = new Set([...(home === null ? [] : [lastName(home)]), ...hints.users]);
  const hosts = new Set(hints.hosts);
  const domains = new Set<string>();
  eachText((text, kind) => {
    for (const [, user = ''] of text.matchAll(/[\\/](?:Users|home|Documents and Settings)[\\/]{1,2}([^\\/:*?"<>|\r\n]+)(?=[\\/"])/gi)) users.add(user);
    if (kind === 'ipconfig') {
      const names = ipconfigNames(text);
      if (names.host !== undefined) hosts.add(names.host);
      for (const domain of names.domains) domains.add(domain);
    }
    if (kind === 'lsof') for (const [user] of text.matchAll(/(?<=^\S+[ \t]+\d+[ \t]+)\S+(?=[ \t]+\d)/gm)) users.add(user);
    if (kind === 'lock') {
      const machine = describeLock(parseLock(text))?.machine;
      if (machine !== undefined && !machine.startsWith('uuid=')) hosts.add(machine);
    }
  });
  for (const user of users) if (user.trim() !== '') book.spreadUser(user);
  for (const name of hosts) if (name !== '' && !/^localhost$/i.test(name)) spreadHost(name, book);
  for (const domain of domains) {
    const label = domainLabel(domain, book);
    // One word alone may be any word.
    if (label !== undefined && domain.includes('.')) book.spread(domain, label);
  }
}

/** `pc7.campus.example` is a host and its domain. */
function spreadHost(name: string, book: NameBook): void {
  const label = book.label('host', name);
  const [short = name] = name.split('.');
  if (short !== name && book.known('host', short) === undefined) book.assign('host', short, label);
  book.spread(name, label);
  book.spread(short, label);
}

/** In the order of the list of machines, then by path; at last those that only `vmrun list` names. */
export function machinesOf(host: CapturedHost, decode: DecodeBytes, eachText: EachText): readonly NamedMachine[] {
  const fold = (path: string): string => (host.platform === 'linux' ? path : path.normalize('NFC').toLowerCase());
  const found = new Map<string, { readonly path: string; readonly names: string[] }>();
  const add = (path: string, name: string | null): void => {
    const machine = found.get(fold(path)) ?? { path, names: [] };
    found.set(fold(path), machine);
    if (name !== null && name !== '' && !machine.names.includes(name)) machine.names.push(name);
  };
  for (const { path, bytes } of host.files) {
    if (kindOfFile(path) !== 'inventory') continue;
    for (const { name, path: listed } of describeInventory(parseInventory(bytes), decode).vms) add(listed, name);
  }
  for (const { path, bytes } of host.files) {
    if (kindOfFile(path) === 'vmx') add(path, describeVmx(parseVmx(bytes, decode)).displayName);
  }
  for (const { what } of host.unread) if ('path' in what && kindOfFile(what.path) === 'vmx') add(what.path, null);
  eachText((text, kind) => {
    if (kind === 'vmrun') for (const path of readVmrunList(text).paths) add(path, null);
  });
  return [...found.values()];
}

/** The addresses that VMware counted up from one UUID, the UUID's own first. */
export function macFamilies(host: CapturedHost, decode: DecodeBytes): readonly (readonly string[])[] {
  return host.files.flatMap(({ path, bytes }) => {
    if (kindOfFile(path) !== 'vmx') return [];
    const { entries } = describeVmx(parseVmx(bytes, decode));
    const uuids = ['uuid.location', 'uuid.bios'].map((name) => entries[name] ?? '').filter((uuid) => uuid.replace(/[^\da-f]/gi, '').length === 32);
    const generated = Object.entries(entries).filter(([name]) => /^ethernet\d+\.generatedaddress$/.test(name)).map(([, mac]) => mac.toLowerCase());
    return uuids.map((uuid) => [macOfUuid(uuid), ...generated]);
  });
}

/** `codePage` is an output's own. */
interface RawText {
  readonly bytes: Bytes;
  readonly codePage?: number | null;
}

export function textsOf(host: CapturedHost): readonly (readonly [text: RawText, kind: TextKind])[] {
  return [
    ...host.outputs.map((output) => [output, kindOfOutput(output.argv)] as const),
    ...host.files.map((file) => [file, kindOfFile(file.path)] as const),
  ];
}

function lastName(path: string): string {
  const name = path.replace(/[\\/]+$/, '').replace(/^.*[\\/]/s, '');
  return isCommonUser(name) ? '' : name;
}
