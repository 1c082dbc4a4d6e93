/** A unified diff as lines to show: what each is, its text, and its numbers in the old and the new file. */

export interface DiffLine {
  /** `gap`: lines between this and the last one are left out. `note`: about the line before it. */
  readonly kind: 'added' | 'removed' | 'same' | 'gap' | 'note';
  readonly text: string;
  readonly old: number | null;
  readonly fresh: number | null;
}

export interface ShownDiff {
  readonly lines: readonly DiffLine[];
  readonly added: number;
  readonly removed: number;
}

/** The two lines that name the file are left out: the file is named above. */
export function diffLines(diff: string): ShownDiff {
  const lines: DiffLine[] = [];
  let [old, fresh, inHunk] = [0, 0, false];
  for (const raw of diff.split('\n')) {
    const [, oldStart, freshStart] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(raw) ?? [];
    if (oldStart !== undefined && freshStart !== undefined) {
      if (inHunk) lines.push({ kind: 'gap', text: '', old: null, fresh: null });
      [old, fresh, inHunk] = [Number(oldStart), Number(freshStart), true];
      continue;
    }
    if (!inHunk || raw === '') continue;
    // Every line of Windows' files ends with a CR; nobody wants to see it.
    const text = raw.slice(1).replace(/\r$/, '');
    if (raw.startsWith('+')) lines.push({ kind: 'added', text, old: null, fresh: fresh++ });
    else if (raw.startsWith('-')) lines.push({ kind: 'removed', text, old: old++, fresh: null });
    else if (raw.startsWith('\\')) lines.push({ kind: 'note', text: '', old: null, fresh: null });
    else lines.push({ kind: 'same', text, old: old++, fresh: fresh++ });
  }
  const countOf = (kind: DiffLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return { lines, added: countOf('added'), removed: countOf('removed') };
}
