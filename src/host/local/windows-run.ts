/**
 * Starts Windows' tools by their whole path. By name, Windows looks first into the folder one stands in, where
 * anybody may have put a `reg.exe`; and execa hands a name it does not find to `cmd.exe`, whose exit status does
 * not say that there is no such tool.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Run } from '../run.ts';

/** `environment`: an environment variable, whatever the case of its name. */
export function windowsRun(environment: (name: string) => string | undefined, run: Run): Run {
  const system = path.win32.join(environment('SYSTEMROOT') ?? String.raw`C:\Windows`, 'System32');
  const onPath = (environment('PATH') ?? '').split(';').map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  // A relative folder on PATH lies below the one that one stands in.
  const folders = [system, ...onPath].filter((folder) => /^(?:[A-Za-z]:)?[\\/]/.test(folder));

  return async ([tool = '', ...args], options) => {
    const name = /\.(?:exe|com)$/i.test(tool) ? tool : `${tool}.exe`;
    const places = path.win32.isAbsolute(tool) ? [name] : folders.map((folder) => path.win32.join(folder, name));
    for (const place of places) if (await isFile(place)) return run([place, ...args], options);
    return { code: 'absent' };
  };
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
