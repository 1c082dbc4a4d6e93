/** JSON that a tool printed: any value, or a complaint; and safe looks into it. */
import type { Complaint } from './complaint.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type ParsedJson = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly complaint: Complaint };

export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) as Json };
  } catch {
    return { ok: false, complaint: { code: 'not-json', severity: 'error', line: 1, column: 1, text: text.trim().slice(0, 80) } };
  }
}

/** The objects of a list; a lone object is a list of one, as PowerShell's `ConvertTo-Json` prints it. */
export function objectsOf(json: Json | undefined): readonly JsonObject[] {
  if (json === undefined) return [];
  if (Array.isArray(json)) return json.filter(isObject);
  return isObject(json) ? [json] : [];
}

export type JsonObject = { readonly [key: string]: Json };

function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** An empty text says nothing. */
export function textOf(json: Json | undefined): string | null {
  return typeof json === 'string' && json !== '' ? json : null;
}

export function numberOf(json: Json | undefined): number | null {
  return typeof json === 'number' && Number.isFinite(json) ? json : null;
}

/** A whole number from 0 to `most`. */
export function numberWithin(json: Json | undefined, most: number): number | null {
  const number = numberOf(json);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= most ? number : null;
}

export function textsOf(json: Json | undefined): readonly string[] {
  return Array.isArray(json) ? json.filter((item) => typeof item === 'string') : [];
}
