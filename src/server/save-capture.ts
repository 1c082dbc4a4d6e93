/** Writes a capture for the page: one at a time, only where the person chose, never over anything. */
import path from 'node:path';
import { done, refused } from '../core/contract/problem.ts';
import type { Handlers } from '../core/contract/serve.ts';
import type { CapturedOutput } from '../core/jobs/captured-host.ts';
import type { Language } from '../core/text/language.ts';
import { saveCapture, type SaveRequest, type Saved } from '../host/capture/write/save.ts';
import { openMachine, type OpenOptions } from '../host/index.ts';
import type { Machine } from '../host/machine.ts';

/** `copy`: the simulated host that the window has made changes to under this name; undefined: as it was opened. */
export type SaveCapture = (host: string, request: Pick<SaveRequest, 'target' | 'redact' | 'signal' | 'besides'> & { readonly copy: Machine | undefined }) => Promise<Saved>;

/** Of the hosts that `--host` can name. */
export function captureSaver(options: OpenOptions): SaveCapture {
  return (host, { copy, ...request }) =>
    saveCapture({ ...request, isLocal: host === 'local', open: async () => (copy === undefined ? openMachine(host, options) : { ok: true, value: copy }) });
}

interface Parts {
  readonly save: SaveCapture;
  /** Where relative paths start. */
  readonly cwd: string;
  /** Null in a browser: there the person types the path. */
  readonly chooseTarget: (() => Promise<string | null>) | null;
  readonly mayOpen: (host: string) => boolean;
  readonly copyOf: (host: string) => Promise<Machine | undefined>;
  /** What the doctor said in that run on that host; undefined when it is not kept. */
  readonly reportOf: (host: string, run: string, language: Language) => CapturedOutput | undefined;
}

export function savingCaptures({ save, cwd, chooseTarget, mayOpen, copyOf, reportOf }: Parts): Pick<Handlers, 'chooseCaptureTarget' | 'saveCapture' | 'cancelSaveCapture'> {
  const chosen = new Set<string>();
  let running: AbortController | null = null;
  return {
    async chooseCaptureTarget() {
      if (chooseTarget === null) return refused('not-in-browser');
      const target = await chooseTarget();
      if (target === null) return done(null);
      chosen.add(target);
      return done({ target });
    },
    async saveCapture({ host, target, redact, doctor }) {
      if (!mayOpen(host)) return refused('host-not-chosen', '', host);
      // A native page asks the system's own dialog, so that a page taken over by an attacker cannot leave files about.
      if (chooseTarget !== null && !chosen.has(target)) return refused('target-not-chosen');
      if (running !== null) return refused('already-saving');
      const report = doctor === undefined ? undefined : reportOf(host, doctor.run, doctor.language);
      if (doctor !== undefined && report === undefined) return refused('no-such-run');
      const asked = new AbortController();
      running = asked;
      try {
        const result = await save(host, { target: zipPath(path.resolve(cwd, target)), redact, signal: asked.signal, copy: await copyOf(host), ...(report === undefined ? {} : { besides: [report] }) });
        if (result.ok) return done(result.saved);
        if (result.why === 'target') return refused(result.problem.code, result.problem.detail);
        const { code, file, line, column, detail } = result.problem;
        return { ok: false, problem: { code, file, line, column, detail } };
      } finally {
        running = null;
      }
    },
    async cancelSaveCapture() {
      running?.abort();
      return done(null);
    },
  };
}

/** A file to send is one file. */
function zipPath(target: string): string {
  return /\.zip$/i.test(target) ? target : `${target}.zip`;
}
