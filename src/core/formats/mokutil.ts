/** Reads `mokutil --sb-state`, which speaks English only: whether Secure Boot keeps unsigned modules out of the kernel. */
import type { Complaint } from './complaint.ts';

/** `enabled` is null where the firmware has no Secure Boot to ask, or the answer is not understood. */
export function readSecureBootState(text: string): { readonly enabled: boolean | null; readonly complaints: readonly Complaint[] } {
  // Then modules are not verified, whatever the firmware does.
  if (/^SecureBoot validation is disabled in shim/m.test(text)) return { enabled: false, complaints: [] };
  const word = /^SecureBoot (enabled|disabled)\b/m.exec(text)?.[1];
  return { enabled: word === undefined ? null : word === 'enabled', complaints: [] };
}
