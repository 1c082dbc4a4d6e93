/** A service over a host written in the test, and raw HTTP (fetch does not let a test choose its Host header). */
import http from 'node:http';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostReading } from '../../src/core/jobs/host-reading.ts';
import type { Host } from '../../src/core/jobs/host.ts';
import type { HostState } from '../../src/core/vnet/host-state.ts';
import type { HostSnapshot } from '../../src/core/jobs/snapshot.ts';
import { openTarget } from '../../src/host/index.ts';
import { run } from '../../src/host/run.ts';
import { createService, type ServiceParts } from '../../src/server/handlers.ts';
import { startPageServer } from '../../src/server/page-server.ts';
import { openSettings } from '../../src/server/settings-store.ts';
import { wholeFinding } from '../core/contract/whole-finding.ts';
import { wholeHostView } from '../core/contract/whole-host-view.ts';
import { factsOfView } from '../support/host-views.ts';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vmnet-test-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface FakeHosts {
  readonly open: ServiceParts['openHost'];
  /** Names in the order in which they were opened. */
  readonly opened: string[];
  /** Says that a watched host changed. */
  readonly change: (name: string) => void;
  readonly watched: () => readonly string[];
}

/** Every name opens, but those that start with `/missing`. */
export function fakeHosts(): FakeHosts {
  const opened: string[] = [];
  const watchers: { readonly name: string; readonly onChange: () => void }[] = [];
  const hostOf = (name: string): Host => ({
    kind: name.startsWith('sample:') ? 'sample' : 'capture',
    name,
    platform: 'windows',
    read: async () => ({}) as HostSnapshot,
    decode: (bytes) => bytes,
    watch(onChange) {
      const watcher = { name, onChange };
      watchers.push(watcher);
      return () => watchers.splice(watchers.indexOf(watcher), 1);
    },
  });
  return {
    opened,
    change: (name) => watchers.filter((watcher) => watcher.name === name).forEach(({ onChange }) => onChange()),
    watched: () => watchers.map(({ name }) => name),
    async open(name) {
      opened.push(name);
      if (!name.startsWith('/missing')) return { ok: true, host: hostOf(name) };
      return { ok: false, problem: { code: 'no-such-host', exit: 'usage', file: name, line: null, column: null, detail: '' } };
    },
  };
}

const evidence = { source: '/etc/vmware/networking', line: 2, text: 'answer VNET_8_DHCP yes' };

/** One finding, with two lines that prove it. */
export const wholeReading: HostReading = {
  view: wholeHostView,
  facts: () => factsOfView(wholeHostView),
  reach: () => ({ cells: [], pairsLeftOut: false }),
  state: () => ({ view: wholeHostView }) as HostState,
  check: () => ({
    findings: [{ ...wholeFinding, evidence: [evidence] }],
    excerpt: (source, first) =>
      source === evidence.source ? { first, lines: ['VERSION=1,0', evidence.text].slice(first - 1), total: 2 } : undefined,
  }),
};

export async function serviceParts(changes: Partial<ServiceParts> = {}): Promise<ServiceParts> {
  return {
    version: '0.1.0',
    startHost: 'local',
    locale: 'zh-CN',
    cwd: '/home/alice',
    platform: 'linux',
    openHost: fakeHosts().open,
    readHost: async () => wholeReading,
    saveCapture: async (_, { target, redact }) => ({ ok: true, saved: { path: target, redacted: redact, files: 3, commands: 2, unread: 0 } }),
    openTarget: async (name, simulate) => openTarget(name, { cwd: '/home/alice', env: {}, simulate: simulate ? true : null, userState: '/nowhere' }),
    rightsFor: () => ({ helper: undefined, prompt: '', run, uid: 1000, ownState: false }),
    prober: { probe: async () => [] },
    samples: [{ name: 'fusion-13', platform: 'macos', title: { en: 'Fusion 13', 'zh-CN': 'Fusion 13（苹果）' } }],
    settings: await openSettings(path.join(await temporaryFolder(), 'settings.json')),
    namedVmFolders: [],
    native: null,
    ...changes,
  };
}

export const indexHtml = `<!doctype html>
<meta property="csp-nonce" content="__CSP_NONCE__">
<script type="module" nonce="__CSP_NONCE__" src="./assets/main.js"></script>
`;

/** Built pages, with a secret beside the folder that is served. */
export async function builtPages(): Promise<string> {
  const folder = await temporaryFolder();
  const renderer = path.join(folder, 'renderer');
  await mkdir(path.join(renderer, 'assets'), { recursive: true });
  await writeFile(path.join(renderer, 'index.html'), indexHtml);
  await writeFile(path.join(renderer, 'assets', 'main.js'), 'export {};\n');
  await writeFile(path.join(renderer, 'assets', 'main.js.map'), '{"sources":["/home/alice"]}');
  await writeFile(path.join(folder, 'secret.js'), 'secret');
  return renderer;
}

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string;
}

export async function startTestServer(changes: Partial<ServiceParts> = {}) {
  const bugs: unknown[] = [];
  const started = await startPageServer({
    rendererFolder: await builtPages(),
    service: createService(await serviceParts(changes)),
    onBug: (_, error) => bugs.push(error),
  });
  if (!started.ok) throw new Error(started.code);
  onTestFinished(started.close);
  const url = new URL(started.url);
  const ask = async ({ method = 'GET', path: urlPath = '/', headers = {}, body = '' }: Ask): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: url.port, method, path: urlPath, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  const enter = async (): Promise<string> => {
    const { headers } = await ask({ path: `/${url.search}` });
    return headers['set-cookie']?.[0]?.split(';')[0] ?? 'none';
  };
  return { ...started, url, bugs, ask, enter };
}

/** The headers of a call that our own page makes. */
export function pageHeaders(url: URL, cookie: string): http.OutgoingHttpHeaders {
  return { Cookie: cookie, Origin: url.origin, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
}
