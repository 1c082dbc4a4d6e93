/** Which VMware product a host has, and whether it is a Fusion that uses Apple's own virtual networks. */
import type { DecodeBytes } from '../formats/bytes.ts';
import { decodedEntry, parseDictionary } from '../formats/dictionary.ts';
import { parseRegistry, registryValues } from '../formats/registry.ts';
import type { Product } from '../vnet/host-view.ts';
import type { HostSnapshot } from './snapshot.ts';

/** Null: nothing says that VMware is installed. */
export function describeProduct(snapshot: HostSnapshot, decode: DecodeBytes): Product | null {
  if (snapshot.product !== null) return snapshot.product;
  switch (snapshot.platform) {
    case 'linux':
      return linuxProduct(snapshot, decode);
    case 'macos':
      return snapshot.lastLocationUsed?.ok === true || snapshot.networking?.ok === true
        ? { name: 'VMware Fusion', version: null }
        : null;
    case 'windows':
      return windowsProduct(snapshot);
  }
}

function linuxProduct({ productConfig }: HostSnapshot, decode: DecodeBytes): Product | null {
  if (productConfig?.ok !== true) return null;
  const config = parseDictionary(productConfig.bytes);
  const value = (name: string): string | undefined => decodedEntry(config, name, decode);
  const workstation = value('workstation.product.version');
  const version = workstation ?? value('player.product.version') ?? value('product.version') ?? null;
  const named = value('product.name');
  if (version === null && named === undefined) return null;
  return { name: named ?? (workstation === undefined ? 'VMware Player' : 'VMware Workstation'), version };
}

function windowsProduct({ productRegistry, registry }: HostSnapshot): Product | null {
  if (productRegistry?.ok === true) {
    const values = registryValues(parseRegistry(productRegistry.text));
    const version = values.find(({ name }) => name.toLowerCase() === 'productversion')?.data;
    if (version !== undefined) {
      // ProductVersion carries the build as a fourth number: 17.6.3.24583834.
      return { name: 'VMware Workstation', version: version.split('.').slice(0, 3).join('.') };
    }
  }
  return registry?.ok === true ? { name: 'VMware Workstation', version: null } : null;
}

/** Fusion 12 and newer: by version, else by nat.conf's `useMacosVmnetVirtApi`, else by a `HOSTONLY_UUID`. */
export function usesAppleNetworks(
  snapshot: HostSnapshot,
  product: Product | null,
  signs: { readonly useMacosVmnetVirtApi: boolean | null; readonly hostOnlyUuid: boolean },
): boolean {
  if (snapshot.platform !== 'macos') return false;
  const major = /^\d+/.exec(product?.version ?? '')?.[0];
  if (major !== undefined) return Number(major) >= 12;
  return signs.useMacosVmnetVirtApi ?? signs.hostOnlyUuid;
}
