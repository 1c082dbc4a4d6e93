/** What of its environment the helper takes: nothing that a person could have set to lead it elsewhere. */
import type { Platform } from '../core/vnet/host-view.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `VMNET_STATE` and the person's own folders are not among them. `home`: the caller's, where the list of VMs lies. */
export function helperEnvironment(platform: Platform, env: Environment, home: string | null): Environment {
  if (platform !== 'windows') return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...(home === null ? {} : { HOME: home }) };
  const named = new Map(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
  const root = named.get('SYSTEMROOT') ?? String.raw`C:\Windows`;
  const system = `${root}\\System32`;
  return {
    SYSTEMROOT: root,
    PATH: `${system};${system}\\WindowsPowerShell\\v1.0`,
    PROGRAMDATA: named.get('PROGRAMDATA'),
    USERPROFILE: named.get('USERPROFILE'),
    APPDATA: named.get('APPDATA'),
  };
}

/** The user who asked for the rights; undefined where the tool does not say (osascript, UAC). */
export function callerOf(env: Environment): number | undefined {
  const stated = env['PKEXEC_UID'] ?? env['SUDO_UID'];
  return stated !== undefined && /^\d{1,10}$/.test(stated) ? Number(stated) : undefined;
}
