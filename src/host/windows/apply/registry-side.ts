/**
 * The restore point of what files cannot hold: VMware's part of the registry as a `reg export` file, which is UTF-16 and so loses
 * nothing, and in comments at its end, which `reg import` passes over, the services and adapters as they were.
 */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { networksFromRegistry } from '../../../core/formats/registry-networks.ts';
import { parseRegistry } from '../../../core/formats/registry.ts';
import { exportDifference, exportedKeys, type ExportedKeys } from '../../../core/formats/registry-export.ts';
import type { RegistrySide, StageOutcome, Work } from '../../apply/driver.ts';
import { tools } from '../facts.ts';
import { failed, done, hadNoEffect, Session } from './session.ts';
import { liveOf, type Live } from './live.ts';
import { restorePresence, rememberLive } from './live-restore.ts';

const mark = '; vmnet ';
const byteOrderMark = '\ufeff';

export const registrySide: RegistrySide = { save, restore, compared: (bytes) => encodeUtf16(withoutLive(decodeUtf16(bytes))) };

async function save(work: Work): Promise<Awaited<ReturnType<RegistrySide['save']>>> {
  const exported = await exportNow(new Session(work));
  if (!exported.ok) return exported;
  const live = JSON.stringify(await liveOf(work.machine));
  return { ok: true, bytes: encodeUtf16(`${exported.text.replace(/(?:\r?\n)*$/, '\r\n\r\n')}${mark}${live}\r\n`) };
}

async function restore(work: Work, bytes: Bytes): Promise<StageOutcome> {
  const session = new Session(work);
  const text = decodeUtf16(bytes);
  const live = liveIn(text);
  const configured = networksFromRegistry(parseRegistry(withoutLive(text))).filter(({ hostAdapter }) => hostAdapter?.configured === true);
  const wasConfigured = (vmnet: number): boolean => configured.some((one) => one.vmnet === vmnet);
  // VMware's tools write the registry when adapters come and go: it is put back behind them.
  const presence = live === undefined ? done : await restorePresence(session, live, wasConfigured);
  if (live !== undefined) rememberLive(work, live);
  const registry = await restoreRegistry(session, withoutLive(text));
  return registry.ok ? presence : registry;
}

async function restoreRegistry(session: Session, text: string): Promise<StageOutcome> {
  const { work } = session;
  const saved = exportedKeys(text);
  const now = await exportNow(session);
  if (!now.ok) return now;
  const { newKeys, newValues, lost } = exportDifference(saved, exportedKeys(now.text));
  for (const key of newKeys) await work.execute(['reg', 'delete', key, '/f']);
  for (const { key, name } of newValues) await work.execute(['reg', 'delete', key, ...(name === '' ? ['/ve'] : ['/v', name]), '/f']);
  if (lost.length > 0) {
    const file = await work.writeScratch('registry-restored.reg', encodeUtf16(text));
    if (!file.ok) return failed('write-failed', { path: file.path, detail: file.failure.detail });
    await work.execute(['reg', 'import', file.path]);
  }
  if (newKeys.length + newValues.length + lost.length === 0) return done;
  const after = await exportNow(session);
  if (!after.ok) return after;
  const [left] = leftOf(saved, exportedKeys(after.text));
  return left === undefined ? done : failed('registry-not-put-back', { detail: left, backup: null });
}

function leftOf(saved: ExportedKeys, after: ExportedKeys): readonly string[] {
  const { newKeys, newValues, lost } = exportDifference(saved, after);
  return [...lost, ...newKeys, ...newValues.map(({ key, name }) => `${key}\\${name}`)];
}

/** A host on which nothing was configured yet has no such key: its export is one without keys. */
async function exportNow(session: Session): Promise<{ readonly ok: true; readonly text: string } | (StageOutcome & { readonly ok: false })> {
  const { work, key } = session;
  const told = await work.machine.run(tools.networks(key));
  if (!told.ok || !/^HKEY_/m.test(told.text)) return { ok: true, text: `${byteOrderMark}Windows Registry Editor Version 5.00\r\n\r\n` };
  const file = await work.writeScratch('registry.reg', '');
  if (!file.ok) return failed('write-failed', { path: file.path, detail: file.failure.detail });
  const argv = ['reg', 'export', key, file.path, '/y'];
  const outcome = await work.execute(argv);
  const read = await work.machine.readFile(file.path);
  const text = read.ok ? decodeUtf16(read.bytes) : '';
  return text.includes('Windows Registry Editor') ? { ok: true, text } : hadNoEffect(argv, outcome);
}

function liveIn(text: string): Live | undefined {
  const at = text.lastIndexOf(`\n${mark}`);
  if (at === -1) return undefined;
  try {
    return JSON.parse(text.slice(at + 1 + mark.length)) as Live;
  } catch {
    // Cut off: the registry's part is whole, as it stands before.
    return undefined;
  }
}

function withoutLive(text: string): string {
  const at = text.lastIndexOf(`\n${mark}`);
  return at === -1 ? text : text.slice(0, at + 1);
}

function decodeUtf16(bytes: Bytes): string {
  return Buffer.from(bytes, 'latin1').toString('utf16le');
}

function encodeUtf16(text: string): Bytes {
  return Buffer.from(text, 'utf16le').toString('latin1');
}
