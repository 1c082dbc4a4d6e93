/** The code page that Windows' console tools print in. */
import type { Run } from '../run.ts';

/** Null when nothing says: Wine's `chcp` answers 0. */
export async function oemCodePage(run: Run): Promise<number | null> {
  // The sentence around the number is in the system's language.
  const console = await firstNumber(run, ['chcp.com'], /(\d{3,5})/);
  if (console !== null) return console;
  const key = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage`;
  return firstNumber(run, ['reg', 'query', key, '/v', 'OEMCP'], /REG_SZ\s+(\d{3,5})/);
}

async function firstNumber(run: Run, argv: readonly string[], pattern: RegExp): Promise<number | null> {
  const outcome = await run(argv);
  if (outcome.code !== 'done') return null;
  const [, number] = pattern.exec(outcome.stdout.toString('latin1')) ?? [];
  return number === undefined ? null : Number(number);
}
