/** What it takes to decode the files that were read of a machine, and no more. */
import type { DecodeBytes } from '../core/formats/bytes.ts';
import type { SourceFile } from '../core/jobs/snapshot.ts';
import { decodeBytes, hostDecoder, loadDecoders, needsDecoders } from './decode.ts';
import type { Machine } from './machine.ts';

export async function decoderFor(machine: Machine, files: readonly (SourceFile | null)[]): Promise<DecodeBytes> {
  if (!files.some((file) => file?.ok === true && needsDecoders(file.bytes))) return decodeBytes;
  const [codePage] = await Promise.all([machine.codePage(), loadDecoders()]);
  return hostDecoder(codePage);
}
