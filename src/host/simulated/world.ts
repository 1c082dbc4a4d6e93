/** Everything that the played tools see and change: files, outputs, what runs. */
import type { Platform } from '../../core/vnet/host-view.ts';
import type { CaptureContent, CaptureManifest, TreeEntry } from '../capture/content.ts';
import { memoryTree } from '../capture/memory-tree.ts';
import { now } from '../clock.ts';
import type { Written } from '../writable-machine.ts';
import { Disk, hostFiles } from './disk.ts';
import { Outputs, recordedOutputs } from './outputs.ts';
import { honest, type Live, type LiveAdapter, type Switches } from './simulation.ts';

/** What a played tool prints, and how it ends. */
export interface Played {
  readonly exitCode: number;
  readonly text: string;
}

export type Tool = (world: World, argv: readonly string[]) => Promise<Played>;

const idle: Live = { running: [], died: [], adapters: [], modes: {}, happened: [], grown: 0 };

export class World {
  readonly platform: Platform;
  readonly switches: Switches;

  private constructor(
    readonly manifest: CaptureManifest & { readonly takenAt: string },
    readonly disk: Disk,
    readonly outputs: Outputs,
    public live: Live,
  ) {
    this.platform = manifest.platform;
    this.switches = manifest.simulation?.switches ?? honest;
  }

  static of(content: CaptureContent): World {
    // The clock of a simulated host stands still, at the capture's time or else at that of the copy.
    const manifest = { ...content.manifest, takenAt: content.manifest.takenAt ?? now() };
    const { diskFull = null, readOnlyFile = [] } = manifest.simulation?.switches ?? {};
    const live = manifest.simulation?.live ?? idle;
    const faults = { room: diskFull?.afterBytes ?? null, readOnly: readOnlyFile };
    const disk = new Disk(manifest.platform, hostFiles(content), faults, live.grown);
    return new World(manifest, disk, recordedOutputs(content), live);
  }

  /** A copy that can be thrown away. */
  fork(): World {
    return new World(this.manifest, this.disk.fork(), this.outputs.fork(), this.live);
  }

  differsFrom({ live, disk, outputs }: World): boolean {
    return live !== this.live || disk.writes !== this.disk.writes || outputs.all() !== this.outputs.all();
  }

  /** ISO 8601 UTC */
  clock(): string {
    return this.manifest.takenAt;
  }

  runs(service: string): boolean {
    return this.live.running.includes(service);
  }

  /** `spoken`: how the switches may name it, besides the service itself. */
  start(service: string, spoken: readonly string[]): void {
    const names = [service, ...spoken].map((name) => name.toLowerCase());
    const dies = this.switches.serviceDiesAfterStart.some((name) => names.includes(name.toLowerCase()));
    const { running, died } = this.live;
    const others = [running, died].map((list) => list.filter((one) => one !== service));
    const [stay = [], gone = []] = others;
    this.live = { ...this.live, running: dies ? stay : [...stay, service], died: dies ? [...gone, service] : gone };
  }

  /** Ends it: by itself, or because it was told to. */
  stop(service: string, byItself = false): void {
    const running = this.live.running.filter((one) => one !== service);
    const died = this.live.died.filter((one) => one !== service);
    this.live = { ...this.live, running, died: byItself ? [...died, service] : died };
  }

  adapter(vmnet: number): LiveAdapter | undefined {
    return this.live.adapters.find((one) => one.vmnet === vmnet);
  }

  /** In place of the VMnet's other one, else behind all. */
  setAdapter(adapter: LiveAdapter): void {
    const { adapters } = this.live;
    const known = adapters.some(({ vmnet }) => vmnet === adapter.vmnet);
    const changed = known ? adapters.map((one) => (one.vmnet === adapter.vmnet ? adapter : one)) : [...adapters, adapter];
    this.live = { ...this.live, adapters: changed };
  }

  removeAdapter(vmnet: number): void {
    this.live = { ...this.live, adapters: this.live.adapters.filter((one) => one.vmnet !== vmnet) };
  }

  /** The address that an adapter gets: the wanted one, or with the switch one that nobody gave it. */
  addressFor(vmnet: number, wanted: string): string {
    return this.switches.adapterComesUpApipa.includes(vmnet) ? apipa(vmnet) : wanted;
  }

  /** Octal permission bits as VMware leaves them; device nodes are made for root alone (how is not known). */
  mode(path: string): number | null {
    if (this.platform === 'windows' || !this.isThere(path)) return null;
    const set = this.live.modes[path];
    if (set !== undefined) return parseInt(set, 8);
    return isDevice(path) ? 0o600 : 0o644;
  }

  setMode(path: string, mode: number): Written {
    if (!this.isThere(path)) return { ok: false, failure: { code: 'missing', detail: 'ENOENT' } };
    this.live = { ...this.live, modes: { ...this.live.modes, [path]: mode.toString(8) } };
    return { ok: true };
  }

  private isThere(path: string): boolean {
    return this.disk.has(path) || (this.platform === 'linux' && isDevice(path));
  }

  /** The host as a capture: one that can be opened again and played on. */
  content(): CaptureContent {
    const entries = new Map<string, TreeEntry>(this.disk.stored().map(({ path, entry }) => [`files/${path}`, entry]));
    const commands = this.outputs.all().map(({ argv, exitCode, codePage, entry }, index) => {
      const stdout = entry === null ? null : `commands/${String(index).padStart(2, '0')}-${slug(argv)}.txt`;
      if (stdout !== null && entry !== null) entries.set(stdout, entry);
      return { argv, exitCode, codePage, stdout };
    });
    const live = { ...this.live, grown: this.disk.grown };
    return {
      manifest: { ...this.manifest, commands, simulated: true, simulation: { switches: this.switches, live } },
      tree: memoryTree(entries),
      mounts: [{ host: '', stored: 'files' }],
    };
  }
}

function isDevice(path: string): boolean {
  return /^\/dev\/vmnet\d{1,3}$/.test(path);
}

/** What Windows, and any other system, gives an adapter to which no DHCP server answers. */
export function apipa(vmnet: number): string {
  return `169.254.${40 + (vmnet % 200)}.${100 + (vmnet % 100)}/16`;
}

function slug(argv: readonly string[]): string {
  return argv.join('-').toLowerCase().replace(/[^a-z\d]+/g, '-').slice(0, 40).replace(/^-|-$/g, '');
}
