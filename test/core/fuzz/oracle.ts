/** What must hold for whatever is read: it is an answer, it prints back, and its complaints point into the text. */
import { isIP } from 'node:net';
import type { Complaint } from '../../../src/core/formats/complaint.ts';
import { codecs, type Reader } from './readers.ts';

export interface Verdict {
  /** Undefined when all holds. */
  readonly wrong: string | undefined;
  readonly complaints: number;
}

export function oracle(name: string, reader: Reader, text: string): Verdict {
  try {
    const { value, complaints, print } = reader.read(text);
    const printed = print?.();
    const wrong = codecs.has(name) && printed !== text ? `it does not print back: ${JSON.stringify(printed?.slice(0, 300))}` : (misplaced(reader, text, complaints) ?? wrongValue(value, name));
    return { wrong, complaints: complaints.length };
  } catch (error) {
    return { wrong: `it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, complaints: 0 };
  }
}

function misplaced({ lineEnd }: Reader, text: string, complaints: readonly Complaint[]): string | undefined {
  if (complaints.length === 0) return undefined;
  const lines = text.replace(/^\ufeff/, '').split(lineEnd);
  for (const complaint of complaints) {
    const { line, column, text: piece } = complaint;
    const content = lines[line - 1];
    const inside = Number.isInteger(line) && Number.isInteger(column) && column >= 1 && content !== undefined && column <= content.length + 1;
    if (!inside) return `it complains outside the text: ${JSON.stringify(complaint)}`;
    if (piece.length > 80) return `it quotes more than 80 characters: ${JSON.stringify(complaint)}`;
  }
  return undefined;
}

/** What a key promises, wherever it stands; null and absent are always allowed. */
const promises: Readonly<Record<string, (value: unknown, path: string) => boolean>> = {
  // A name of a device is any number (packer's netmap.conf has vmnet57005), and −1 in a mapping is "not bridged".
  vmnet: (value, path) => isWhole(value, /\b(?:netmap|vmx)\./.test(path) ? 999_999_999 : 255) || (path.includes('networking.bridgeMappings') && value === -1),
  prefix: (value, path) => isWhole(value, path.includes('.ipv4.') ? 32 : 128),
  hostPort: (value) => isWhole(value, 65_535),
  guestPort: (value) => isWhole(value, 65_535),
  metric: (value) => isWhole(value, 2 ** 32 - 1) || value === -1,
  // A table that was printed without `-n` has names.
  gateway: (value) => typeof value === 'string' && value !== '',
  mtu: (value) => isWhole(value, 2 ** 32 - 1),
  mac: (value) => typeof value === 'string' && /^[\da-f]{2}(?::[\da-f]{2}){5}$/.test(value),
  subnet: isSubnet,
  destination: isSubnet,
};

function isWhole(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function isSubnet(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [zoned = '', prefix = '', more] = value.split('/');
  // An interface, and so a zone, may have any name.
  const family = isIP(zoned.replace(/%.+$/s, ''));
  return more === undefined && family > 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** Numbers that JSON cannot hold or that are no longer those of the text, and facts that cannot be. */
function wrongValue(value: unknown, path: string): string | undefined {
  if (typeof value === 'number') {
    const exact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
    return exact ? undefined : `it gives a number that is none: ${path} = ${value}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${path}.${key}`;
    const kept = path.endsWith('.entries') || inner === null || inner === undefined || (Object.hasOwn(promises, key) ? promises[key]?.(inner, place) === true : true);
    const wrong = kept ? wrongValue(inner, place) : `it gives a fact that cannot be: ${place} = ${JSON.stringify(inner)}`;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
