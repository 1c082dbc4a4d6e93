/** Reads a JSON body, and stops reading one that is larger than its call needs. */
import type { IncomingMessage } from 'node:http';
import { longestPolicy } from '../core/contract/change-schema.ts';
import { longestPasted } from '../core/contract/pasted-schema.ts';
import { longestSavedText } from '../core/contract/policy-schema.ts';

/** The longest input of most calls is a path or a preferences object. */
const usual = 64 * 1024;

/** A pasted text: three bytes for a Chinese character, and some room for what JSON escapes. */
const pasted = 4 * longestPasted;

/** A policy, or a wish of as many forwards. */
const change = 4 * longestPolicy;

const most: ReadonlyMap<string, number> = new Map([['readPasted', pasted], ['planChange', change], ['checkPolicy', change], ['saveText', 4 * longestSavedText]]);

export function mostBytesOf(call: string): number {
  return most.get(call) ?? usual;
}

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

export async function readJson(request: IncomingMessage, mostBytes: number): Promise<Body> {
  // Any other type can be sent across sites without the browser asking first.
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) return { ok: false, status: 413 };
      chunks.push(chunk);
    }
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}
