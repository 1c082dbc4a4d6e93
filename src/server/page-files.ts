/** The window's pages, read once: what is not in this list is not served, whatever path is asked for. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentPolicy, resourcePolicy } from './content-policy.ts';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

/** URL path (`/assets/main.js`) → file. */
export type PageFiles = ReadonlyMap<string, PageFile>;

export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What Vite's build leaves where the nonce goes; the page hands it to Emotion. */
const noncePlace = '__CSP_NONCE__';

const document = '/index.html';

/** Undefined when the folder holds no built pages. Links are not followed: they may lead out of the folder. */
export async function readPages(folder: string): Promise<PageFiles | undefined> {
  const files = new Map<string, PageFile>();
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const type = types[path.extname(entry.name)];
      if (!entry.isFile() || type === undefined) continue;
      const file = path.join(entry.parentPath, entry.name);
      files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, { type, body: await readFile(file) });
    }
  } catch {
    return undefined;
  }
  return files.has(document) ? files : undefined;
}

/** `urlPath` as it came, undecoded: built names need no escapes. */
export function answerPage(pages: PageFiles, urlPath: string): PageAnswer {
  const found = urlPath === '/' ? document : urlPath;
  const file = pages.get(found);
  if (file === undefined) {
    return { status: 404, headers: { ...resourceHeaders, 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found\n' };
  }
  if (found !== document) return { status: 200, headers: { ...resourceHeaders, 'Content-Type': file.type }, body: file.body };
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { ...plainHeaders, 'Content-Type': file.type, 'Content-Security-Policy': contentPolicy(nonce) },
    body: file.body.toString('utf8').replaceAll(noncePlace, nonce),
  };
}

/** On every answer. Nothing is cached: the address is a new one at each start. */
export const plainHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

export const resourceHeaders: Readonly<Record<string, string>> = {
  ...plainHeaders,
  'Content-Security-Policy': resourcePolicy,
};
