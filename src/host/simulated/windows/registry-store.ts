/** VMware's part of the registry as a tree that can be changed, read from and printed as `reg query … /s` prints it. */
import { networksFromRegistry } from '../../../core/formats/registry-networks.ts';
import { parseRegistry, type RegistryFile } from '../../../core/formats/registry.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import { windowsText } from '../../../core/formats/generated/text.ts';
import type { World } from '../world.ts';
import { storeOf } from './registry-query.ts';

export type ValueType = 'REG_SZ' | 'REG_DWORD';

interface Value {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

interface Key {
  readonly path: string;
  readonly values: Map<string, Value>;
}

export class RegistryStore {
  private readonly keys = new Map<string, Key>();
  /** From its hive on, without a backslash at the end. */
  readonly root: string;

  constructor(root: string, text: string) {
    this.root = longPath(root);
    this.take(parseRegistry(text));
  }

  /** Adds what another text holds; what was there stays unless it is said anew. */
  take({ keys, values }: RegistryFile): void {
    for (const { path } of keys) this.add(path);
    for (const { key, name, type, data } of values) this.add(key).values.set(name.toLowerCase(), { name, type, data });
  }

  /** The key itself, or one below it. */
  has(path: string): boolean {
    const id = idOf(path);
    return [...this.keys.keys()].some((one) => one === id || one.startsWith(`${id}\\`));
  }

  add(path: string): Key {
    const id = idOf(path);
    const key = this.keys.get(id) ?? { path: longPath(path), values: new Map<string, Value>() };
    this.keys.set(id, key);
    return key;
  }

  set(path: string, name: string, type: ValueType, data: string): void {
    const { values } = this.add(path);
    values.set(name.toLowerCase(), { name: values.get(name.toLowerCase())?.name ?? name, type, data });
  }

  get(path: string, name: string): string | undefined {
    return this.keys.get(idOf(path))?.values.get(name.toLowerCase())?.data;
  }

  /** With every key below it. False when there is none. */
  removeKey(path: string): boolean {
    const id = idOf(path);
    const gone = [...this.keys.keys()].filter((one) => one === id || one.startsWith(`${id}\\`));
    for (const one of gone) this.keys.delete(one);
    return gone.length > 0;
  }

  removeValue(path: string, name: string): boolean {
    return this.keys.get(idOf(path))?.values.delete(name.toLowerCase()) === true;
  }

  /** What `reg query PATH` prints; with `deep`, of all keys below as well. Keys are sorted as text: vmnet10 stands before vmnet2. */
  print(path = this.root, deep = true): string {
    const id = idOf(path);
    const shown = [...this.keys].filter(([one]) => one === id || (deep && one.startsWith(`${id}\\`)));
    // A backslash before all letters: a key's own keys come right after it.
    const place = (one: string): string => one.replaceAll('\\', '\0');
    const sorted = shown.toSorted(([a], [b]) => (place(a) < place(b) ? -1 : 1)).map(([, key]) => key);
    return windowsText(['', ...sorted.flatMap(printKey)]);
  }

  networks(): readonly VirtualNetwork[] {
    return networksFromRegistry(parseRegistry(this.print()));
  }

  /** The key of a VMnet, or one below it. */
  vnet(vmnet: number, ...below: readonly string[]): string {
    return [this.root, `vmnet${vmnet}`, ...below].join('\\');
  }
}

function printKey({ path, values }: Key): readonly string[] {
  return [path, ...[...values.values()].map(({ name, type, data }) => `    ${name}    ${type}    ${data}`), ''];
}

/** `HKLM\…` → `HKEY_LOCAL_MACHINE\…` */
export function longPath(path: string): string {
  return path.replace(/^HKLM(?=\\|$)/i, 'HKEY_LOCAL_MACHINE').replace(/\\+$/, '');
}

function idOf(path: string): string {
  return longPath(path).toLowerCase();
}

export async function openStore(world: World): Promise<RegistryStore> {
  const { key, query } = storeOf(world);
  return new RegistryStore(key, (await world.outputs.text(query)) ?? '');
}

export async function keepStore(world: World, store: RegistryStore): Promise<void> {
  const { query } = storeOf(world);
  const text = store.print();
  // The command fails when the key itself is gone.
  const gone = text.trim() === '';
  if (text !== (await world.outputs.text(query))) world.outputs.set(query, gone ? '' : text, gone ? 1 : 0);
}
