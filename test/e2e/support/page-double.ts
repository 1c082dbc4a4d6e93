/** Serves the built pages with the real security headers, and plays everything behind them: hosts are given, not read. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { callNames, type ContractEvent, type HostEntry } from '../../../src/core/contract/contract.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/contract/preferences.ts';
import { done, refused, type CallProblem } from '../../../src/core/contract/problem.ts';
import { serve, type Handlers } from '../../../src/core/contract/serve.ts';
import { factsOfView } from '../../support/host-views.ts';
import type { Finding } from '../../../src/core/vnet/finding.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { welcomedKey } from '../../../renderer/welcome/first-run.ts';
import { answerPage, readPages } from '../../../src/server/page-files.ts';
import { readPasted } from '../../../src/server/read-pasted.ts';

export interface Double {
  readonly url: string;
  /** What `readHost` answers from now on. */
  readonly set: (host: string, view: HostView | CallProblem) => void;
  /** The same, and the page is told that the host changed. */
  readonly change: (host: string, view: HostView | CallProblem) => void;
  /** What `checkHost` answers from now on. */
  readonly find: (host: string, findings: readonly Finding[]) => void;
  /** Tells every page. */
  readonly emit: (event: ContractEvent) => void;
  readonly preferences: () => Preferences;
  /** What was asked, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Options {
  readonly hosts: Readonly<Record<string, HostView | CallProblem>>;
  /** What is wrong with each host; nothing when it is not named. */
  readonly findings?: Readonly<Record<string, readonly Finding[]>>;
  /** The texts that findings name. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Null: none was asked for, so the one that is remembered opens. */
  readonly start?: string | null;
  readonly preferences?: Partial<Preferences>;
  readonly shell?: 'electron' | 'browser';
  /** Answers in place of the double's own. */
  readonly handlers?: Partial<Handlers>;
}

export const samples: readonly HostEntry[] = [
  { kind: 'local', host: 'local', platform: 'windows' },
  { kind: 'capture', host: 'D:\\captures\\office-pc.zip' },
  { kind: 'sample', host: 'sample:windows-nat', platform: 'windows', title: { en: 'Windows, default networks', zh: 'Windows，默认网络' } },
  { kind: 'sample', host: 'sample:linux-default', platform: 'linux', title: { en: 'Linux, default networks', zh: 'Linux，默认网络' } },
  { kind: 'sample', host: 'sample:no-vmware', platform: 'windows', title: { en: 'No VMware', zh: '没有 VMware' } },
];

export async function startDouble({ hosts, findings = {}, texts = {}, start = 'local', preferences = {}, shell = 'browser', handlers: given = {} }: Options): Promise<Double> {
  const pages = await readPages(fileURLToPath(new URL('../../../dist/renderer', import.meta.url)));
  if (pages === undefined) throw new Error('the pages are not built: npx vite build -c build/vite.config.js');
  const answers = new Map(Object.entries(hosts));
  const found = new Map(Object.entries(findings));
  const streams = new Set<ServerResponse>();
  const asked: string[] = [];
  let saved: Preferences = { ...defaultPreferences, view: { [welcomedKey]: true }, ...preferences };

  const handlers: Handlers = {
    about: async () => done({ version: '0.1.0', shell, startHost: start, locale: 'en-GB' }),
    listHosts: async () => done([...samples]),
    readHost: async ({ host }) => {
      const answer = answers.get(host);
      if (answer === undefined) return { ok: false, problem: { code: 'no-such-host', file: host, line: null, column: null, detail: 'ENOENT' } };
      return 'schema' in answer ? { ok: true, value: answer } : { ok: false, problem: answer };
    },
    checkHost: async ({ host }) => done({ findings: found.get(host) ?? [] }),
    hostFacts: async ({ host }) => {
      const view = answers.get(host);
      return view === undefined || !('schema' in view) ? refused('host-not-chosen', '', host) : done(factsOfView(view));
    },
    readEvidence: async ({ source, first, last }) => {
      const lines = texts[source]?.split('\n');
      return lines === undefined ? refused('no-such-evidence', '', source) : done({ first, lines: lines.slice(first - 1, last), total: lines.length });
    },
    // Read from files only: the doctor and the reach table are tried on the real program.
    runDoctor: async ({ host }) => refused('host-not-chosen', '', host),
    cancelDoctor: async () => done(null),
    readGuest: async () => done(null),
    reach: async () => done({ cells: [], pairsLeftOut: false }),
    watchHost: async () => done(null),
    unwatchHost: async () => done(null),
    chooseCapture: async () => done(null),
    chooseCaptureTarget: async () => done(null),
    saveCapture: async ({ target, redact }) => done({ path: `/home/ada/${target}`, redacted: redact, files: 14, commands: 21, unread: 1 }),
    cancelSaveCapture: async () => done(null),
    // Needs a host's files: the policy is tried on the real program.
    checkPolicy: async ({ host }) => refused('host-not-chosen', '', host),
    policyText: async ({ host }) => refused('host-not-chosen', '', host),
    chooseTextTarget: async () => done(null),
    saveText: async ({ target }) => done({ path: `/home/ada/${target}` }),
    // Needs no host: the real one.
    readPasted,
    // These hosts are given, so there is nothing to change: reviews are tried on the real program.
    planChange: async ({ host }) => refused('host-not-chosen', '', host),
    applyPlan: async () => refused('unknown-plan'),
    cancelChange: async () => refused('no-such-change-running'),
    history: async () => done({ entries: [], unfinished: false, last: null }),
    recoverChange: async ({ host }) => refused('host-not-chosen', '', host),
    vmFolders: async () => done({ folders: [] }),
    chooseVmFolder: async () => done(null),
    addVmFolder: async ({ path }) => refused('folder-missing', 'ENOENT', path),
    removeVmFolder: async ({ path }) => refused('folder-not-listed', '', path),
    restorePoints: async () => done({ rule: { most: 50, days: 180 }, stores: [] }),
    deleteRestorePoints: async () => refused('restore-points-not-yours'),
    preferences: async () => done(saved),
    setPreferences: async (change) => done((saved = { ...saved, ...change } as Preferences)),
    openDocs: async () => done(null),
    ...given,
  };
  const answer = serve<void>(handlers, {
    isOwn: () => true,
    onBug: (call, error) => {
      throw new Error(`${call}: ${String(error)}`);
    },
  });

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      streams.add(response);
      return;
    }
    const call = callNames.find((name) => path === `/call/${name}`);
    if (call !== undefined) {
      asked.push(call);
      void body(request)
        .then((text) => answer(call, JSON.parse(text)))
        .then((value) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value)));
      return;
    }
    const page = answerPage(pages, path);
    response.writeHead(page.status, page.headers).end(page.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const emit = ({ name, data }: ContractEvent): void => {
    for (const stream of streams) stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  return {
    emit,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    set: (host, view) => void answers.set(host, view),
    change(host, view) {
      answers.set(host, view);
      emit({ name: 'hostChanged', data: { host } });
    },
    find: (host, some) => void found.set(host, some),
    preferences: () => saved,
    asked,
    async close() {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
