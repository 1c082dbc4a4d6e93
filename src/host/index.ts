/** Chooses the host that `--host` names: this computer, a capture or a sample. The one place that asks which platform this is. */
import os from 'node:os';
import path from 'node:path';
import type { Host, ReadOptions } from '../core/jobs/host.ts';
import type { Platform } from '../core/vnet/host-view.ts';
import type { CaptureContent } from './capture/content.ts';
import type { Machine } from './machine.ts';
import type { Target } from './apply/target.ts';
import { refused, type Opened, type Refused } from './problem.ts';

export interface OpenOptions {
  /** The folder the person stands in: relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute paths of the folders that the person added for their VMs, besides those in `VMNET_VM_FOLDERS`; asked for by every read of this computer. */
  readonly vmFolders?: () => readonly string[] | Promise<readonly string[]>;
}

export type OpenedHost = { readonly ok: true; readonly host: Host } | Refused;

const samplePrefix = 'sample:';

/** `local`, `sample:<name>`, or the path of a folder or zip. */
export async function openHost(name: string, options: OpenOptions): Promise<OpenedHost> {
  if (name === 'local') return openLocal(options);
  if (name.startsWith(samplePrefix)) return openSample(name, name.slice(samplePrefix.length));
  return openCaptured(name, path.resolve(options.cwd, name));
}

/** As `openHost`, for who wants the files and outputs themselves: a capture is made of them. */
export async function openMachine(name: string, options: OpenOptions): Promise<Opened<Machine>> {
  if (name === 'local') return { ok: true, value: await thisMachine(options) };
  const location = path.resolve(options.cwd, name);
  const opened = name.startsWith(samplePrefix) ? await contentOfSample(name.slice(samplePrefix.length)) : await openSaved(location);
  if (!opened.ok) return opened;
  if (opened.value.manifest.simulated === true) {
    const { openSimulated } = await import('./simulated/folder.ts');
    const played = await openSimulated(location);
    if (played.ok) return played;
  }
  const { captureMachine } = await import('./capture/machine.ts');
  return { ok: true, value: captureMachine(opened.value) };
}

export interface TargetOptions extends OpenOptions {
  /** `--simulate [DIR]`: the folder; `true`: a copy that is thrown away at the end; null: not given. */
  readonly simulate: string | true | null;
  /** The user's own folder for the history of their `.vmx` files; `VMNET_STATE` overrides it. */
  readonly userState: string;
}

/** The host that `--host` names, to be changed. A capture is read-only evidence: only a simulated copy of it can be. */
export async function openTarget(name: string, options: TargetOptions): Promise<Opened<Target>> {
  const { cwd, simulate } = options;
  const folder = typeof simulate === 'string' ? path.resolve(cwd, simulate) : null;
  const isSample = name.startsWith(samplePrefix);
  if (name === 'local' && simulate === null) return { ok: true, value: await localTarget(options) };
  const { keptTarget, thrownAwayTarget } = await import('./apply/simulated-target.ts');
  const user = os.userInfo().username;
  if (name === 'local') {
    const { copyOfMachine } = await import('./apply/copy-of-machine.ts');
    const { opened: copied, dispose } = await copyOfMachine(await thisMachine(options));
    if (!copied.ok) return copied;
    if (folder === null) return { ok: true, value: await thrownAwayTarget(name, copied.value, { user, dispose }) };
    return keptTarget(folder, copied.value, { user, dispose });
  }
  const location = path.resolve(cwd, name);
  const opened = isSample ? await contentOfSample(name.slice(samplePrefix.length)) : await openSaved(location);
  if (!opened.ok) return opened;
  if (folder !== null) return keptTarget(folder, opened.value, { user });
  if (simulate === true || isSample) return { ok: true, value: await thrownAwayTarget(name, opened.value, { user }) };
  if (opened.value.manifest.simulated === true && opened.value.tree.folder !== null) return keptTarget(location, opened.value, { user });
  return refused('read-only-capture', location);
}

/** The folders in which the journal of an interrupted change of this host may lie. */
export async function stateFolders(name: string, options: TargetOptions): Promise<readonly string[]> {
  if (name.startsWith(samplePrefix)) return [];
  if (name !== 'local') return [path.join(path.resolve(options.cwd, name), '.vmnet')];
  const { localFolders } = await import('./apply/folders.ts');
  const { networks, machines } = localFolders(thisPlatform(), options);
  return [networks, machines];
}

async function localTarget(options: TargetOptions): Promise<Target> {
  const [{ localTarget: open }, machine] = await Promise.all([import('./apply/local-target.ts'), thisMachine(options)]);
  const { env, userState } = options;
  return open({ machine, env, userState, user: os.userInfo().username });
}

async function openSaved(location: string): Promise<Opened<CaptureContent>> {
  const { openCapture } = await import('./capture/open.ts');
  return openCapture(location);
}

async function openLocal(options: OpenOptions): Promise<OpenedHost> {
  const [machine, { machineHost }] = await Promise.all([thisMachine(options), import('./machine-host.ts')]);
  const machineFor = async ({ timeForTools }: ReadOptions): Promise<Machine> => (timeForTools === undefined ? machine : thisMachine(options, timeForTools));
  return { ok: true, host: machineHost('local', 'local', machineFor, machine.platform) };
}

async function thisMachine({ cwd, env: environment, vmFolders: added = () => [] }: OpenOptions, timeForTools?: number): Promise<Machine> {
  const { localMachine } = await import('./local/machine.ts');
  const platform = thisPlatform();
  const home = (platform === 'windows' ? environment['USERPROFILE'] : environment['HOME']) ?? os.homedir();
  const named = namedVmFolders(environment, cwd);
  const vmFolders = async (): Promise<readonly string[]> => [...(await added()), ...named];
  return localMachine({ platform, environment, home: home === '' ? null : home, vmFolders, ...(timeForTools === undefined ? {} : { timeForTools }) });
}

/** Absolute paths of the folders that `VMNET_VM_FOLDERS` names, as `PATH` names its own. */
export function namedVmFolders(env: OpenOptions['env'], cwd: string): readonly string[] {
  const listed = (env['VMNET_VM_FOLDERS'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return listed.map((folder) => path.resolve(cwd, folder));
}

export function thisPlatform(): Platform {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
}

async function openSample(name: string, story: string): Promise<OpenedHost> {
  return openContent('sample', name, await contentOfSample(story));
}

async function contentOfSample(story: string): Promise<Opened<CaptureContent>> {
  const [{ loadSample }, { sampleContent }] = await Promise.all([import('./samples/registry.ts'), import('./samples/content.ts')]);
  const sample = await loadSample(story);
  if (sample === undefined) return refused('unknown-sample', null, story);
  return { ok: true, value: await sampleContent(sample) };
}

async function openCaptured(name: string, location: string): Promise<OpenedHost> {
  const opened = await openSaved(location);
  const played = opened.ok && opened.value.manifest.simulated === true ? await openPlayed(name, location) : undefined;
  return played ?? openContent('capture', name, opened);
}

/** Undefined for a simulated host that was packed up: it is read like any capture. */
async function openPlayed(name: string, location: string): Promise<OpenedHost | undefined> {
  const [{ openSimulated }, { simulatedHost }] = await Promise.all([import('./simulated/folder.ts'), import('./simulated/host.ts')]);
  const opened = await openSimulated(location);
  return opened.ok ? { ok: true, host: simulatedHost(name, location, opened.value) } : undefined;
}

async function openContent(
  kind: 'capture' | 'sample',
  name: string,
  opened: Opened<CaptureContent>,
): Promise<OpenedHost> {
  if (!opened.ok) return opened;
  const [{ captureMachine }, { machineHost }] = await Promise.all([import('./capture/machine.ts'), import('./machine-host.ts')]);
  let content = opened.value;
  let fresh = true;
  const machine = async (): Promise<Machine> => {
    if (!fresh) {
      // What was a capture when it was opened is read on, even if it is being damaged meanwhile.
      const tree = await content.tree.again();
      if (tree.ok) content = { ...content, tree: tree.value };
    }
    fresh = false;
    return captureMachine(content);
  };
  return { ok: true, host: machineHost(kind, name, machine, content.manifest.platform) };
}
