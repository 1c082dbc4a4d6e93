/** Reads a policy file that a person chose or dropped. It must be UTF-8, as for the command line. */
import { longestPolicy } from '../../src/core/contract/change-schema.ts';

export type OpenedFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'notUtf8' | 'notRead' | 'tooLong' };

export async function openPolicyFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<OpenedFile> {
  // No character has more bytes than four.
  if (file.size > 4 * longestPolicy) return { ok: false, why: 'tooLong' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, why: 'notRead' };
  try {
    // A text field has no other line ends.
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n') };
  } catch {
    return { ok: false, why: 'notUtf8' };
  }
}
