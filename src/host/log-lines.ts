/**
 * The lines of a `vmware.log` that tell of the machine's network. The rest is large and private (names of disks, of
 * shared folders, of the host), and nobody here has a use for it.
 */
import type { Bytes } from '../core/formats/bytes.ts';

const telling = /\bVNET\b|\bEthernet\d|ethernet\d|msg\.vnet|vmnet|promiscuous|MACVNet/i;

export function networkLines(log: Bytes): Bytes {
  return log
    .split('\n')
    .filter((line) => telling.test(line))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
