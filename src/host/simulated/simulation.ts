/** The keys `simulation` of a capture.json: the lies that the played tools tell, and how far the host has come. Schema: README.md. */
import { boolean, child, complain, integer, isObject, list, optional, string, strings, type Cursor } from '../capture/json-cursor.ts';

/** A file that somebody else writes at a moment: `plan`, or after a command that holds these words. */
export interface ForeignWrite {
  readonly path: string;
  readonly after: string;
  /** UTF-8; null: the file is removed. */
  readonly content: string | null;
}

export interface Hang {
  readonly tool: string;
  /** It did its work before it hung. */
  readonly worked: boolean;
}

/** Lists of tools hold words of a command line (see `command.ts`). */
export interface Switches {
  readonly exitCodeInverted: readonly string[];
  readonly ignoreVerb: readonly string[];
  /** `nat`, `dhcp vmnet8`, `VMware NAT Service`. */
  readonly serviceDiesAfterStart: readonly string[];
  readonly adapterComesUpApipa: readonly number[];
  readonly rewrittenByAnotherTool: readonly ForeignWrite[];
  /** How many bytes the host's files may still grow by. */
  readonly diskFull: { readonly afterBytes: number } | null;
  readonly readOnlyFile: readonly string[];
  readonly toolHangs: readonly Hang[];
}

/** A host virtual adapter that is installed. */
export interface LiveAdapter {
  readonly vmnet: number;
  readonly name: string;
  readonly enabled: boolean;
  /** `a.b.c.d/n` */
  readonly address: string | null;
  /** What the system's tool last printed of it; where it is not shown, it comes back in this form. */
  readonly text?: string;
}

/** What goes on on the host, beside its files and registry. */
export interface Live {
  /** `nat 8`, `bridge 0` on Linux and macOS, names of services on Windows. */
  readonly running: readonly string[];
  /** Of those that do not run: the ones that ended by themselves. */
  readonly died: readonly string[];
  readonly adapters: readonly LiveAdapter[];
  /** Octal permission bits by path, where somebody set them. */
  readonly modes: Readonly<Record<string, string>>;
  /** Places in `rewrittenByAnotherTool` that have happened. */
  readonly happened: readonly number[];
  /** Bytes by which the files grew. */
  readonly grown: number;
}

export interface Simulation {
  readonly switches: Switches;
  /** Null: nothing has been played yet, and the capture's outputs tell. */
  readonly live: Live | null;
}

export const honest: Switches = {
  exitCodeInverted: [],
  ignoreVerb: [],
  serviceDiesAfterStart: [],
  adapterComesUpApipa: [],
  rewrittenByAnotherTool: [],
  diskFull: null,
  readOnlyFile: [],
  toolHangs: [],
};

const known = new Set([...Object.keys(honest), 'live']);

export function readSimulation(root: Cursor): Simulation {
  for (const key of isObject(root.value) ? Object.keys(root.value) : []) {
    // A switch that is misspelt would never show.
    if (!known.has(key)) complain(child(root, key), [...known].join(', '));
  }
  const words = (key: keyof Switches): readonly string[] => optional(child(root, key), list)?.map(string) ?? [];
  const switches: Switches = {
    exitCodeInverted: words('exitCodeInverted'),
    ignoreVerb: words('ignoreVerb'),
    serviceDiesAfterStart: words('serviceDiesAfterStart'),
    adapterComesUpApipa: optional(child(root, 'adapterComesUpApipa'), list)?.map(integer) ?? [],
    rewrittenByAnotherTool: optional(child(root, 'rewrittenByAnotherTool'), list)?.map(foreignWrite) ?? [],
    diskFull: optional(child(root, 'diskFull'), (cursor) => ({ afterBytes: integer(child(cursor, 'afterBytes')) })),
    readOnlyFile: words('readOnlyFile'),
    toolHangs: optional(child(root, 'toolHangs'), list)?.map(hang) ?? [],
  };
  return { switches, live: optional(child(root, 'live'), live) };
}

/** The way back: switches at their default are left out. */
export function printSimulation({ switches, live }: Simulation): Readonly<Record<string, unknown>> {
  const set = Object.entries(switches).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(set), ...(live === null ? {} : { live }) };
}

function foreignWrite(cursor: Cursor): ForeignWrite {
  return {
    path: string(child(cursor, 'path')),
    after: string(child(cursor, 'after')),
    content: optional(child(cursor, 'content'), string),
  };
}

function hang(cursor: Cursor): Hang {
  if (typeof cursor.value === 'string') return { tool: cursor.value, worked: false };
  return { tool: string(child(cursor, 'tool')), worked: optional(child(cursor, 'worked'), boolean) ?? false };
}

function live(cursor: Cursor): Live {
  const listed = (key: string): readonly Cursor[] => optional(child(cursor, key), list) ?? [];
  return {
    running: listed('running').map(string),
    died: listed('died').map(string),
    adapters: listed('adapters').map(adapter),
    modes: optional(child(cursor, 'modes'), strings) ?? {},
    happened: listed('happened').map(integer),
    grown: optional(child(cursor, 'grown'), integer) ?? 0,
  };
}

function adapter(cursor: Cursor): LiveAdapter {
  const text = optional(child(cursor, 'text'), string);
  return {
    vmnet: integer(child(cursor, 'vmnet')),
    name: string(child(cursor, 'name')),
    enabled: boolean(child(cursor, 'enabled')),
    address: optional(child(cursor, 'address'), string),
    ...(text === null ? {} : { text }),
  };
}
