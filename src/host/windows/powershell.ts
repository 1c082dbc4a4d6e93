/** Command lines for PowerShell. The one place where a name becomes a part of a script. */

/** PowerShell takes typographic single quotes for plain ones. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g;

/** Text → a PowerShell literal in single quotes, in which nothing is expanded. Undefined: a control character, which no name has. */
export function literal(text: string): string | undefined {
  return /[\0-\x1f\x7f]/.test(text) ? undefined : `'${text.replace(singleQuotes, '$&$&')}'`;
}

/**
 * As `literal`, for a parameter that takes patterns: `*`, `?` and brackets stand for themselves. Undefined also for a double
 * quote: Windows gives no adapter such a name.
 */
export function nameLiteral(name: string): string | undefined {
  return name.includes('"') ? undefined : literal(name.replace(/[`*?[\]]/g, '`$&'));
}

export function powershell(script: string): readonly string[] {
  return ['powershell', '-NoProfile', '-NonInteractive', '-Command', script];
}
