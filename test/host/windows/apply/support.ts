/** Carries steps out on a simulated Windows with the driver alone: files, tools and registry as the engine hands them out. */
import { hostState } from '../../../../src/core/jobs/host-state.ts';
import { presentNetworks } from '../../../../src/core/plan/present-networks.ts';
import { truthTable } from '../../../../src/core/plan/truth-table.ts';
import type { TruthRow } from '../../../../src/core/plan/truth-row.ts';
import { wantedAfter } from '../../../../src/core/plan/wanted-after.ts';
import type { DriverStep, Reading, Stage, StageOutcome, Work } from '../../../../src/host/apply/driver.ts';
import { machineHost } from '../../../../src/host/machine-host.ts';
import type { SimulatedMachine } from '../../../../src/host/simulated/machine.ts';
import { impatient, windowsDriver } from '../../../../src/host/windows/apply/driver.ts';
import type { WritableMachine } from '../../../../src/host/writable-machine.ts';
import { allFiles } from '../../simulated/support.ts';

export const driver = windowsDriver(impatient);

export const folder = String.raw`C:\ProgramData\VMware`;

export interface Played extends Work {
  readonly stages: readonly Stage[];
  /** Command lines, in order. */
  readonly commands: readonly string[];
}

export async function reading(machine: WritableMachine): Promise<Reading> {
  const host = machineHost('sample', 'test', () => Promise.resolve(machine), machine.platform);
  const snapshot = await host.read();
  return { snapshot, state: hostState(snapshot, host.decode) };
}

const ok: StageOutcome = { ok: true };

export async function workOn(machine: SimulatedMachine): Promise<Played> {
  const before = await reading(machine);
  const files = await allFiles(machine.content());
  const original = (path: string): string | undefined => files.get(`/${path.replace(/^([A-Z]):/, '$1').replaceAll('\\', '/')}`);
  const stages: Stage[] = [];
  const commands: string[] = [];
  const scratch = String.raw`C:\ProgramData\VMnet Manager\scratch`;
  const now = async (path: string): Promise<string | undefined> => {
    const file = await machine.readFile(path);
    return file.ok ? file.bytes : undefined;
  };
  const failure = (path: string, detail: string): StageOutcome => ({ ok: false, problem: { code: 'write-failed', data: { path, detail } } });
  return {
    machine,
    before,
    stages,
    commands,
    scratch,
    decode: () => undefined,
    original,
    async replace(path, bytes, expected) {
      if (expected !== undefined && (await now(path)) !== expected.bytes) return { ok: false, problem: { code: 'changed-meanwhile', data: { path } } };
      const written = await machine.writeFile(path, bytes);
      return written.ok ? ok : failure(path, written.failure.detail);
    },
    async remove(path) {
      const removed = await machine.remove(path);
      return removed.ok || removed.failure.code === 'missing' ? ok : failure(path, removed.failure.detail);
    },
    toolsWrite: () => Promise.resolve(ok),
    async writeScratch(name, bytes) {
      const path = `${scratch}\\${name}`;
      return { ...(await machine.writeFile(path, bytes)), path };
    },
    execute(argv, timeout) {
      commands.push(argv.join(' '));
      return machine.execute(argv, timeout === undefined ? {} : { timeout });
    },
    read: () => reading(machine),
    begin(stage) {
      stages.push(stage);
      return Promise.resolve(ok);
    },
  };
}

/** What an engine saves of a host before it changes anything. */
export interface Saved {
  readonly files: ReadonlyMap<string, string>;
  readonly registry: string;
}

export async function save(machine: SimulatedMachine): Promise<Saved> {
  const saved = await driver.registry?.save(await workOn(machine));
  if (saved?.ok !== true) throw new Error(saved?.problem.code);
  const files = new Map<string, string>();
  for (const { path } of await driver.covered(machine)) {
    const file = await machine.readFile(path);
    if (file.ok) files.set(path, file.bytes);
  }
  return { files, registry: saved.bytes };
}

/** As undo and rollback do: stop, every file and value back, what came since away, start. */
export async function putBack(machine: SimulatedMachine, { files, registry }: Saved): Promise<readonly StageOutcome[]> {
  const work = await workOn(machine);
  const outcomes = [await driver.stop(work)];
  for (const { path } of await driver.covered(machine)) if (!files.has(path)) outcomes.push(await work.remove(path));
  for (const [path, bytes] of files) outcomes.push(await work.replace(path, bytes));
  outcomes.push((await driver.registry?.restore(work, registry)) ?? ok);
  outcomes.push(await driver.start(work));
  return outcomes.filter((outcome) => !outcome.ok);
}

export interface Carried {
  readonly outcome: StageOutcome;
  /** Rows of the truth table that do not agree afterwards. */
  readonly wrong: readonly TruthRow[];
  readonly work: Played;
  readonly problems: readonly { readonly code: string }[];
}

export async function carryOut(machine: SimulatedMachine, steps: readonly DriverStep[]): Promise<Carried> {
  const work = await workOn(machine);
  const outcome = await driver.carryOut(work, steps);
  const { state } = await reading(machine);
  const rows = truthTable(state, wantedAfter(presentNetworks(work.before.state), steps));
  return { outcome, wrong: rows.filter(({ agrees }) => !agrees), work, problems: await driver.check(work, steps) };
}

/** The registry's values, one a line, whatever their order. */
export async function registryValues(machine: SimulatedMachine): Promise<readonly string[]> {
  const { snapshot } = await reading(machine);
  if (snapshot.registry?.ok !== true) return [];
  let key = '';
  return snapshot.registry.text
    .split(/\r?\n/)
    .flatMap((line) => {
      if (line.startsWith('HKEY_')) key = line;
      return line.trim() === '' ? [] : [line.startsWith('HKEY_') ? line : `${key} ${line.trim()}`];
    })
    .toSorted();
}
