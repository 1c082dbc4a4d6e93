/** What the doctor is asked and what it answers, as schemas: codes and facts, of which the page makes the words. A test compares the types. */
import * as v from 'valibot';
import { certaintyWords, missingWords, rungWords, statusWords } from '../text/doctor.ts';
import { reachAnswers, reachReasonWords } from '../text/reach.ts';
import { findingSchema } from './finding-schema.ts';
import { hostNameSchema, longestPath } from './host-name.ts';
import { adapterSchema } from './host-view-schema.ts';
import { count, list, record, request, text } from './schema.ts';

/** What a guest prints is some kilobytes; longer than this is something else. In UTF-16 units. */
export const longestGuestText = 256 * 1024;
/** A text that is too long by more than this does not get as far as being refused by name. */
const longestSent = 1024 * 1024;

function keys<Key extends string>(words: Readonly<Record<Key, unknown>>) {
  return v.picklist(Object.keys(words) as Key[] as [Key, ...Key[]]);
}

/** The page's own name for one run: what is told of it carries the name. */
export const runId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const vmPath = v.nullable(text(longestPath));

export const doctorRequestSchema = request({
  host: hostNameSchema,
  run: runId,
  /** Path of the `.vmx` as the host lists it; null: whichever the guest's text shows, else the host as a whole. */
  vm: vmPath,
  /** Null: all of the machine's. */
  adapter: v.nullable(v.pipe(count, v.minValue(0), v.maxValue(99))),
  guestText: v.nullable(text(longestSent)),
  /** Packets are sent from this computer only, and only then. */
  probe: v.boolean(),
});

const rungSchema = record({
  rung: keys(rungWords),
  status: keys(statusWords),
  findings: list(v.string()),
  missing: list(keys(missingWords)),
});

const probeTarget = v.variant('kind', [
  record({ kind: v.literal('ping'), address: v.string(), payload: v.nullable(count) }),
  record({ kind: v.literal('tcp'), address: v.string(), port: count }),
  record({ kind: v.literal('dns'), address: v.string() }),
]);

const probeResult = record({
  target: probeTarget,
  answer: v.picklist(['answered', 'refused', 'silent', 'unreachable', 'not-sent']),
  detail: v.string(),
});

/** What was understood of a pasted text, for the person to compare with what they see. */
export const guestSeenSchema = record({
  nics: list(adapterSchema),
  routes: count,
  /** Null: none was pasted. */
  resolvers: v.nullable(list(v.string())),
  /** How many network files of the guest. */
  files: count,
  /** Something of NetworkManager was pasted. */
  manager: v.boolean(),
});

export const diagnosedSchema = record({
  run: runId,
  /** ISO 8601 UTC, by the host's clock. */
  readAt: v.string(),
  /** Null: the host as a whole. */
  vm: v.nullable(record({ name: v.string(), path: v.string() })),
  /** Indexes of those that were looked at. */
  adapters: list(count),
  ladder: list(rungSchema),
  verdict: v.nullable(record({ code: v.string(), certainty: keys(certaintyWords), fault: v.boolean() })),
  /** The verdict's first. */
  findings: list(findingSchema),
  guest: v.nullable(guestSeenSchema),
  /** Null: no packets were sent. */
  probes: v.nullable(list(probeResult)),
  /** Why none were, although it was asked for. */
  unsent: v.nullable(v.picklist(['not-this-computer', 'cancelled'])),
  /** Nothing of VMware's is on this host. */
  noVmware: v.boolean(),
});

/** Each time tells all there is to tell. */
export const doctorProgressSchema = record({
  run: runId,
  host: v.string(),
  stage: v.picklist(['reading', 'sending']),
  /** As it stands before packets are sent; empty while the host is read. */
  ladder: list(rungSchema),
  /** To whom packets are sent now. */
  targets: list(probeTarget),
});

export const reachRequestSchema = request({ host: hostNameSchema, vm: vmPath });

export const reachSchema = record({
  cells: list(
    record({
      from: v.string(),
      to: v.string(),
      reachable: keys(reachAnswers),
      because: v.pipe(v.tupleWithRest([keys(reachReasonWords)], keys(reachReasonWords)), v.readonly()),
      ports: v.exactOptional(list(v.string())),
    }),
  ),
  /** Ways between machines are left out: there are too many. */
  pairsLeftOut: v.boolean(),
});

export type Diagnosed = v.InferOutput<typeof diagnosedSchema>;
export type ShownRung = Diagnosed['ladder'][number];
export type DoctorProgress = v.InferOutput<typeof doctorProgressSchema>;
export type GuestSeen = v.InferOutput<typeof guestSeenSchema>;
export type SentProbe = v.InferOutput<typeof probeResult>;
export type ReachShown = v.InferOutput<typeof reachSchema>;
