/** Input for the bench of memory: a journal of leases of any size, in which each is another machine's. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

function lease(n: number): string {
  const mac = n.toString(16).padStart(6, '0').replace(/(..)(..)(..)/, '$1:$2:$3');
  const second = `${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
  return (
    `lease 172.${16 + ((n >> 16) & 15)}.${(n >> 8) & 255}.${n & 255} {\n\tstarts 5 2026/11/20 14:${second};\n\tends 5 2026/11/20 15:${second};\n` +
    `\thardware ethernet 00:0c:29:${mac};\n\tuid 01:00:0c:29:${mac};\n\tclient-hostname "DESKTOP-${n}";\n}\n`
  );
}

/** Writes at least so many bytes as VMnet8's leases of a bare tree; gives the file and its size in bytes. */
export function writeLeases(tree: string, atLeast: number): { readonly file: string; readonly size: number } {
  const file = path.join(tree, 'etc/vmware/vmnet8/dhcpd/dhcpd.leases');
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  let size = 0;
  for (let n = 0; size < atLeast; n += 1000) {
    size += writeSync(handle, Array.from({ length: 1000 }, (_, more) => lease(n + more)).join(''));
  }
  closeSync(handle);
  return { file, size };
}
