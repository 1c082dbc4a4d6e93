/** A machine as the host that the jobs take: read by its platform's reader, watched where it was read. */
import type { DecodeBytes } from '../core/formats/bytes.ts';
import type { Host, ReadOptions } from '../core/jobs/host.ts';
import type { HostSnapshot, SourceFile } from '../core/jobs/snapshot.ts';
import type { Platform } from '../core/vnet/host-view.ts';
import { decodeBytes } from './decode.ts';
import { decoderFor } from './decoder.ts';
import type { Machine } from './machine.ts';
import type { Watch } from './watch.ts';

/** `machine` is asked for anew by every read: a folder's index may have changed. */
export function machineHost(kind: Host['kind'], name: string, machine: (options: ReadOptions) => Promise<Machine>, platform: Platform): Host {
  const watches = new Set<Watch>();
  let watched: readonly string[] = [];
  let decode: DecodeBytes = decodeBytes;

  async function read(options: ReadOptions = {}): Promise<HostSnapshot> {
    const current = await machine(options);
    const readPlatform = await readers[platform]();
    const snapshot = await readPlatform(current, options);
    const files = filesOf(snapshot);
    decode = await decoderFor(current, textsOf(snapshot));
    watched = current.onDisk(files.map((file) => file.path));
    for (const watch of watches) watch.update(watched);
    return snapshot;
  }

  function watch(onChange: () => void): () => void {
    let started: Watch | undefined;
    let stopped = false;
    async function start(): Promise<void> {
      const { watchPaths } = await import('./watch.ts');
      if (stopped) return;
      started = watchPaths(onChange);
      watches.add(started);
      started.update(watched);
    }
    void start();
    return () => {
      stopped = true;
      if (started === undefined) return;
      watches.delete(started);
      started.stop();
    };
  }

  return { kind, name, platform, read, decode: (bytes, encoding) => decode(bytes, encoding), watch };
}

const readers: Readonly<Record<Platform, () => Promise<(machine: Machine, options: ReadOptions) => Promise<HostSnapshot>>>> = {
  linux: async () => (await import('./linux/read.ts')).readLinux,
  macos: async () => (await import('./macos/read.ts')).readMacos,
  windows: async () => (await import('./windows/read.ts')).readWindows,
};

/** The files whose values are decoded by the name of an encoding. */
function textsOf({ netmap, productConfig, inventory, machines }: HostSnapshot): readonly (SourceFile | null)[] {
  return [netmap, productConfig, inventory, ...machines.map(({ vmx }) => vmx)];
}

function filesOf(snapshot: HostSnapshot): readonly SourceFile[] {
  const { networking, netmap, productConfig, lastLocationUsed, appleLeases, inventory } = snapshot;
  return [
    ...[networking, netmap, productConfig, lastLocationUsed, appleLeases, inventory].filter((file) => file !== null),
    ...[...snapshot.dhcpd, ...snapshot.nat, ...snapshot.leases].map(({ file }) => file),
    ...snapshot.machines.flatMap(({ vmx, locks }) => [vmx, ...locks]),
  ];
}
