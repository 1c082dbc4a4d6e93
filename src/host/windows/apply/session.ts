/** One apply on a Windows host: its tools, the registry as it is now, and what went wrong as values. */
import path from 'node:path';
import { parseRegistry } from '../../../core/formats/registry.ts';
import { valuesByVmnet, type Values } from '../../../core/formats/registry-networks.ts';
import type { ReportProblem } from '../../../core/plan/report-problem.ts';
import type { StageOutcome, Work } from '../../apply/driver.ts';
import type { Machine } from '../../machine.ts';
import type { RunOutcome } from '../../run.ts';
import { commandLine } from '../../tool-output.ts';
import * as facts from '../facts.ts';
import { installFolders } from '../install-folders.ts';
import { holds, type WantedValue } from './wanted-values.ts';

export const done: StageOutcome = { ok: true };

export function failed(code: ReportProblem['code'], data: ReportProblem['data']): StageOutcome & { readonly ok: false } {
  return { ok: false, problem: { code, data } };
}

/** One after the other, up to the first that fails. */
export async function inOrder(...acts: readonly (() => Promise<StageOutcome>)[]): Promise<StageOutcome> {
  for (const act of acts) {
    const outcome = await act();
    if (!outcome.ok) return outcome;
  }
  return done;
}

/** `%PROGRAMDATA%\VMware\…` */
export function pathOf(machine: Machine, file: keyof typeof facts.files): string {
  return path.win32.join(sharedFolder(machine), facts.files[file]);
}

export function sharedFolder(machine: Machine): string {
  return path.win32.join(machine.environment('PROGRAMDATA') ?? facts.defaultProgramData, 'VMware');
}

export class Session {
  /** The key that holds the VMnets, in the view of the registry that has them. */
  readonly key: string;
  private vnetlibPath: string | undefined;

  constructor(readonly work: Work) {
    const { registry } = work.before.snapshot;
    const command = registry === null ? '' : registry.command;
    this.key = facts.registry.networks.find((key) => command.includes(`"${key}"`)) ?? facts.registry.networks[0];
  }

  /** What the VMnet's key holds now; nothing when it is not there. */
  async values(vmnet: number): Promise<Values> {
    const output = await this.work.machine.run(facts.tools.networks(this.key));
    return (output.ok ? valuesByVmnet(parseRegistry(output.text)).get(vmnet) : undefined) ?? new Map();
  }

  async hasKey(vmnet: number): Promise<boolean> {
    const output = await this.work.machine.run(facts.tools.networks(this.key));
    if (!output.ok) return false;
    const wanted = `\\vmnet${vmnet}`;
    return parseRegistry(output.text).keys.some(({ path: key }) => key.toLowerCase().endsWith(wanted) || key.toLowerCase().includes(`${wanted}\\`));
  }

  /** Whatever comes of it: who calls reads again. */
  async vnetlib(...words: readonly string[]): Promise<void> {
    for (const program of this.vnetlibPaths()) {
      const outcome = await this.work.execute([program, '--', ...words]);
      if (outcome.code === 'absent') continue;
      this.vnetlibPath = program;
      return;
    }
  }

  /**
   * Runs a verb for values that are not there yet. Where it did nothing, or not all, they are written; `reg` must have done
   * what it was told.
   */
  async bring(vmnet: number, missing: (now: Values) => readonly WantedValue[], ...verbs: readonly (readonly string[])[]): Promise<StageOutcome> {
    if (missing(await this.values(vmnet)).length === 0) return done;
    for (const words of verbs) await this.vnetlib(...words);
    for (const value of missing(await this.values(vmnet))) {
      const outcome = await this.write(vmnet, value);
      if (!outcome.ok) return outcome;
    }
    return done;
  }

  async write(vmnet: number, value: WantedValue): Promise<StageOutcome> {
    const { key, name, type, data } = value;
    const place = [this.key, `vmnet${vmnet}`, ...(key === '' ? [] : [key])].join('\\');
    const argv =
      data === null
        ? ['reg', 'delete', place, '/v', name, '/f']
        : ['reg', 'add', place, '/v', name, '/t', type, '/d', data, '/f'];
    const outcome = await this.work.execute(argv);
    return holds(await this.values(vmnet), value) ? done : hadNoEffect(argv, outcome);
  }

  private vnetlibPaths(): readonly string[] {
    if (this.vnetlibPath !== undefined) return [this.vnetlibPath];
    const { productRegistry } = this.work.before.snapshot;
    const folders = installFolders(productRegistry === null ? [] : [productRegistry]);
    return folders.flatMap((folder) => ['vnetlib64.exe', 'vnetlib.exe'].map((name) => path.win32.join(folder, name)));
  }
}

/** The tool said this or that; the host did not change. */
export function hadNoEffect(argv: readonly string[], outcome: RunOutcome): StageOutcome & { readonly ok: false } {
  const command = commandLine(argv);
  switch (outcome.code) {
    case 'absent':
      return failed('tool-missing', { command });
    case 'timed-out':
      return failed('tool-timed-out', { command, detail: outcome.detail });
    case 'failed':
    case 'too-much':
      return failed('tool-failed', { command, detail: outcome.detail });
    case 'done':
      return failed('tool-did-nothing', { command, detail: `exit ${outcome.exitCode}` });
  }
}
