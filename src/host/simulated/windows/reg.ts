/** Plays `reg add|delete|query|export|import` on VMware's part of the registry, in the view that holds it. */
import { parseRegistry } from '../../../core/formats/registry.ts';
import type { Played, World } from '../world.ts';
import { keepStore, longPath, openStore, type RegistryStore, type ValueType } from './registry-store.ts';

const done: Played = { exitCode: 0, text: 'The operation completed successfully.\r\n\r\n' };
const notFound: Played = { exitCode: 1, text: 'ERROR: The system was unable to find the specified registry key or value.\r\n' };
const wrong: Played = { exitCode: 1, text: 'ERROR: Invalid syntax.\r\n' };

/** Undefined for other parts of the registry. */
export async function reg(world: World, [, verb = '', target = '', ...options]: readonly string[]): Promise<Played | undefined> {
  const store = await openStore(world);
  if (verb.toLowerCase() === 'import') return importFile(world, store, target);
  const path = longPath(target);
  const [id, root] = [path.toLowerCase(), store.root.toLowerCase()];
  if (id !== root && !id.startsWith(`${root}\\`)) return undefined;
  const option = (name: string): string | undefined => {
    const at = options.findIndex((one) => one.toLowerCase() === name);
    return at === -1 ? undefined : (options[at + 1] ?? '');
  };
  const has = (name: string): boolean => options.some((one) => one.toLowerCase() === name);
  switch (verb.toLowerCase()) {
    case 'query':
      return id === root && has('/s') && options.length === 1 ? undefined : query(store, path, option('/v'), has('/s'));
    case 'add':
      if (!has('/f') && store.has(path) && option('/v') !== undefined) return wrong;
      return kept(world, store, addValue(store, path, option('/v'), option('/t') ?? 'REG_SZ', option('/d') ?? ''));
    case 'delete':
      // Without /f it would ask.
      return has('/f') ? kept(world, store, remove(store, path, option('/v'))) : wrong;
    case 'export':
      return exportFile(world, store, path, options[0] ?? '');
    default:
      return wrong;
  }
}

function query(store: RegistryStore, path: string, name: string | undefined, deep: boolean): Played {
  if (!store.has(path)) return notFound;
  const text = store.print(path, deep);
  if (name === undefined) return { exitCode: 0, text };
  const value = store.get(path, name);
  const type = /^\d+$|^0x/.test(value ?? '') ? 'REG_DWORD' : 'REG_SZ';
  return value === undefined ? notFound : { exitCode: 0, text: `\r\n${path}\r\n    ${name}    ${type}    ${value}\r\n\r\n` };
}

function addValue(store: RegistryStore, path: string, name: string | undefined, type: string, data: string): Played {
  if (type !== 'REG_SZ' && type !== 'REG_DWORD') return wrong;
  if (type === 'REG_DWORD' && !/^(?:0x[\da-f]{1,8}|\d{1,10})$/i.test(data)) return wrong;
  if (/[\r\n]/.test(data + (name ?? ''))) return wrong;
  store.add(path);
  if (name !== undefined) store.set(path, name, type satisfies ValueType, type === 'REG_DWORD' ? `0x${Number(data).toString(16)}` : data);
  return done;
}

function remove(store: RegistryStore, path: string, name: string | undefined): Played {
  const gone = name === undefined ? store.removeKey(path) : store.removeValue(path, name);
  return gone ? done : notFound;
}

async function kept(world: World, store: RegistryStore, played: Played): Promise<Played> {
  if (played.exitCode === 0) await keepStore(world, store);
  return played;
}

/** `.reg` files are UTF-16 with a byte order mark. */
async function exportFile(world: World, store: RegistryStore, path: string, file: string): Promise<Played> {
  if (!store.has(path)) return notFound;
  const { keys, values } = parseRegistry(store.print(path));
  const lines = keys.flatMap((key) => [
    `[${key.path}]`,
    ...values.filter((value) => value.key === key.path).map(({ name, type, data }) => `${quoted(name)}=${exported(type, data)}`),
    '',
  ]);
  const text = ['\ufeffWindows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n');
  const written = await world.disk.write(file, Buffer.from(text, 'utf16le').toString('latin1'));
  return written.ok ? done : { exitCode: 1, text: 'ERROR: Unable to write to the file.\r\n' };
}

function exported(type: string, data: string): string {
  return type === 'REG_DWORD' ? `dword:${Number(data).toString(16).padStart(8, '0')}` : quoted(data);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
}

/** Adds to what is there: values that the file does not name stay. */
async function importFile(world: World, store: RegistryStore, file: string): Promise<Played> {
  const bytes = await world.disk.read(file);
  if (bytes === undefined) return { exitCode: 1, text: 'ERROR: Error opening the file.\r\n' };
  const buffer = Buffer.from(bytes, 'latin1');
  const parsed = parseRegistry(buffer[0] === 0xff ? buffer.subarray(2).toString('utf16le') : buffer.toString('utf8'));
  const root = store.root.toLowerCase();
  const within = (path: string): boolean => `${path.toLowerCase()}\\`.startsWith(`${root}\\`);
  store.take({ ...parsed, keys: parsed.keys.filter(({ path }) => within(path)), values: parsed.values.filter(({ key }) => within(key)) });
  return kept(world, store, done);
}
