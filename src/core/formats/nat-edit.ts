/** Changes to a nat.conf or vmnetnat.conf: each touches the line it is about and no other. */
import type { PortForward } from '../vnet/network.ts';
import type { Bytes } from './bytes.ts';
import { fileLineEnd, lineEnd } from './lines.ts';
import { parseNat, portOf, type NatFile, type NatSetting } from './nat.ts';

/** Sets the key where it counts; a key or section that is not there is added. */
export function setNatKey(file: NatFile, section: string, key: string, value: string): NatFile {
  const present = file.settings.findLast(
    (setting) => setting.section === section.toLowerCase() && setting.key.toLowerCase() === key.toLowerCase(),
  );
  return present === undefined ? insert(file, section, `${key} = ${value}`) : replace(file, present, value);
}

/** A host port that is forwarded already gets the new guest. The description has no place in this file. */
export function addForward(file: NatFile, { protocol, hostPort, guestAddress, guestPort }: Omit<PortForward, 'description'>): NatFile {
  const value = `${guestAddress}:${guestPort}`;
  const present = forwards(file, protocol, hostPort).at(-1);
  if (present !== undefined) return replace(file, present, value);
  return insert(file, `incoming${protocol}`, `${hostPort} = ${value}`);
}

/** As `addForward` one after the other; new ones of a protocol in one piece. */
export function addForwards(file: NatFile, added: readonly Omit<PortForward, 'description'>[]): NatFile {
  const known = new Set(file.settings.map(({ section, key }) => `${section}/${portOf(key)}`));
  const isKnown = ({ protocol, hostPort }: Omit<PortForward, 'description'>): boolean => known.has(`incoming${protocol}/${hostPort}`);
  const changed = added.filter(isKnown).reduce(addForward, file);
  const eol = fileLineEnd(file.lines);
  return (['tcp', 'udp'] as const).reduce((one, protocol) => {
    const fresh = new Map(added.filter((forward) => forward.protocol === protocol && !isKnown(forward)).map((forward) => [forward.hostPort, forward]));
    const text = [...fresh.values()].map(({ hostPort, guestAddress, guestPort }) => `${hostPort} = ${guestAddress}:${guestPort}`).join(eol);
    return text === '' ? one : insert(one, `incoming${protocol}`, text);
  }, changed);
}

/** Without the forwards of these ports. */
export function removeForwards(file: NatFile, gone: readonly Pick<PortForward, 'protocol' | 'hostPort'>[]): NatFile {
  const ports = new Set(gone.map(({ protocol, hostPort }) => `incoming${protocol}/${hostPort}`));
  const lines = new Set(file.settings.filter(({ section, key }) => ports.has(`${section}/${portOf(key)}`)).map(({ line }) => line));
  return lines.size === 0 ? file : reparsed(file.lines.filter((_, index) => !lines.has(index + 1)));
}

/** Undefined when the port is not forwarded. */
export function removeForward(file: NatFile, protocol: 'tcp' | 'udp', hostPort: number): NatFile | undefined {
  const gone = new Set(forwards(file, protocol, hostPort).map(({ line }) => line));
  return gone.size === 0 ? undefined : reparsed(file.lines.filter((_, index) => !gone.has(index + 1)));
}

function forwards({ settings }: NatFile, protocol: 'tcp' | 'udp', hostPort: number): readonly NatSetting[] {
  return settings.filter(({ section, key }) => section === `incoming${protocol}` && portOf(key) === hostPort);
}

function replace({ bytes }: NatFile, { valueStart, valueEnd }: NatSetting, value: string): NatFile {
  return parseNat(bytes.slice(0, valueStart) + value + bytes.slice(valueEnd));
}

/** After the section's last setting, else after its header's comments; a new section goes to the end of the file. */
function insert(file: NatFile, section: string, text: string): NatFile {
  const eol = fileLineEnd(file.lines);
  const lines = file.lines.map((line) => (lineEnd(line) === '' ? line + eol : line));
  const at = file.sections.findIndex(({ name }) => name.toLowerCase() === section.toLowerCase());
  const header = file.sections[at];
  if (header === undefined) {
    const gap = lines.length === 0 || lines.at(-1)?.trim() === '' ? [] : [eol];
    return reparsed([...lines, ...gap, `[${section}]${eol}`, text + eol]);
  }
  const end = (file.sections[at + 1]?.line ?? lines.length + 1) - 1;
  const last = file.settings.findLast(({ line }) => line > header.line && line <= end);
  const filled = lines.slice(header.line, end).findLastIndex((line) => line.trim() !== '');
  return reparsed(lines.toSpliced(last?.line ?? header.line + filled + 1, 0, text + eol));
}

function reparsed(lines: readonly Bytes[]): NatFile {
  return parseNat(lines.join(''));
}
