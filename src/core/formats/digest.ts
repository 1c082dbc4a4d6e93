/** Digests of bytes held one character per byte. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Bytes } from './bytes.ts';

/** Lower-case hex. */
export function sha256Hex(bytes: Bytes): string {
  return bytesToHex(sha256(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
}
