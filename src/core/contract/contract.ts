/** Everything the window may ask of the rest. Types, handlers, transports, the bridge and the tests' double derive from it. */
import * as v from 'valibot';
import { commandIds, type CommandId } from './commands.ts';
import { changeRequestSchema } from './change-schema.ts';
import { diagnosedSchema, doctorProgressSchema, doctorRequestSchema, guestSeenSchema, reachRequestSchema, reachSchema, runId } from './doctor-schema.ts';
import { evidenceRequestSchema, excerptSchema, findingSchema } from './finding-schema.ts';
import { hostFactsSchema } from './host-facts-schema.ts';
import { hostNameSchema, pathSchema } from './host-name.ts';
import { hostViewSchema, platformSchema } from './host-view-schema.ts';
import { restorePointsSchema, vmFoldersSchema } from './kept-schema.ts';
import { longestPasted, pastedInputSchema, pastedSchema } from './pasted-schema.ts';
import { plannedSchema } from './plan-schema.ts';
import { checkPolicyRequestSchema, checkedPolicySchema, policyTextRequestSchema, saveTextRequestSchema, textTargetRequestSchema } from './policy-schema.ts';
import { preferencesChangeSchema, preferencesSchema } from './preferences.ts';
import { changeProgressSchema, changeResultSchema, historyEntrySchema } from './report-schema.ts';
import { count, list, record, request, text } from './schema.ts';

const nothing = request({});
const host = request({ host: hostNameSchema });

const hostEntry = v.variant('kind', [
  record({ kind: v.literal('local'), host: v.literal('local'), platform: platformSchema }),
  record({
    kind: v.literal('sample'),
    host: v.string(),
    platform: platformSchema,
    title: record({ en: v.string(), zh: v.string() }),
  }),
  /** A folder or zip opened before, latest first; it may be gone by now. */
  record({ kind: v.literal('capture'), host: v.string() }),
]);

const changeId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const docsName = v.picklist(['workstation', 'workstation-networks', 'network-modes', 'fusion', 'vmware-downloads']);

export const contract = {
  calls: {
    about: {
      input: nothing,
      output: record({
        version: v.string(),
        shell: v.picklist(['electron', 'browser']),
        /** As it was asked for at the start; null: it was not. */
        startHost: v.nullable(v.string()),
        /** BCP 47, of the person's system. */
        locale: v.string(),
      }),
    },
    listHosts: { input: nothing, output: list(hostEntry) },
    readHost: { input: host, output: hostViewSchema },
    /** What is wrong in the last reading of `readHost`, severest first: nothing is read again. The page makes the words. */
    checkHost: { input: host, output: record({ findings: list(findingSchema) }) },
    /** What a page needs of that reading to plan as it is typed, besides the view. */
    hostFacts: { input: host, output: hostFactsSchema },
    /** Reads the host anew, with what only the doctor asks for, and answers when everything is judged; `doctorProgress` tells how it goes. */
    runDoctor: { input: doctorRequestSchema, output: diagnosedSchema },
    /** While packets are out: the answer comes without them. Before: `cancelled`. */
    cancelDoctor: { input: request({ run: runId }), output: v.null() },
    /** What the doctor would understand of a guest's text; null: nothing in it tells of a network. */
    readGuest: { input: request({ text: text(longestPasted) }), output: v.nullable(guestSeenSchema) },
    /** Who can start a connection to whom, in the last reading of `readHost`. */
    reach: { input: reachRequestSchema, output: reachSchema },
    /** Lines of that reading's texts, of those only that a finding names: no path of the page reaches the disk. The doctor's last run counts too. */
    readEvidence: { input: evidenceRequestSchema, output: excerptSchema },
    /** Starts `hostChanged` for a host; each watch is ended by one `unwatchHost`. */
    watchHost: { input: host, output: v.null() },
    unwatchHost: { input: host, output: v.null() },
    /** Asks the person; null when they cancel. */
    chooseCapture: {
      input: request({ kind: v.picklist(['folder', 'zip']) }),
      output: v.nullable(record({ host: v.string() })),
    },
    /** Asks the person where to; null when they cancel. */
    chooseCaptureTarget: { input: nothing, output: v.nullable(record({ target: v.string() })) },
    /** Reads the host anew and writes a zip that was not there. A relative path starts where the program was started. */
    saveCapture: {
      input: request({
        host: hostNameSchema,
        target: pathSchema,
        redact: v.boolean(),
        /** The last run of the doctor on this host goes into it, as `vmnet doctor --json` prints it. */
        doctor: v.exactOptional(request({ run: runId, language: v.picklist(['en', 'zh-CN']) })),
      }),
      output: record({ path: v.string(), redacted: v.boolean(), files: v.number(), commands: v.number(), unread: v.number() }),
    },
    /** Ends the one that is being written; nothing of it stays. */
    cancelSaveCapture: { input: nothing, output: v.null() },
    /** Nothing is run and no file is read: the text is all there is. */
    readPasted: { input: pastedInputSchema, output: pastedSchema },
    /** What is wrong with a policy, and how the last reading of `readHost` differs from it: nothing is changed or read again. */
    checkPolicy: { input: checkPolicyRequestSchema, output: checkedPolicySchema },
    policyText: { input: policyTextRequestSchema, output: record({ text: v.string() }) },
    /** Asks the person where to; null when they cancel. */
    chooseTextTarget: { input: textTargetRequestSchema, output: v.nullable(record({ target: v.string() })) },
    /** A relative path starts where the program was started. Over a file that is there only when the person chose it just now. */
    saveText: { input: saveTextRequestSchema, output: record({ path: v.string() }) },
    /** Reads the host and plans; the plan is kept here, and the page gets what a person needs to judge it. */
    planChange: { input: request({ host: hostNameSchema, change: changeRequestSchema }), output: plannedSchema },
    /** Answers when the change has ended; `changeProgress` tells how it goes. */
    applyPlan: {
      input: request({ host: hostNameSchema, plan: changeId, token: changeId, allowRunning: v.boolean(), why: v.nullable(text(1000)) }),
      output: changeResultSchema,
    },
    /** Before its next stage; what was done is then taken back. */
    cancelChange: { input: request({ change: changeId }), output: v.null() },
    /** Newest first. */
    history: {
      input: host,
      output: record({
        entries: list(historyEntrySchema),
        /** A change was cut off here, and no program works on it: `recoverChange` ends it. */
        unfinished: v.boolean(),
        /** The change of this host that this program makes now, or the last one that it made. */
        last: v.nullable(changeProgressSchema),
      }),
    },
    /** Finishes a change that was cut off, or puts everything back. */
    recoverChange: { input: host, output: changeResultSchema },
    /** Looks through each folder: it may take a while. */
    vmFolders: { input: nothing, output: vmFoldersSchema },
    /** Asks the person for a folder and adds it; null when they cancel. */
    chooseVmFolder: { input: nothing, output: v.nullable(vmFoldersSchema) },
    /** Where the person types the path: an absolute one. */
    addVmFolder: { input: request({ path: pathSchema }), output: vmFoldersSchema },
    removeVmFolder: { input: request({ path: pathSchema }), output: vmFoldersSchema },
    restorePoints: { input: host, output: restorePointsSchema },
    /** Those older than so many days, in a folder that is the person's own; the last one stays. */
    deleteRestorePoints: {
      input: request({ host: hostNameSchema, days: v.pipe(count, v.minValue(0), v.maxValue(3650)) }),
      output: record({ deleted: v.number() }),
    },
    preferences: { input: nothing, output: preferencesSchema },
    setPreferences: { input: preferencesChangeSchema, output: preferencesSchema },
    openDocs: { input: request({ name: docsName }), output: v.null() },
  },
  events: {
    hostChanged: record({ host: v.string() }),
    changeProgress: changeProgressSchema,
    doctorProgress: doctorProgressSchema,
    /** The person chose it in the desktop app's menu. */
    menuCommand: record({ command: v.picklist(commandIds as readonly [CommandId, ...CommandId[]]) }),
  },
} as const;

export type ContractCalls = typeof contract.calls;
export type CallName = keyof ContractCalls;
export type CallInput<Name extends CallName> = v.InferOutput<ContractCalls[Name]['input']>;
export type CallOutput<Name extends CallName> = v.InferOutput<ContractCalls[Name]['output']>;

export type ContractEvents = typeof contract.events;
export type EventName = keyof ContractEvents;
export type EventData<Name extends EventName> = v.InferOutput<ContractEvents[Name]>;

/** One event with its data, as it travels. */
export type ContractEvent = { readonly [Name in EventName]: { readonly name: Name; readonly data: EventData<Name> } }[EventName];

export type HostEntry = v.InferOutput<typeof hostEntry>;
export type DocsName = v.InferOutput<typeof docsName>;
export type About = CallOutput<'about'>;
export type Excerpt = CallOutput<'readEvidence'>;

export const callNames = Object.keys(contract.calls) as readonly CallName[];
export const eventNames = Object.keys(contract.events) as readonly EventName[];

/** For names that come from outside: `toString` and `__proto__` are none. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract.calls, name);
}
