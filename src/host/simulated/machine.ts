/** A capture on which VMware's own tools are played: read and changed like a real host. */
import type { Bytes } from '../../core/formats/bytes.ts';
import type { ToolOutput } from '../../core/jobs/snapshot.ts';
import type { CaptureContent } from '../capture/content.ts';
import { captureMachine } from '../capture/machine.ts';
import type { Machine } from '../machine.ts';
import type { RunOptions, RunOutcome } from '../run.ts';
import { commandLine, toolOutput } from '../tool-output.ts';
import { temporaryOf } from '../state/durable.ts';
import type { Attributes, WritableMachine, Written } from '../writable-machine.ts';
import { holds, holdsAny } from './command.ts';
import { foreignWrites } from './foreign-writes.ts';
import { derive, play } from './play.ts';
import { World } from './world.ts';

export interface SimulatedMachine extends WritableMachine {
  /** The host as it is now, as a capture that can be opened and played on. */
  content(): CaptureContent;
  /** Tells of a moment that others may wait for (`rewrittenByAnotherTool`): `plan`. */
  passes(moment: string): Promise<void>;
}

/** Where a simulated host outlives this program. */
export interface Keeper {
  readonly folder: string;
  /** Called after every change, before its outcome is given. */
  keep(content: CaptureContent): Promise<void>;
}

/** The capture itself never changes; without a keeper, what is played is thrown away. */
export async function simulate(content: CaptureContent, keeper: Keeper | null = null): Promise<SimulatedMachine> {
  const world = World.of(content);
  if ((content.manifest.simulation?.live ?? null) === null) await derive(world);
  return new Simulator(world, keeper);
}

/** How long a tool may take unless told, in milliseconds; nothing waits for it here. */
const usualTimeout = 10_000;

type Attempt = Extract<RunOutcome, { readonly code: 'done' | 'timed-out' }>;

class Simulator implements SimulatedMachine {
  private seen: { readonly world: World; readonly machine: Machine } | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private world: World,
    private readonly keeper: Keeper | null,
  ) {}

  get platform(): Machine['platform'] {
    return this.world.platform;
  }

  get product(): Machine['product'] {
    return this.world.manifest.product;
  }

  get home(): string | null {
    return this.world.manifest.home;
  }

  readonly environment: Machine['environment'] = (name) => this.reader().environment(name);
  readonly takenAt: Machine['takenAt'] = () => this.world.clock();
  readonly readFile: Machine['readFile'] = (path, role) => this.inTurn(() => this.reader().readFile(path, role));
  readonly listFolder: Machine['listFolder'] = (path) => this.inTurn(() => this.reader().listFolder(path));
  readonly findVmx: Machine['findVmx'] = () => this.inTurn(() => this.reader().findVmx());
  readonly codePage: Machine['codePage'] = () => this.reader().codePage();
  readonly processes: Machine['processes'] = () => this.reader().processes();
  readonly onDisk: Machine['onDisk'] = () => (this.keeper === null ? [] : [this.keeper.folder]);

  content(): CaptureContent {
    return this.world.content();
  }

  run(argv: readonly string[]): Promise<ToolOutput> {
    return this.inTurn(async () => {
      const outcome = await this.attempt(argv, usualTimeout);
      if (outcome === undefined) return this.reader().run(argv);
      const command = commandLine(argv);
      if (outcome.code === 'done') return toolOutput(command, outcome, await this.codePage());
      return { ok: false, command, code: 'timed-out', detail: outcome.detail };
    });
  }

  execute(argv: readonly string[], { timeout = usualTimeout }: RunOptions = {}): Promise<RunOutcome> {
    return this.inTurn(async () => (await this.attempt(argv, timeout)) ?? this.recorded(argv));
  }

  passes(moment: string): Promise<void> {
    return this.inTurn(async () => {
      if (await this.othersWrite((after) => after === moment)) await this.keeper?.keep(this.content());
    });
  }

  writeFile(path: string, bytes: Bytes): Promise<Written> {
    return this.change((world) => world.disk.write(path, bytes));
  }

  replaceFile(path: string, bytes: Bytes, attributes?: Attributes): Promise<Written> {
    return this.change((world) => replaceIn(world, path, bytes, attributes?.mode ?? null));
  }

  rename(from: string, to: string): Promise<Written> {
    return this.change((world) => world.disk.rename(from, to));
  }

  remove(path: string): Promise<Written> {
    return this.change((world) => world.disk.remove(path));
  }

  chmod(path: string, mode: number): Promise<Written> {
    return this.change(async (world) => world.setMode(path, mode));
  }

  setRights(path: string, { mode }: Attributes): Promise<Written> {
    return mode === null ? Promise.resolve({ ok: true }) : this.chmod(path, mode);
  }

  mode(path: string): Promise<number | null> {
    return Promise.resolve(this.world.mode(path));
  }

  /** Nobody owns a simulated file, and its clock stands still. */
  attributes(path: string): Promise<Attributes | null> {
    const mode = this.world.mode(path);
    const there = mode !== null || this.world.disk.has(path);
    return Promise.resolve(there ? { mode, owner: null, modified: null } : null);
  }

  /** Undefined: nobody plays this command. */
  private async attempt(argv: readonly string[], timeout: number): Promise<Attempt | undefined> {
    const { toolHangs, ignoreVerb, exitCodeInverted } = this.world.switches;
    const hang = toolHangs.find(({ tool }) => holds(argv, tool));
    const hung: Attempt = { code: 'timed-out', detail: `${timeout} ms` };
    if (hang?.worked === false) return hung;
    const before = this.world;
    let playing = before.fork();
    let played = await play(playing, argv);
    const changes = playing.differsFrom(before);
    if (changes && (await this.othersWrite((after) => after === 'plan'))) {
      playing = this.world.fork();
      played = await play(playing, argv);
    }
    if (played === undefined) return hang === undefined ? undefined : hung;
    // A tool that ignores its verb says what it would have said, and nothing has happened.
    if (changes && !holdsAny(argv, ignoreVerb)) this.world = playing;
    await this.othersWrite((after) => after !== 'plan' && holds(argv, after));
    if (this.world !== before) await this.keeper?.keep(this.content());
    if (hang !== undefined) return hung;
    const exitCode = holdsAny(argv, exitCodeInverted) ? Number(played.exitCode === 0) : played.exitCode;
    return { code: 'done', exitCode, stdout: Buffer.from(played.text), complaint: '' };
  }

  /** What was recorded of a command that nobody plays. */
  private async recorded(argv: readonly string[]): Promise<RunOutcome> {
    const output = await this.reader().run(argv);
    if (output.ok) return { code: 'done', exitCode: output.exitCode, stdout: Buffer.from(output.text), complaint: '' };
    if (output.code === 'absent') return { code: 'absent' };
    if (output.code !== 'empty') return { code: 'failed', detail: output.detail };
    const exitCode = Number(/^exit (-?\d+)/.exec(output.detail)?.[1] ?? 0);
    return { code: 'done', exitCode, stdout: Buffer.alloc(0), complaint: '' };
  }

  private change(act: (world: World) => Promise<Written>): Promise<Written> {
    return this.inTurn(async () => {
      const before = this.world;
      await this.othersWrite((after) => after === 'plan');
      this.world = this.world.fork();
      const written = await act(this.world);
      if (this.world.differsFrom(before)) await this.keeper?.keep(this.content());
      return written;
    });
  }

  private async othersWrite(due: (after: string) => boolean): Promise<boolean> {
    const world = await foreignWrites(this.world, due);
    if (world === undefined) return false;
    this.world = world;
    return true;
  }

  private reader(): Machine {
    const { world } = this;
    if (this.seen?.world !== world) this.seen = { world, machine: captureMachine(world.content()) };
    return this.seen.machine;
  }

  /** One after the other: nobody sees a tool's work half done. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(act);
    this.queue = turn.catch(() => {});
    return turn;
  }
}

/** As on a real disk: beside it first, then in its place; where that fails, nothing is left beside it. */
async function replaceIn(world: World, path: string, bytes: Bytes, mode: number | null): Promise<Written> {
  const { disk } = world;
  const fresh = temporaryOf(path);
  const written = await disk.write(fresh, bytes);
  const moved = written.ok ? await disk.rename(fresh, path) : written;
  if (!moved.ok) await disk.remove(fresh);
  // Rights go with the path here, as those of a file that is replaced do.
  else if (mode !== null && mode !== world.mode(path)) world.setMode(path, mode);
  return moved;
}
