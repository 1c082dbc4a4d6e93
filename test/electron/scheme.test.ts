import type { CustomScheme } from 'electron';
import { expect, test } from 'vitest';
import { answerRequest, registerScheme, servePages } from '../../electron/scheme.ts';
import { readPages, type PageFiles } from '../../src/server/page-files.ts';
import { builtPages } from '../server/support.ts';

async function pages(): Promise<PageFiles> {
  const read = await readPages(await builtPages());
  if (read === undefined) throw new Error('no pages');
  return read;
}

test('the scheme is standard and secure, and may not pass over the policy', () => {
  let registered: readonly CustomScheme[] = [];
  registerScheme({ registerSchemesAsPrivileged: (schemes) => (registered = schemes) });
  expect(registered).toEqual([{ scheme: 'vmnet-manager', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
});

test('a document comes with the policy as a header and a nonce of its own', async () => {
  const files = await pages();
  const [one, other] = [0, 1].map(() => answerRequest(files, { method: 'GET', url: 'vmnet-manager://app/index.html?x#y' }));
  const policy = one?.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'; /);
  expect(policy).not.toBe(other?.headers.get('content-security-policy'));
  expect(await one?.text()).toContain(/'nonce-([^']+)'/.exec(policy)?.[1]);
});

test('files of the list are served through the handler that Electron calls', async () => {
  let handler: ((request: Request) => Response | Promise<Response>) | undefined;
  const protocol = { handle: (_: string, given: typeof handler) => (handler = given) };
  servePages(protocol, await pages());
  const response = await handler?.({ method: 'GET', url: 'vmnet-manager://app/assets/main.js' } as Request);
  expect(response?.status).toBe(200);
  expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await response?.text()).toBe('export {};\n');
});

test.each([
  { method: 'GET', url: 'vmnet-manager://app/../secret.js', status: 404 },
  { method: 'GET', url: 'vmnet-manager://app/%2e%2e/secret.js', status: 404 },
  { method: 'GET', url: 'vmnet-manager://app/assets/main.js.map', status: 404 },
  { method: 'GET', url: 'vmnet-manager://app/call/about', status: 404 },
  { method: 'GET', url: 'vmnet-manager://other/index.html', status: 403 },
  { method: 'GET', url: 'vmnet-manager://app.example/index.html', status: 403 },
  { method: 'POST', url: 'vmnet-manager://app/index.html', status: 403 },
])('refuses $method $url', async ({ method, url, status }) => {
  const response = answerRequest(await pages(), { method, url });
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain('secret');
});
