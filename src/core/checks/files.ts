/** The files of VMware's networks by what they are for, and what can be said when one is not there. */
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { FileState, HostState } from '../vnet/host-state.ts';

export type ReadFile = FileState & { readonly source: NonNullable<FileState['source']> };

const filesOfState = new WeakMap<HostState, ReadonlyMap<string, FileState>>();

/** The VMnet's own file, else the one that serves all (Windows), or the folder that could not be looked into. */
export function fileOf(state: HostState, role: FileState['role'], vmnet: number | null): FileState | null {
  let files = filesOfState.get(state);
  if (files === undefined) {
    files = new Map(state.files.map((file) => [`${file.role}/${file.vmnet ?? ''}`, file]));
    filesOfState.set(state, files);
  }
  return files.get(`${role}/${vmnet ?? ''}`) ?? files.get(`${role}/`) ?? null;
}

export function wasRead(file: FileState | null): file is ReadFile {
  return file !== null && file.source !== null;
}

/** Its parser could not make out the whole of it. */
export function isDamaged({ complaints }: FileState): boolean {
  return complaints.some(({ severity }) => severity === 'error');
}

/**
 * A file that is not there may be missing on the host, or merely not have been copied. Only where the host was looked
 * at as a whole, and what stands beside it was taken too, is it missing.
 */
export function isWholeHost({ adapters, files }: HostState): boolean {
  return adapters !== null && files.some(({ role, status }) => (role === 'dhcpd' || role === 'nat' || role === 'leases') && status === 'read');
}

const shownLines = 5;

/** The first of many lines of one kind: a ruined file has thousands. */
export function firstLines({ source }: ReadFile, lines: readonly number[]): readonly Evidence[] {
  return lines.slice(0, shownLines).map((line) => evidenceAt(source, line));
}
