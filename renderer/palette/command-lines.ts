/** The commands that do for the shown host what the window does, ready to be pasted into this computer's terminal. */
import { originalName } from '../../src/core/contract/host-name.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { Platform } from '../../src/core/vnet/host-view.ts';

export interface CommandLine {
  readonly line: string;
  readonly does: string;
}

/** `platform`: of this computer. */
export function commandLines(host: string, platform: Platform, { palette }: Texts): readonly CommandLine[] {
  const name = originalName(host);
  const on = name === 'local' ? '' : ` --host ${shellWord(name, platform)}`;
  return [
    { line: `vmnet show${on}`, does: palette.lineShow },
    { line: `vmnet check${on}`, does: palette.lineCheck },
    { line: `vmnet doctor${on}`, does: palette.lineDoctor },
    { line: 'vmnet --help', does: palette.lineHelp },
  ];
}

/** One word for the shell; Windows has no `"` in a path. */
export function shellWord(word: string, platform: Platform): string {
  if (platform === 'windows') return /^[\w.:\\/-]+$/.test(word) ? word : `"${word}"`;
  return /^[\w.:/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
