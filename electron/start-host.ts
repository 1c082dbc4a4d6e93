/** Which host the window opens first: `--host X`, else VMNET_HOST, else null: what was shown the last time. */
export function startHostOf(words: readonly string[], env: Readonly<Record<string, string | undefined>>): string | null {
  const at = words.findIndex((word) => word === '--host' || word.startsWith('--host='));
  const given = words[at]?.includes('=') === true ? words[at].slice('--host='.length) : words[at + 1];
  const chosen = at < 0 ? env['VMNET_HOST'] : given;
  return chosen === undefined || chosen === '' ? null : chosen;
}
