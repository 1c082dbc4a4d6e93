/** What a plan was made from, as one digest: an apply refuses when the host no longer has it. */
import { sha256Hex } from '../formats/digest.ts';
import { encodeUtf8 } from '../formats/utf8.ts';
import type { HostSnapshot, SourceFile, ToolOutput } from './snapshot.ts';

/**
 * `sha256:…` of the store, netmap.conf, the generated files, and the `.vmx` files named. Leases change by
 * themselves and are not part of it; nor is what the host's tools print.
 */
export function fingerprintOf(snapshot: HostSnapshot, machines: readonly string[] = []): string {
  const wanted = new Set(machines);
  const files = [snapshot.networking, snapshot.netmap, ...snapshot.dhcpd.map(({ file }) => file), ...snapshot.nat.map(({ file }) => file)];
  const parts = [
    snapshot.platform,
    outputPart(snapshot.registry),
    ...files.flatMap((file) => (file === null ? [] : [filePart(file)])).toSorted(),
    ...snapshot.machines.flatMap(({ vmx }) => (wanted.has(vmx.path) ? [filePart(vmx)] : [])).toSorted(),
  ];
  return `sha256:${sha256Hex(encodeUtf8(JSON.stringify(parts)))}`;
}

function filePart(file: SourceFile): string {
  return JSON.stringify([file.path, file.ok ? sha256Hex(file.bytes) : file.failure.code]);
}

function outputPart(output: ToolOutput | null): string {
  if (output === null) return '';
  return output.ok ? sha256Hex(encodeUtf8(output.text)) : output.code;
}
