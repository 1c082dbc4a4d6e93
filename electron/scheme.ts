/** Our own scheme: it serves the built pages and nothing else, with the CSP as a header. */
import type { Protocol } from 'electron';
import { answerPage, type PageFiles } from '../src/server/page-files.ts';
import { isOwnAddress, pageOrigin, scheme } from './address.ts';

/** Has to run before the app is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

export function servePages(protocol: Pick<Protocol, 'handle'>, pages: PageFiles): void {
  protocol.handle(scheme, (request) => answerRequest(pages, request));
}

export function answerRequest(pages: PageFiles, { method, url }: Pick<Request, 'method' | 'url'>): Response {
  if (method !== 'GET' || !isOwnAddress(url)) return new Response(null, { status: 403 });
  const { status, headers, body } = answerPage(pages, url.slice(pageOrigin.length).replace(/[?#].*$/s, ''));
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers });
}
