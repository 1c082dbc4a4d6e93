/**
 * A host as it was read: raw texts, each in the role it plays, each a value or a named failure.
 * The host layer fills it (it knows paths and commands); core reads it (it knows formats).
 */
import type { Bytes } from '../formats/bytes.ts';
import type { Platform, Product } from '../vnet/host-view.ts';

export type ReadFailure =
  | { readonly code: 'missing'; readonly detail: string }
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'too-large'; readonly detail: string };

/** One file of the host, at the path as the host spells it. */
export type SourceFile =
  | { readonly ok: true; readonly path: string; readonly bytes: Bytes }
  | { readonly ok: false; readonly path: string; readonly failure: ReadFailure };

/** What a tool printed, decoded. An empty output is `ok: false` with code `empty`: it is unknown, not none. */
export type ToolOutput =
  | { readonly ok: true; readonly command: string; readonly exitCode: number; readonly text: string }
  | {
      readonly ok: false;
      readonly command: string;
      readonly code: 'absent' | 'empty' | 'failed' | 'timed-out' | 'unreadable';
      readonly detail: string;
    };

/** A generated file of one VMnet. On Windows one file serves all, and `vmnet` is null. */
export interface NetworkFile {
  readonly vmnet: number | null;
  readonly file: SourceFile;
}

/** A virtual machine's files. */
export interface MachineFiles {
  readonly vmx: SourceFile;
  /** Members `M*.lck` of the folder `X.vmx.lck`; empty when there is none. */
  readonly locks: readonly SourceFile[];
  /** The folder `X.vmx.lck` exists, even when no member of it could be read. */
  readonly lockFolder: boolean;
  /** The lines of the end of `vmware.log` beside the `.vmx` that tell of its network; absent: not asked for. */
  readonly log?: SourceFile;
}

/** A folder that the user added for its VMs, or one below it, that could not be looked through. */
export interface UnlistedFolder {
  readonly path: string;
  readonly failure: ReadFailure;
}

export interface HostSnapshot {
  readonly platform: Platform;
  /** ISO 8601 UTC: now, or when the capture was taken. Leases are judged at it. */
  readonly takenAt: string;
  /** What the capture declares; else null and core looks into the product files. */
  readonly product: Product | null;
  /** `networking` on Linux and macOS; null on Windows. */
  readonly networking: SourceFile | null;
  /** `reg query …\VMnetLib\VMnetConfig /s` on Windows; null elsewhere. */
  readonly registry: ToolOutput | null;
  /** `reg query …\VMware Workstation` on Windows; null elsewhere. */
  readonly productRegistry: ToolOutput | null;
  readonly netmap: SourceFile | null;
  /** `/etc/vmware/config` on Linux. */
  readonly productConfig: SourceFile | null;
  /** `lastLocationUsed` on macOS. */
  readonly lastLocationUsed: SourceFile | null;
  readonly dhcpd: readonly NetworkFile[];
  readonly nat: readonly NetworkFile[];
  readonly leases: readonly NetworkFile[];
  /** `/var/db/dhcpd_leases` on macOS. */
  readonly appleLeases: SourceFile | null;
  readonly inventory: SourceFile | null;
  readonly machines: readonly MachineFiles[];
  /** Absent: nothing was in the way. */
  readonly unlistedFolders?: readonly UnlistedFolder[];
  /** By what is asked, not by how: `adapters` may come from `ip -j addr` or `ipconfig /all`. */
  readonly tools: HostTools;
  /** Running processes, or null when nobody could say. */
  readonly processes: readonly { readonly pid: number; readonly name: string }[] | null;
}

export interface HostTools {
  readonly ipconfig: ToolOutput | null;
  readonly ipAddr: ToolOutput | null;
  readonly ipRoute: ToolOutput | null;
  readonly ifconfig: ToolOutput | null;
  readonly routes: ToolOutput | null;
  /** `ip -j neigh`, else `arp`. */
  readonly neighbours: ToolOutput | null;
  readonly vmwareNetworks: ToolOutput | null;
  /** `sc query X` on Windows, by service name. */
  readonly services: readonly { readonly service: string; readonly query: ToolOutput; readonly config: ToolOutput }[];
  readonly connectionProfiles: ToolOutput | null;
  readonly bridgeBindings: ToolOutput | null;
  /** `Get-NetAdapter`: the disabled ones too. */
  readonly netAdapters: ToolOutput | null;
  readonly hardwarePorts: ToolOutput | null;
  /** `lsmod` */
  readonly kernelModules: ToolOutput | null;
  /** `uname -r` */
  readonly kernelRelease: ToolOutput | null;
  /** `systemctl show vmware-networks` */
  readonly networksUnit: ToolOutput | null;
  /** `mokutil --sb-state` */
  readonly secureBoot: ToolOutput | null;
  readonly vmrunList: ToolOutput | null;
  /** Who listens on which port: `netstat -ano`, `ss -Hltnup`, `lsof -nP -i4 -sTCP:LISTEN`. */
  readonly listeners: ToolOutput | null;
  /** `lsof -nP -iUDP:53` on macOS; null elsewhere, where `listeners` tells of UDP as well. */
  readonly dnsListeners: ToolOutput | null;
  /** `netsh int ipv4 show excludedportrange tcp` on Windows; null elsewhere. */
  readonly excludedPorts: ToolOutput | null;
  /** `nmcli -t dev` on Linux; this and what follows only where the reader was asked for evidence. */
  readonly networkManager: ToolOutput | null;
  /** `ufw status` on Linux. */
  readonly firewall: ToolOutput | null;
  /** `netsh advfirewall show allprofiles` on Windows. */
  readonly firewallProfiles: ToolOutput | null;
  /** `pfctl -a com.apple.internet-sharing -sn` on macOS. */
  readonly sharingRules: ToolOutput | null;
  /** `sw_vers` on macOS. */
  readonly systemVersion: ToolOutput | null;
}
