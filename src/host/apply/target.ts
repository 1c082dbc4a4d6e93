/** A host that can be changed: this computer, or a simulated one. */
import type { Host } from '../../core/jobs/host.ts';
import type { WritableMachine } from '../writable-machine.ts';
import type { Driver } from './driver.ts';

/** Whose change it is: the networks are the administrator's, a `.vmx` is the user's own. */
export type Owner = 'networks' | 'machines';

export interface Target {
  readonly kind: 'local' | 'simulated';
  /** For looking: plans are made of it. */
  readonly host: Host;
  /** For changing; what somebody wrote since the plan was made is there. */
  machine(): Promise<WritableMachine>;
  driver(): Promise<Driver>;
  /** Restore points, journal, history, lock: a folder on this computer's disk. */
  stateFolder(owner: Owner): Promise<string>;
  /** A folder of the host for files that VMware's tools read: see `Work.scratch`. */
  scratch(): Promise<string>;
  /** Who is written into the history. */
  readonly user: string;
  /** Throws away what is not kept. */
  close(): Promise<void>;
}
