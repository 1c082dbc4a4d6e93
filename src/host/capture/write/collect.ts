/** Everything of a host that a capture holds: what its platform's reader reads, and the evidence around it. */
import type { CapturedHost, Unread } from '../../../core/jobs/captured-host.ts';
import { describeProduct } from '../../../core/jobs/describe-product.ts';
import type { RedactionHints } from '../../../core/jobs/redact-gather.ts';
import type { ReadOptions } from '../../../core/jobs/host.ts';
import type { HostSnapshot } from '../../../core/jobs/snapshot.ts';
import type { DecodeBytes } from '../../../core/formats/bytes.ts';
import type { Platform } from '../../../core/vnet/host-view.ts';
import { hostDecoder, loadDecoders } from '../../decode.ts';
import { tooLarge, type Machine } from '../../machine.ts';
import { slashPath } from '../../paths.ts';
import { unpackedLimit } from '../limits.ts';
import { recorderOf, type Recorded } from './recorder.ts';

interface PlatformFacts {
  readonly read: (machine: Machine, options: ReadOptions) => Promise<HostSnapshot>;
  readonly evidence: readonly (readonly string[])[];
  readonly toolFolders: readonly string[];
}

const platforms: Readonly<Record<Platform, () => Promise<PlatformFacts>>> = {
  linux: async () => {
    const [{ readLinux }, facts] = await Promise.all([import('../../linux/read.ts'), import('../../linux/facts.ts')]);
    return { read: readLinux, ...facts };
  },
  macos: async () => {
    const [{ readMacos }, facts] = await Promise.all([import('../../macos/read.ts'), import('../../macos/facts.ts')]);
    return { read: readMacos, ...facts };
  },
  windows: async () => {
    const [{ readWindows }, facts] = await Promise.all([import('../../windows/read.ts'), import('../../windows/facts.ts')]);
    return { read: readWindows, ...facts };
  },
};

export interface Collected {
  readonly host: CapturedHost;
  /** Knows the host's own code page. */
  readonly decode: DecodeBytes;
}

export async function collectHost(machine: Machine): Promise<Collected> {
  const { platform } = machine;
  const { read, evidence, toolFolders } = await platforms[platform]();
  const recorder = recorderOf(machine);
  const snapshot = await read(recorder.machine, { evidence: true });
  await Promise.all(evidence.map((argv) => recorder.machine.run(argv, toolFolders)));
  const [recorded, codePage] = await Promise.all([recorder.recorded(), machine.codePage(), loadDecoders()]);
  const decode = hostDecoder(codePage);
  const { takenAt, processes } = snapshot;
  return {
    host: {
      platform,
      takenAt,
      product: describeProduct(snapshot, decode),
      home: machine.home,
      ...withinLimits(platform, recorded),
      processes,
    },
    decode,
  };
}

// For capture.json and for what a zip adds to each entry.
const reserve = 16 * 1024 * 1024;

/** A capture that is too large is refused by who reads it: the largest files are left out, and said to be. */
function withinLimits(platform: Platform, { files, unread, ...rest }: Recorded): Recorded {
  const lost = new Map<string, Unread>();
  for (const { path } of files) {
    if (slashPath(platform, path) === undefined) lost.set(path, { what: { path }, code: 'unreadable', detail: 'on no drive' });
  }
  let size = [...files, ...rest.outputs].reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const { path, bytes } of files.toSorted((a, b) => b.bytes.length - a.bytes.length)) {
    if (size <= unpackedLimit - reserve) break;
    size -= bytes.length;
    lost.set(path, { what: { path }, ...tooLarge(bytes.length, unpackedLimit - reserve) });
  }
  return { files: files.filter(({ path }) => !lost.has(path)), unread: [...unread, ...lost.values()], ...rest };
}

/** What names the host's owner and is in no file of a capture. */
export async function redactionHints(machine: Machine): Promise<RedactionHints> {
  const variables = (names: readonly string[]): readonly string[] => names.flatMap((name) => machine.environment(name) ?? []);
  const [hostName, hostFile] = await Promise.all([
    machine.run(['hostname'], ['/bin', '/usr/bin']),
    machine.platform === 'linux' ? machine.readFile('/etc/hostname') : undefined,
  ]);
  return {
    users: variables(['USERNAME', 'USER', 'LOGNAME', 'SUDO_USER']),
    hosts: [
      ...variables(['COMPUTERNAME', 'HOSTNAME', 'USERDOMAIN', 'USERDNSDOMAIN']),
      ...(hostName.ok && hostName.exitCode === 0 ? [hostName.text.trim()] : []),
      ...(hostFile?.ok === true ? [hostFile.bytes.trim()] : []),
    ].filter((name) => /^\S+$/.test(name)),
  };
}
