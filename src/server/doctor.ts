/** The doctor for the page: reads the host, judges it, sends packets when asked to; the last run of each host is kept for its evidence and its report. */
import type { CallOutput } from '../core/contract/contract.ts';
import { longestGuestText, type DoctorProgress, type GuestSeen } from '../core/contract/doctor-schema.ts';
import { done, refused, type Refused } from '../core/contract/problem.ts';
import type { Handlers } from '../core/contract/serve.ts';
import type { Diagnosis } from '../core/doctor/diagnose.ts';
import { wantedProbes } from '../core/doctor/probe/wanted-probes.ts';
import { hasNoVmware } from '../core/doctor/rungs.ts';
import { encodeUtf8 } from '../core/formats/utf8.ts';
import { askDoctor, askWithPackets, beforePackets } from '../core/jobs/ask-doctor.ts';
import type { CapturedOutput } from '../core/jobs/captured-host.ts';
import { excerptsFor, type CheckedReading } from '../core/jobs/host-reading.ts';
import { hostState } from '../core/jobs/host-state.ts';
import type { Host } from '../core/jobs/host.ts';
import { readGuest } from '../core/jobs/read-guest.ts';
import { doctorReport } from '../core/text/findings/doctor-report.ts';
import type { Language } from '../core/text/language.ts';
import type { GuestFacts } from '../core/vnet/guest.ts';
import { now } from '../host/clock.ts';
import { decodeBytes, loadDecoders } from '../host/decode.ts';
import type { Prober } from '../host/prober.ts';

export interface DoctorParts {
  readonly openHost: (name: string) => Promise<{ readonly ok: true; readonly host: Host } | Refused>;
  readonly prober: Prober;
  readonly onProgress: (progress: DoctorProgress) => void;
}

export interface Doctor {
  readonly calls: Pick<Handlers, 'runDoctor' | 'cancelDoctor' | 'readGuest'>;
  /** Lines of a text that a finding of the last run on that host names. */
  readonly excerpt: (host: string, ...place: Parameters<CheckedReading['excerpt']>) => ReturnType<CheckedReading['excerpt']>;
  readonly report: (host: string, run: string, language: Language) => CapturedOutput | undefined;
}

interface KeptRun {
  readonly run: string;
  readonly diagnosis: Diagnosis;
  readonly excerpt: CheckedReading['excerpt'];
}

/** Evidence of the guest's text has its lines, and stands in no file of the host. */
const guestName = 'guest.txt';

/** A window shows one host; the copy that a change is tried on is another. */
const mostKept = 8;

export function createDoctor({ openHost, prober, onProgress }: DoctorParts): Doctor {
  const kept = new Map<string, KeptRun>();
  const running = new Map<string, AbortController>();

  function keep(host: string, run: KeptRun): void {
    kept.delete(host);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1))) kept.delete(old);
    kept.set(host, run);
  }

  const runDoctor: Handlers['runDoctor'] = async ({ host: name, run, vm, adapter, guestText, probe }) => {
    if ((guestText?.length ?? 0) > longestGuestText) return refused('guest-too-long', String(longestGuestText));
    const asked = new AbortController();
    running.set(run, asked);
    try {
      onProgress({ run, host: name, stage: 'reading', ladder: [], targets: [] });
      const opened = await openHost(name);
      if (!opened.ok) return opened;
      const { host } = opened;
      const snapshot = await unless(asked.signal, host.read(probe ? beforePackets : { evidence: true }));
      if (snapshot === undefined) return refused('cancelled');
      const state = hostState(snapshot, host.decode);
      const guest = guestText === null ? null : { name: guestName, text: guestText };
      const first = askDoctor(state, { vm, adapter, guest }, host.decode);
      if (!first.ok) return refused(first.code, '', vm);
      const sends = probe && host.kind === 'local';
      if (sends) onProgress({ run, host: name, stage: 'sending', ladder: first.diagnosis.ladder, targets: wantedProbes(first.diagnosis.patient) });
      const second = sends ? await unless(asked.signal, askWithPackets(state, first, (targets) => prober.probe(targets))) : undefined;
      const diagnosis = second ?? first.diagnosis;
      const source = diagnosis.patient.guest?.source;
      keep(name, { run, diagnosis, excerpt: excerptsFor(diagnosis.findings, snapshot, source === undefined ? [] : [source]) });
      const unsent = !probe || second !== undefined ? null : sends ? 'cancelled' : 'not-this-computer';
      return done(diagnosed(run, diagnosis, unsent));
    } finally {
      running.delete(run);
    }
  };

  return {
    calls: {
      runDoctor,
      async cancelDoctor({ run }) {
        running.get(run)?.abort();
        return done(null);
      },
      async readGuest({ text }) {
        await loadDecoders();
        const facts = text.length > longestGuestText ? null : readGuest(text, guestName, { decode: decodeBytes, now: now() });
        return done(facts === null ? null : seenIn(facts));
      },
    },
    excerpt: (host, ...place) => kept.get(host)?.excerpt(...place),
    report(host, run, language) {
      const one = kept.get(host);
      if (one?.run !== run) return undefined;
      const bytes = encodeUtf8(`${JSON.stringify(doctorReport(one.diagnosis, language), null, 2)}\n`);
      return { argv: ['vmnet', 'doctor', '--json'], exitCode: 0, bytes, codePage: 65_001 };
    },
  };
}

/** Undefined as soon as it is called off; what was begun ends by itself and is not waited for. */
async function unless<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value | undefined> {
  if (signal.aborted) return undefined;
  let stop = (): void => undefined;
  const off = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, off]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function diagnosed(run: string, { patient, ladder, verdict, findings }: Diagnosis, unsent: CallOutput<'runDoctor'>['unsent']): CallOutput<'runDoctor'> {
  const { view, subject, guest, probes } = patient;
  return {
    run,
    readAt: view.host.readAt,
    vm: subject === null ? null : { name: subject.machine.machine.name, path: subject.machine.machine.path },
    adapters: subject?.adapters.map(({ index }) => index) ?? [],
    ladder,
    verdict,
    findings,
    guest: guest === null ? null : seenIn(guest),
    probes,
    unsent,
    noVmware: hasNoVmware(patient),
  };
}

function seenIn({ nics, routes, resolvers, configs, manager }: GuestFacts): GuestSeen {
  return { nics, routes: routes.length, resolvers, files: configs.length, manager: manager !== null };
}
