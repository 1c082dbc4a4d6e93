/** JSON among other lines of a paste (`ip -j …`): where it ends, and what it is. */
import type { PastedKind } from '../vnet/pasted.ts';

/** Whether a line starts a list of objects; `[host]` of a nat.conf is none. */
export function startsJson(line: string): boolean {
  return /^\s*\[\s{0,8}(?:\{|\]?\s*$)/.test(line);
}

/** The index of the line on which the list that starts on `first` is closed; the last line when it never is. */
export function lastJsonLine(lines: readonly string[], first: number): number {
  let depth = 0;
  let inString = false;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    for (let at = 0; at < line.length; at += 1) {
      const character = line.charCodeAt(at);
      if (inString) {
        if (character === 92) at += 1;
        else if (character === 34) inString = false;
      } else if (character === 34) inString = true;
      else if (character === 91 || character === 123) depth += 1;
      else if (character === 93 || character === 125) depth -= 1;
    }
    // No string of JSON goes over the end of a line.
    inString = false;
    if (depth <= 0) return index;
  }
  return lines.length - 1;
}

/** By the keys of the first objects; an empty list could be any. */
export function kindOfJson(text: string): PastedKind | null {
  const head = text.slice(0, 4000);
  if (/"ifname"\s*:/.test(head)) return 'ip-addr';
  if (!/"dst"\s*:/.test(head)) return null;
  return /"(?:lladdr|state)"\s*:/.test(head) ? 'arp' : 'ip-route';
}
