/** Plays systemctl for VMware's unit, and the init script. */
import { showUnix } from '../unix/show.ts';
import { startAll, statusOf, stopAll } from '../unix/services.ts';
import type { Played, World } from '../world.ts';

const show = ['systemctl', 'show', 'vmware-networks'];
const silent = (exitCode: number): Played => ({ exitCode, text: '' });

/** Undefined for other units and verbs. */
export async function systemctl(world: World, [, verb = '', unit]: readonly string[]): Promise<Played | undefined> {
  if (unit?.replace(/\.service$/, '') !== 'vmware-networks') return undefined;
  const active = await isActive(world);
  switch (verb) {
    case 'is-active':
      return { exitCode: active ? 0 : 3, text: active ? 'active\n' : 'inactive\n' };
    case 'start':
      // A oneshot unit that remains after its exit: stopping VMware's services behind its back leaves it active, and this does nothing.
      return active ? silent(0) : silent(await start(world));
    case 'stop':
      return silent(active ? await stop(world) : 0);
    case 'restart':
      await stop(world);
      return silent(await start(world));
    default:
      return undefined;
  }
}

async function isActive({ outputs }: World): Promise<boolean> {
  const text = await outputs.text(show);
  return text === undefined || /^ActiveState=active$/m.test(text);
}

async function start(world: World): Promise<number> {
  const { exitCode } = await startAll(world);
  await showUnix(world);
  await setActive(world, exitCode === 0 ? ['active', 'exited'] : ['failed', 'failed']);
  return exitCode;
}

async function stop(world: World): Promise<number> {
  const { exitCode } = await stopAll(world);
  await showUnix(world);
  await setActive(world, ['inactive', 'dead']);
  return exitCode;
}

async function setActive({ outputs }: World, [state, sub]: readonly [string, string]): Promise<void> {
  await outputs.edit(show, (text) => text.replace(/^ActiveState=.*$/m, `ActiveState=${state}`).replace(/^SubState=.*$/m, `SubState=${sub}`));
}

/** `/etc/init.d/vmware`: it will not stop while machines run, and ends with 2. Undefined for a verb that it has not. */
export async function initScript(world: World, [, verb = '']: readonly string[]): Promise<Played | undefined> {
  switch (verb) {
    case 'start':
      return shown(world, await startAll(world));
    case 'stop':
      if (machinesRun(world)) return { exitCode: 2, text: 'At least one instance of vmware-vmx is still running.\n' };
      return shown(world, await stopAll(world));
    case 'status':
      return statusOf(world);
    default:
      return undefined;
  }
}

async function shown(world: World, played: Played): Promise<Played> {
  await showUnix(world);
  return played;
}

function machinesRun({ manifest }: World): boolean {
  return manifest.processes?.some(({ name }) => name === 'vmware-vmx') === true;
}
