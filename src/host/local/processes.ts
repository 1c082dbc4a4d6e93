/** The processes of this computer: they say whether a VM's lock is alive. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '../../core/vnet/host-view.ts';
import { inBatches } from '../batches.ts';
import type { RunningProcess } from '../machine.ts';
import type { Run } from '../run.ts';

/** Null when this computer does not say. */
export async function runningProcesses(platform: Platform, run: Run, proc: string): Promise<readonly RunningProcess[] | null> {
  switch (platform) {
    case 'linux':
      return fromProc(proc);
    case 'macos':
      return fromLines(run, ['ps', '-axo', 'pid=,comm='], /^\s*(?<pid>\d+)\s+(?:.*\/)?(?<name>.+?)\s*$/);
    case 'windows':
      // "vmware-vmx.exe","4242","Console","1","1,024 K": names hold no quotes on Windows.
      return fromLines(run, ['tasklist', '/fo', 'csv', '/nh'], /^"(?<name>[^"]+)","(?<pid>\d+)"/);
  }
}

async function fromProc(proc: string): Promise<readonly RunningProcess[] | null> {
  const names = await readdir(proc).catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name));
  const found = await inBatches(pids, async (pid) => {
    // It may have ended meanwhile.
    const name = await readFile(path.join(proc, pid, 'comm'), 'utf8').catch(() => undefined);
    return name === undefined ? [] : [{ pid: Number(pid), name: name.trimEnd() }];
  });
  const processes = found.flat();
  return processes.length === 0 ? null : processes;
}

/** `pattern` has the groups `pid` and `name`. */
async function fromLines(run: Run, argv: readonly string[], pattern: RegExp): Promise<readonly RunningProcess[] | null> {
  const outcome = await run(argv);
  if (outcome.code !== 'done') return null;
  const processes = outcome.stdout
    .toString('utf8')
    .split(/\r?\n/)
    .flatMap((line) => {
      const { pid, name } = pattern.exec(line)?.groups ?? {};
      return pid === undefined || name === undefined ? [] : [{ pid: Number(pid), name: name.replace(/\.exe$/i, '') }];
    });
  return processes.length === 0 ? null : processes;
}
