import http from 'node:http';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { done, refused } from '../../src/core/contract/problem.ts';
import { createService } from '../../src/server/handlers.ts';
import { readPages } from '../../src/server/page-files.ts';
import { startPageServer } from '../../src/server/page-server.ts';
import { wholeHostView } from '../core/contract/whole-host-view.ts';
import { builtPages, fakeHosts, pageHeaders, serviceParts, startTestServer, temporaryFolder } from './support.ts';

describe('the printed address', () => {
  test('is on 127.0.0.1, and opens the page with a cookie that no script and no other site can use', async () => {
    const { url, ask } = await startTestServer();
    expect(url.hostname).toBe('127.0.0.1');
    expect(url.searchParams.get('token')).toMatch(/^[\w-]{43}$/);
    const entered = await ask({ path: `/${url.search}` });
    expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(entered.headers['set-cookie']).toEqual([expect.stringMatching(/^vmnet-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)]);
    expect(entered.headers['set-cookie']?.[0]).not.toContain(url.searchParams.get('token'));
  });

  test('refuses a second use of the token', async () => {
    const { url, ask } = await startTestServer();
    await ask({ path: `/${url.search}` });
    const second = await ask({ path: `/${url.search}` });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('leads whoever is already inside to the page again', async () => {
    const { url, ask, enter } = await startTestServer();
    const again = await ask({ path: `/${url.search}`, headers: { Cookie: await enter() } });
    expect(again).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    { what: 'a wrong token', path: '/?token=AAAA', headers: {} },
    { what: 'an empty token', path: '/?token=', headers: {} },
    { what: 'no token', path: '/', headers: {} },
  ])('refuses $what', async ({ path, headers }) => {
    const { ask } = await startTestServer();
    expect((await ask({ path, headers })).status).toBe(403);
  });

  test.each([
    { what: 'fetched ahead by the browser', headers: { 'Sec-Purpose': 'prefetch;prerender' } },
    { what: 'asked for under another name', headers: { Host: 'evil.example' } },
    { what: 'led to by another site', headers: { 'Sec-Fetch-Site': 'cross-site' } },
  ])('is not used up when it is $what', async ({ headers }) => {
    const { url, ask } = await startTestServer();
    expect((await ask({ path: `/${url.search}`, headers })).status).toBe(403);
    expect((await ask({ path: `/${url.search}` })).status).toBe(303);
  });

  test('is a new one at each start', async () => {
    const [one, other] = [await startTestServer(), await startTestServer()];
    expect(one.url.search).not.toBe(other.url.search);
    expect((await other.ask({ headers: { Cookie: await one.enter() } })).status).toBe(403);
  });
});

describe('requests', () => {
  test.each([
    { what: 'whose Host header is another name', headers: { Host: 'vmnet.attacker.example' } },
    { what: 'whose Host header is localhost', headers: { Host: 'localhost' } },
    { what: 'from another origin', headers: { Origin: 'http://127.0.0.1:1' } },
    { what: 'from a sandboxed frame', headers: { Origin: 'null' } },
    { what: 'from another site', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { what: 'from another port', headers: { 'Sec-Fetch-Site': 'same-site' } },
    { what: 'without the cookie', headers: { Cookie: '' } },
    { what: 'with a guessed cookie', headers: { Cookie: 'vmnet-1=AAAA' } },
  ])('refuses a request $what, for the page, a call and the events', async ({ headers }) => {
    const hosts = fakeHosts();
    const { url, ask, enter } = await startTestServer({ openHost: hosts.open });
    const own = pageHeaders(url, await enter());
    const call = { method: 'POST', path: '/call/readHost', body: '{"host":"local"}' };
    expect((await ask({ ...call, headers: own })).status).toBe(200);
    expect((await ask({ headers: own })).status).toBe(200);
    for (const asked of [call, { path: '/' }, { path: '/events' }, { path: '/assets/main.js' }]) {
      expect((await ask({ ...asked, headers: { ...own, ...headers } })).status).toBe(403);
    }
    expect(hosts.opened).toEqual(['local']);
  });

  test('refuses a cookie of the right name with another value', async () => {
    const { ask, enter } = await startTestServer();
    const [name] = (await enter()).split('=');
    for (const value of ['', 'A'.repeat(43)]) expect((await ask({ headers: { Cookie: `${name}=${value}` } })).status).toBe(403);
  });

  test('refuses a call without an Origin, which no page makes', async () => {
    const { ask, enter } = await startTestServer();
    const headers = { Cookie: await enter(), 'Content-Type': 'application/json' };
    expect(await ask({ method: 'POST', path: '/call/about', headers, body: '{}' })).toMatchObject({ status: 403 });
  });

  test.each(['OPTIONS', 'PUT', 'DELETE', 'HEAD', 'TRACE'])('refuses %s, and grants no other origin anything', async (method) => {
    const { url, ask, enter } = await startTestServer();
    const reply = await ask({ method, path: '/call/about', headers: pageHeaders(url, await enter()) });
    expect(reply.status).toBe(405);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('pages', () => {
  test('come with the whole policy and a fresh nonce in every document', async () => {
    const { url, ask, enter } = await startTestServer();
    const headers = pageHeaders(url, await enter());
    const nonces = new Set<string | undefined>();
    for (let visit = 0; visit < 3; visit += 1) {
      const { headers: got, body } = await ask({ headers });
      const policy = String(got['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      nonces.add(nonce);
      expect(policy).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(body).toContain(`<meta property="csp-nonce" content="${nonce}">`);
      expect(body).not.toContain('__CSP_NONCE__');
      expect(got).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    }
    expect(nonces.size).toBe(3);
  });

  test('come from the list that was read at start', async () => {
    const { url, ask, enter } = await startTestServer();
    const headers = pageHeaders(url, await enter());
    expect(await ask({ path: '/assets/main.js', headers })).toMatchObject({
      status: 200,
      body: 'export {};\n',
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
    });
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '//etc/passwd',
    '/assets/',
    '/assets/main.js.map',
    '/assets/main.js/',
    '/ASSETS/main.js',
    '/__proto__',
    '/docs/../call/about',
    '/docs/toString',
  ])('refuses the path %s', async (path) => {
    const { url, ask, enter } = await startTestServer();
    const reply = await ask({ path, headers: pageHeaders(url, await enter()) });
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('secret');
  });

  test('do not follow a link out of the folder', async () => {
    const folder = await builtPages();
    await symlink(path.join(folder, '..', 'secret.js'), path.join(folder, 'link.js'));
    expect([...((await readPages(folder))?.keys() ?? [])].sort()).toEqual(['/assets/main.js', '/index.html']);
  });

  test('open a document by its name only', async () => {
    const { url, ask, enter } = await startTestServer();
    const headers = pageHeaders(url, await enter());
    expect(await ask({ path: '/docs/fusion', headers })).toMatchObject({
      status: 302,
      headers: { location: expect.stringMatching(/^https:\/\/techdocs\.broadcom\.com\//), 'referrer-policy': 'no-referrer' },
    });
    expect((await ask({ path: '/docs/https://evil.example', headers })).status).toBe(404);
  });
});

describe('calls', () => {
  test('are answered', async () => {
    const { url, ask, enter } = await startTestServer();
    const reply = await ask({ method: 'POST', path: '/call/readHost', headers: pageHeaders(url, await enter()), body: '{"host":"local"}' });
    expect(reply).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(JSON.parse(reply.body)).toEqual(done(wholeHostView));
  });

  test.each([
    { what: 'a form', status: 415, type: 'application/x-www-form-urlencoded', body: 'host=local' },
    { what: 'plain text', status: 415, type: 'text/plain', body: '{"host":"local"}' },
    { what: 'what is no JSON', status: 400, type: 'application/json', body: '{"host":' },
    { what: 'a body over 64 KiB', status: 413, type: 'application/json', body: JSON.stringify({ host: 'a'.repeat(70_000) }) },
  ])('refuse $what', async ({ status, type, body }) => {
    const hosts = fakeHosts();
    const { url, ask, enter } = await startTestServer({ openHost: hosts.open });
    const headers = { ...pageHeaders(url, await enter()), 'Content-Type': type };
    const reply = await ask({ method: 'POST', path: '/call/readHost', headers, body });
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body)).toEqual(refused('wrong-input'));
    expect(hosts.opened).toEqual([]);
  });

  test('refuse a long body that does not say how long it is', async () => {
    const { url, ask, enter } = await startTestServer();
    const headers = { ...pageHeaders(url, await enter()), 'Transfer-Encoding': 'chunked' };
    const body = JSON.stringify({ host: 'a'.repeat(200_000) });
    expect((await ask({ method: 'POST', path: '/call/readHost', headers, body })).status).toBe(413);
  });

  test('take a pasted text of megabytes, which no other call may have', async () => {
    const { url, ask, enter } = await startTestServer();
    const body = JSON.stringify({ text: '以太网适配器\n'.repeat(200_000), kind: 'arp' });
    const headers = pageHeaders(url, await enter());
    const reply = await ask({ method: 'POST', path: '/call/readPasted', headers, body });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: true, value: { sections: [{ kind: 'arp', lastLine: 200_001 }] } });
    expect((await ask({ method: 'POST', path: '/call/readHost', headers, body })).status).toBe(413);
  });

  test('answer a throw without its stack', async () => {
    const bug = new Error('at /home/alice/vmnet');
    const { url, ask, enter, bugs } = await startTestServer({ readHost: async () => Promise.reject(bug) });
    const reply = await ask({ method: 'POST', path: '/call/readHost', headers: pageHeaders(url, await enter()), body: '{"host":"local"}' });
    expect(JSON.parse(reply.body)).toEqual(refused('internal'));
    expect(bugs).toEqual([bug]);
  });
});

describe('events', () => {
  test('reach the page that listens, and close ends the stream and the watching', async () => {
    const hosts = fakeHosts();
    const { url, ask, enter, close } = await startTestServer({ openHost: hosts.open });
    const headers = pageHeaders(url, await enter());
    await ask({ method: 'POST', path: '/call/watchHost', headers, body: '{"host":"/srv/lab"}' });
    expect(hosts.watched()).toEqual(['/srv/lab']);

    const { Cookie } = headers;
    const response = await new Promise<http.IncomingMessage>((resolve) => {
      http.get({ host: '127.0.0.1', port: url.port, path: '/events', headers: { Cookie } }, resolve);
    });
    expect(response.headers['content-type']).toBe('text/event-stream');
    const received: string[] = [];
    const ended = new Promise((resolve) => response.on('close', resolve));
    response.on('error', () => undefined);
    const heard = new Promise<void>((resolve) => {
      response.setEncoding('utf8').on('data', (chunk: string) => {
        received.push(chunk);
        if (received.join('').includes('event:')) resolve();
      });
    });
    hosts.change('/srv/lab');
    await heard;
    expect(received.join('')).toBe('retry: 1000\n\nevent: hostChanged\ndata: {"host":"/srv/lab"}\n\n');

    await close();
    await ended;
    expect(hosts.watched()).toEqual([]);
  });

  test('are refused to the thirty-third page', async () => {
    const { url, ask, enter } = await startTestServer();
    const headers = { Cookie: await enter() };
    const open = async () =>
      new Promise<http.IncomingMessage>((resolve) => {
        const request = http.get({ host: '127.0.0.1', port: url.port, path: '/events', headers, agent: false }, resolve);
        onTestFinished(() => void request.destroy());
      });
    for (let page = 0; page < 32; page += 1) await open();
    expect((await ask({ path: '/events', headers })).status).toBe(503);
  });
});

describe('starting', () => {
  test('says when the pages are not built', async () => {
    const rendererFolder = await temporaryFolder();
    const service = createService(await serviceParts());
    expect(await startPageServer({ rendererFolder, service, onBug: () => undefined })).toEqual({
      ok: false,
      code: 'pages-missing',
      detail: rendererFolder,
    });
  });

  test('says when the port is taken', async () => {
    const { url } = await startTestServer();
    const options = { rendererFolder: await builtPages(), service: createService(await serviceParts()), onBug: () => undefined };
    expect(await startPageServer({ ...options, port: Number(url.port) })).toEqual({
      ok: false,
      code: 'port-unusable',
      detail: 'EADDRINUSE',
    });
  });

  test('listens on no other address than 127.0.0.1', async () => {
    const { url } = await startTestServer();
    const outcome = await new Promise((resolve) => {
      const request = http.get({ host: '127.0.0.2', port: url.port }, () => resolve('answered'));
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(outcome).not.toBe('answered');
  });
});
