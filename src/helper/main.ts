/** The helper's program: the only code of ours that runs as administrator. */
import os from 'node:os';
import { administratorFolder } from '../host/apply/folders.ts';
import { localTarget } from '../host/apply/local-target.ts';
import { thisPlatform } from '../host/index.ts';
import { localMachine } from '../host/local/machine.ts';
import { windowsRun } from '../host/local/windows-run.ts';
import { run } from '../host/run.ts';
import { callerOf, helperEnvironment } from './environment.ts';
import { personOf, type Person } from './person.ts';
import { runHelper, type HelperWorld } from './run.ts';
import { secureFolder } from '../host/elevate/windows-folder.ts';

const platform = thisPlatform();

const openHost: HelperWorld['target'] = async (uid) => {
  const person: Person = uid === undefined ? { name: os.userInfo().username, home: null } : await personOf(uid, platform, run);
  const env = helperEnvironment(platform, process.env, person.home);
  // Tools that are started by name are the system's.
  process.env['PATH'] = env['PATH'];
  if (platform === 'windows') {
    const folder = administratorFolder(platform, env['PROGRAMDATA']);
    const own = windowsRun((name) => env[name.toUpperCase()], run);
    if (!(await secureFolder(folder, own))) return { ok: false, refusal: { code: 'state-not-secure', detail: folder } };
  }
  const home = person.home ?? env['USERPROFILE'] ?? null;
  const machine = localMachine({ platform, environment: env, home });
  // Changes of a `.vmx` never come here: there is no folder for them.
  return { ok: true, target: await localTarget({ machine, env, userState: '', user: person.name }) };
};

async function main(): Promise<void> {
  process.exitCode = await runHelper(process.argv.slice(2), { platform, uid: process.geteuid?.(), caller: callerOf(process.env), target: openHost });
}

void main();
