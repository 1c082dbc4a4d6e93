/** What the guest itself says of its network: outputs of its tools and its files, pasted by a person. */
import type { Adapter, Route } from './adapter.ts';
import type { Source } from './evidence.ts';

/** An `ifcfg-*` file, or a block of one; null where it does not say. */
export interface GuestConfig {
  readonly device: string | null;
  readonly mac: string | null;
  readonly onBoot: boolean | null;
  /** `dhcp`, `static`, `none`. */
  readonly protocol: string | null;
  /** The line that names the device, the MAC, or whatever comes first; from 1. */
  readonly line: number;
}

/** What `nmcli` and `systemctl status NetworkManager` say. */
export interface GuestManager {
  /** False: it does not run, or its networking is switched off. */
  readonly on: boolean;
  readonly line: number | null;
  readonly devices: readonly { readonly device: string; readonly managed: boolean; readonly line: number }[];
}

export interface GuestProxy {
  readonly address: string;
  readonly port: number;
  readonly line: number;
}

export interface GuestFacts {
  /** The pasted text, under the name that it was given by. */
  readonly source: Source;
  /** Without loopback. */
  readonly nics: readonly Adapter[];
  /** A tool that lists the guest's adapters was pasted, so that what is not in `nics` is not there. */
  readonly listed: boolean;
  readonly routes: readonly Route[];
  /** Of `resolv.conf` and `nmcli`; null: none was pasted. */
  readonly resolvers: readonly string[] | null;
  readonly configs: readonly GuestConfig[];
  /** Null: nothing of NetworkManager was pasted. */
  readonly manager: GuestManager | null;
  readonly proxies: readonly GuestProxy[];
}
