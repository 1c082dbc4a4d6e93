/** The settings file in the person's own configuration folder, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
import { defaultSettings, readSettings, type Settings } from '../core/contract/settings.ts';

export interface SettingsStore {
  readonly current: () => Settings;
  /** What is given replaces what was; it holds in this process even when it could not be saved. */
  readonly change: (change: Partial<Settings>) => Promise<Saved>;
}

export type Saved = { readonly ok: true } | { readonly ok: false; readonly file: string; readonly detail: string };

/** `VMNET_STATE` stands for every folder of the person's that is written to. */
export function settingsFile(env: Readonly<Record<string, string | undefined>>): string {
  const folder = env['VMNET_STATE'] ?? envPaths('vmnet-manager', { suffix: '' }).config;
  return path.join(folder, 'settings.json');
}

export async function openSettings(file: string): Promise<SettingsStore> {
  const found = await readRaw(file);
  let settings = found.kind === 'object' ? readSettings(found.raw) : defaultSettings;
  let last: Promise<unknown> = Promise.resolve();

  async function change(part: Partial<Settings>): Promise<Saved> {
    settings = { ...settings, ...part };
    const saving = last.then(async () => save(file, part));
    last = saving;
    return saving;
  }
  return { current: () => settings, change };
}

type Raw =
  | { readonly kind: 'object'; readonly raw: object }
  | { readonly kind: 'missing' }
  | { readonly kind: 'senseless' }
  | { readonly kind: 'unreadable'; readonly detail: string };

async function readRaw(file: string): Promise<Raw> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const detail = errorName(error);
    return detail === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', detail };
  }
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { kind: 'object', raw } : { kind: 'senseless' };
  } catch {
    return { kind: 'senseless' };
  }
}

// Read again before writing: the window and `vmnet ui` may both be open, and a newer version's keys are not ours to drop.
async function save(file: string, part: Partial<Settings>): Promise<Saved> {
  const before = await readRaw(file);
  if (before.kind === 'unreadable') return { ok: false, file, detail: before.detail };
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    if (before.kind === 'senseless') await rename(file, `${file}.damaged`);
    const raw = before.kind === 'object' ? before.raw : {};
    await writeWhole(file, `${JSON.stringify({ ...raw, ...part }, null, 2)}\n`);
    return { ok: true };
  } catch (error) {
    return { ok: false, file, detail: errorName(error) };
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function errorName(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
