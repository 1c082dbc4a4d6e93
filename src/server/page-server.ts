/** `vmnet ui`: the window's pages and the contract over HTTP, on 127.0.0.1 and for one browser. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refused, type Answer } from '../core/contract/problem.ts';
import { serve, type Serve, type Service } from '../core/contract/serve.ts';
import { docsLink } from './docs-links.ts';
import { eventStreams, type EventStreams } from './event-streams.ts';
import { mostBytesOf, readJson } from './json-body.ts';
import { answerPage, readPages, resourceHeaders, type PageFiles } from './page-files.ts';
import { isFromHere, isPrefetch } from './request-guard.ts';
import { createSession, type Session } from './session.ts';

export interface PageServerOptions {
  readonly rendererFolder: string;
  readonly service: Service;
  /** Any free one when absent. */
  readonly port?: number;
  readonly onBug: (call: string, error: unknown) => void;
}

export type StartedPageServer =
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  /** `detail`: the folder without pages, or an errno name (`EADDRINUSE`). */
  | { readonly ok: false; readonly code: 'pages-missing' | 'port-unusable'; readonly detail: string };

export async function startPageServer({ rendererFolder, service, port = 0, onBug }: PageServerOptions): Promise<StartedPageServer> {
  const pages = await readPages(rendererFolder);
  if (pages === undefined) return { ok: false, code: 'pages-missing', detail: rendererFolder };

  const server = createServer();
  const listening = await listen(server, port);
  if (!listening.ok) return { ok: false, code: 'port-unusable', detail: listening.detail };

  const host = `127.0.0.1:${listening.port}`;
  const session = createSession(listening.port);
  const streams = eventStreams();
  const isOwn = (request: IncomingMessage) => isFromHere(request, host) && session.holds(request.headers.cookie);
  const answer = serve<IncomingMessage>(service.handlers, { isOwn, onBug });
  const parts: Parts = { host, pages, session, streams, isOwn, answer };
  server.on('request', (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      onBug('http', error);
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'Internal error');
    });
  });
  const unsubscribe = service.subscribe(streams.send);

  return {
    ok: true,
    url: `http://${host}/?token=${session.token}`,
    async close() {
      await service.close();
      unsubscribe();
      streams.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

interface Parts {
  readonly host: string;
  readonly pages: PageFiles;
  readonly session: Session;
  readonly streams: EventStreams;
  readonly isOwn: (request: IncomingMessage) => boolean;
  readonly answer: Serve<IncomingMessage>;
}

async function listen(
  server: Server,
  port: number,
): Promise<{ readonly ok: true; readonly port: number } | { readonly ok: false; readonly detail: string }> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ ok: false, detail: error.code ?? error.message }));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve({ ok: true, port: (server.address() as AddressInfo).port }),
    );
  });
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [urlPath = '/', query = ''] = (request.url ?? '/').split('?', 2);
  if (request.method === 'POST' && urlPath.startsWith('/call/')) {
    await answerCall(parts, urlPath.slice('/call/'.length), request, response);
    return;
  }
  if (request.method !== 'GET') {
    plain(response, 405, 'Method not allowed', { Allow: 'GET, POST' });
    return;
  }
  const token = urlPath === '/' ? new URLSearchParams(query).get('token') : null;
  if (token !== null) enter(parts, token, request, response);
  else if (!parts.isOwn(request)) plain(response, 403, closedDoor);
  else if (urlPath === '/events') {
    if (!parts.streams.add(response)) plain(response, 503, 'Too many pages are open');
  } else if (urlPath.startsWith('/docs/')) leaveForDocs(urlPath.slice('/docs/'.length), response);
  else {
    const { status, headers, body } = answerPage(parts.pages, urlPath);
    response.writeHead(status, headers).end(body);
  }
}

const closedDoor =
  'This address is not valid (any more). Run "vmnet ui" again and open the address it prints.\n' +
  '此地址无效或已失效。请重新运行“vmnet ui”，并打开它显示的地址。';

function enter({ host, session, isOwn }: Parts, token: string, request: IncomingMessage, response: ServerResponse): void {
  const cookie = isFromHere(request, host) && !isPrefetch(request) ? session.redeem(token) : undefined;
  if (cookie !== undefined) response.writeHead(303, { ...resourceHeaders, 'Set-Cookie': cookie, Location: '/' }).end();
  // The used address, from the browser's history: whoever holds the cookie is already inside.
  else if (isOwn(request)) response.writeHead(303, { ...resourceHeaders, Location: '/' }).end();
  else plain(response, 403, closedDoor);
}

async function answerCall(
  { isOwn, answer }: Parts,
  call: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Before the body: a stranger is not listened to.
  if (!isOwn(request)) {
    json(response, 403, refused('not-allowed'));
    return;
  }
  const body = await readJson(request, mostBytesOf(call));
  if (body.ok) json(response, 200, await answer(call, body.value, request));
  else json(response, body.status, refused('wrong-input'));
}

function leaveForDocs(name: string, response: ServerResponse): void {
  const link = docsLink(name);
  if (link === undefined) plain(response, 404, 'Not found');
  else response.writeHead(302, { ...resourceHeaders, Location: link }).end();
}

function json(response: ServerResponse, status: number, answer: Answer<unknown>): void {
  const headers = { ...resourceHeaders, 'Content-Type': 'application/json; charset=utf-8' };
  // What is left of a body that was not read must not be taken for the next request.
  response.writeHead(status, status === 200 ? headers : { ...headers, Connection: 'close' }).end(JSON.stringify(answer));
}

function plain(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): void {
  response
    .writeHead(status, { ...resourceHeaders, ...headers, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    .end(`${text}\n`);
}
