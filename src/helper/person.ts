/** Who a user is, by number: name for the history, home for the list of VMs. */
import type { Platform } from '../core/vnet/host-view.ts';
import type { Run } from '../host/run.ts';

export interface Person {
  readonly name: string;
  /** Null when nobody can say. */
  readonly home: string | null;
}

export async function personOf(uid: number, platform: Platform, run: Run): Promise<Person> {
  const argv = platform === 'macos' ? ['/usr/bin/dscacheutil', '-q', 'user', '-a', 'uid', String(uid)] : ['/usr/bin/getent', 'passwd', String(uid)];
  const outcome = await run(argv);
  const text = outcome.code === 'done' ? outcome.stdout.toString('utf8') : '';
  const [name, home] =
    platform === 'macos' ? [/^name: (.+)$/m.exec(text)?.[1], /^dir: (\/.*)$/m.exec(text)?.[1]] : [text.split(':')[0], text.split(':')[5]];
  return { name: name === undefined || name === '' ? String(uid) : name, home: home?.startsWith('/') === true ? home.trimEnd() : null };
}
