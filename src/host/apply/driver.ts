/**
 * The port between the engine and one platform's VMware: `unix/` and `windows/apply/` implement it. The engine owns
 * lock, restore point, journal, rollback and verification; a driver knows VMware's tools, files and their order.
 */
import type { Bytes, DecodeBytes } from '../../core/formats/bytes.ts';
import type { HostSnapshot } from '../../core/jobs/snapshot.ts';
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import type { MachineStep, Step } from '../../core/plan/step.ts';
import type { HostState } from '../../core/vnet/host-state.ts';
import type { RunOutcome } from '../run.ts';
import type { WritableMachine, Written } from '../writable-machine.ts';

/** What a driver carries out; changes of a `.vmx` need no driver. */
export type DriverStep = Exclude<Step, MachineStep>;

/** What the person sees going on. Texts: `core/text/report.ts`. */
export type Stage =
  | 'save'
  | 'stop-services'
  | 'write-settings'
  | 'regenerate'
  | 'complete-files'
  | 'start-services'
  | 'verify'
  | 'roll-back'
  | 'repair'
  | 'change-machine';

/** `data` names the command, the path, the errno name: the words of `code` are made of them. */
export type StageOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: ReportProblem };

export interface Reading {
  readonly snapshot: HostSnapshot;
  readonly state: HostState;
}

/**
 * `settings` are put back by undo and compared before it; `leases` change by themselves: they are put back only with the
 * subnet that they belong to; of a `device` (`/dev/vmnet8`) only the rights count, and VMware's tools reset them. `vmnet` null:
 * the file serves all. Rights and owners of all of them are put back by the engine, whatever the driver's tools did to them.
 */
export interface CoveredFile {
  readonly path: string;
  readonly kind: 'settings' | 'leases' | 'device';
  readonly vmnet: number | null;
}

/** One apply, undo, rollback or recovery in progress. */
export interface Work {
  /** For reading, and for what is no file's content (`chmod`). Files are changed by `replace` and `remove` below. */
  readonly machine: WritableMachine;
  readonly decode: DecodeBytes;
  /** The host before anything was touched. */
  readonly before: Reading;
  /** A covered file as the restore point holds it; undefined: it was not there. */
  original(path: string): Bytes | undefined;
  /**
   * Whole or not at all, owner and mode kept. `expected`: what must lie there now (undefined: nothing); when somebody else
   * has written meanwhile, nothing is overwritten and the failure's code is `changed-meanwhile`. Left out: not compared.
   */
  replace(path: string, bytes: Bytes, expected?: { readonly bytes: Bytes | undefined }): Promise<StageOutcome>;
  /** A file that is not there is no failure. */
  remove(path: string): Promise<StageOutcome>;
  /** To be called before a tool that may write any covered file: from then on a rollback puts all of them back. */
  toolsWrite(): Promise<StageOutcome>;
  /** A folder of the host for files that VMware's tools read or write for us; only administrators can write it. Emptied at the end. */
  readonly scratch: string;
  /** A file in `scratch`; nothing of VMware's. */
  writeScratch(name: string, bytes: Bytes): Promise<Written & { readonly path: string }>;
  /** Time limit in milliseconds, 60 s unless told. A tool's exit code proves nothing. */
  execute(argv: readonly string[], timeout?: number): Promise<RunOutcome>;
  /** The host as it is now. */
  read(): Promise<Reading>;
  /** Tells that a stage begins. Not ok: the person has cancelled; the driver gives that outcome back and does no more. */
  begin(stage: Stage): Promise<StageOutcome>;
}

/** What files cannot hold. The bytes are those of a `reg export` file. */
export interface RegistrySide {
  save(work: Work): Promise<{ readonly ok: true; readonly bytes: Bytes } | { readonly ok: false; readonly problem: ReportProblem }>;
  /** Values that came since are deleted, and those that went or changed are put back. */
  restore(work: Work, bytes: Bytes): Promise<StageOutcome>;
  /** The registry alone, which undo compares: what was saved with it may change by itself. */
  compared(bytes: Bytes): Bytes;
}

export interface Driver {
  /** Every file of VMware's networks that lies there now and that an apply, or VMware's tools in its course, may write. */
  covered(machine: WritableMachine): Promise<readonly CoveredFile[]>;
  /**
   * Carries the steps out: stop, write, regenerate, complete, start, calling `begin` before each. It reads again after every
   * tool. A failure is a value: the engine rolls back. It need not compare the result with the wanted networks.
   */
  carryOut(work: Work, steps: readonly DriverStep[]): Promise<StageOutcome>;
  /** VMware's services, as undo and rollback need them; what is stopped already is no failure. */
  stop(work: Work): Promise<StageOutcome>;
  start(work: Work): Promise<StageOutcome>;
  /** What a truth table does not see: hashes, files of other VMnets, modes. Empty: all is well. */
  check(work: Work, steps: readonly DriverStep[]): Promise<readonly ReportProblem[]>;
  /** Null on Linux and macOS. */
  readonly registry: RegistrySide | null;
}
