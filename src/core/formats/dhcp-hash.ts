/** `DHCP_CFG_HASH`: how VMware notices that somebody edited the generated part of a dhcpd.conf. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Bytes } from './bytes.ts';

export const startMarker = '###### VMNET DHCP Configuration. Start of "DO NOT MODIFY SECTION" #####';
export const endMarker = '####### VMNET DHCP Configuration. End of "DO NOT MODIFY SECTION" #######';

export interface GeneratedSection {
  readonly start: number;
  /** After the line end of the end marker. */
  readonly end: number;
  readonly text: Bytes;
}

/** The part that VMware generates: from the first `#` of its start marker through the line end of its end marker. */
export function doNotModifySection(bytes: Bytes): GeneratedSection | undefined {
  const start = lineWith(bytes, startMarker, 0);
  if (start === -1) return undefined;
  const marker = lineWith(bytes, endMarker, start);
  if (marker === -1) return undefined;
  const newline = bytes.indexOf('\n', marker);
  const end = newline === -1 ? bytes.length : newline + 1;
  return { start, end, text: bytes.slice(start, end) };
}

/**
 * The upper-case hex SHA-1 of the generated part's bytes, which the store keeps as `VNET_n_DHCP_CFG_HASH`.
 * Verified against real files of Workstation 12 and Fusion 8; unproved for newer ones.
 */
export function dhcpConfigHash(bytes: Bytes): string | undefined {
  const section = doNotModifySection(bytes);
  if (section === undefined) return undefined;
  return bytesToHex(sha1(Uint8Array.from(section.text, (byte) => byte.charCodeAt(0)))).toUpperCase();
}

function lineWith(bytes: Bytes, marker: string, from: number): number {
  for (let at = bytes.indexOf(marker, from); at !== -1; at = bytes.indexOf(marker, at + 1)) {
    if (at === 0 || bytes[at - 1] === '\n') return at;
  }
  return -1;
}
