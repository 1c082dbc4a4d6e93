/** What the program keeps for a person, as the page Settings shows it: the folders searched for VMs, and the restore points. */
import * as v from 'valibot';
import { outcomeSchema } from './report-schema.ts';
import { count, list, record } from './schema.ts';

const vmFolderSchema = record({
  path: v.string(),
  /** `environment`: VMNET_VM_FOLDERS names it, so the window cannot remove it. */
  from: v.picklist(['settings', 'environment']),
  /** `.vmx` files below it. */
  found: count,
  /** Why it could not be looked through; null: it could. */
  problem: v.nullable(record({ code: v.picklist(['missing', 'unreadable', 'too-large']), detail: v.string() })),
  /** Folders below it that could not be looked through. */
  passedBy: count,
});

/** Of this computer, in the order in which they are searched. */
export const vmFoldersSchema = record({ folders: list(vmFolderSchema) });

const storeSchema = record({
  /** Which changes are taken back from here. */
  holds: v.picklist(['networks', 'machines', 'both']),
  folder: v.string(),
  /** Who may delete in it. `window`: it goes when the window is closed. `copy`: it lies in a simulated host's folder. */
  keeper: v.picklist(['administrator', 'user', 'window', 'copy']),
  /** Newest first. */
  points: list(record({ id: v.string(), at: v.string(), outcome: outcomeSchema })),
  bytes: count,
  /** An errno name: the folder could not be read, and nothing is known of what is in it. */
  problem: v.nullable(v.string()),
});

export const restorePointsSchema = record({
  rule: record({ most: count, days: count }),
  /** None: the host can be looked at only. */
  stores: list(storeSchema),
});

export type VmFolder = v.InferOutput<typeof vmFolderSchema>;
export type RestoreStore = v.InferOutput<typeof storeSchema>;
export type RestorePointFacts = v.InferOutput<typeof restorePointsSchema>;
