/** Whether a request was made by our own page or by a person opening the address, as far as its headers tell. */
import type { IncomingMessage } from 'node:http';

type Request = Pick<IncomingMessage, 'method' | 'headers'>;

/**
 * `host` is `127.0.0.1:<port>`. Another name that resolves to 127.0.0.1 (DNS rebinding) shows in `Host`; another
 * site's request shows in `Origin` and `Sec-Fetch-Site`, and a POST without `Origin` is no browser page's.
 */
export function isFromHere({ method, headers }: Request, host: string): boolean {
  if (headers.host !== host) return false;
  if (headers.origin === undefined ? method === 'POST' : headers.origin !== `http://${host}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** A browser that fetches ahead of the person must not use up the address. */
export function isPrefetch({ headers }: Request): boolean {
  return [headers['sec-purpose'], headers['purpose']].some((purpose) => String(purpose ?? '').includes('prefetch'));
}
