/** How a recorded command is found again. */

/** argv[0] by base name without `.exe`, the rest exactly. */
export function sameCommand(recorded: readonly string[], asked: readonly string[]): boolean {
  return (
    recorded.length === asked.length &&
    recorded.every((word, index) => (index === 0 ? toolName(word) === toolName(asked[0] ?? '') : word === asked[index]))
  );
}

/** `/usr/bin/vmware-networks`, `VNETLIB64.EXE` → the tool's bare name. */
export function toolName(file: string): string {
  return file.replace(/^.*[\\/]/s, '').replace(/\.exe$/i, '').toLowerCase();
}
