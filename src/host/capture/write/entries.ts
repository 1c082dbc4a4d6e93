/** A captured host → the files and folders of its capture, in the format of `spec/cli.md`. */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { encodeUtf8 } from '../../../core/formats/utf8.ts';
import type { CapturedHost } from '../../../core/jobs/captured-host.ts';
import { slashPath } from '../../paths.ts';

export interface CaptureEntry {
  /** With forward slashes; no folder's name ends in one. */
  readonly name: string;
  /** Null for a folder. */
  readonly bytes: Bytes | null;
}

export function entriesOf(host: CapturedHost): readonly CaptureEntry[] {
  const { platform, takenAt, product, home, environment, processes, unread } = host;
  const stored = (path: string): string => `files/${slashPath(platform, path) ?? ''}`;
  const names = outputNames(host);
  const manifest = {
    format: 'vmnet-capture/1',
    platform,
    takenAt,
    product,
    home,
    environment,
    commands: host.outputs.map(({ argv, exitCode, codePage }, index) => ({
      argv,
      exitCode,
      stdout: names[index],
      ...(codePage === null ? {} : { codePage }),
    })),
    ...(processes === null ? {} : { processes }),
    ...(unread.length === 0 ? {} : { unread: unread.map(({ what, code, detail }) => ({ ...what, code, detail })) }),
  };
  return [
    { name: 'capture.json', bytes: encodeUtf8(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...host.files.map(({ path, bytes }) => ({ name: stored(path), bytes })),
    ...host.folders.filter((path) => slashPath(platform, path) !== undefined).map((path) => ({ name: stored(path), bytes: null })),
    ...host.outputs.map(({ bytes }, index) => ({ name: names[index] ?? '', bytes })),
  ];
}

/** `sc query "VMware NAT Service"` → `commands/sc-query-vmware-nat-service.txt`; of a registry key its last part. */
function outputNames({ outputs }: CapturedHost): readonly string[] {
  const taken = new Set<string>();
  return outputs.map(({ argv }) => {
    const words = argv.map((word) => word.replace(/^.*\\/s, '').toLowerCase());
    const base = words.join('-').replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '').slice(0, 80) || 'command';
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    return `commands/${name}.txt`;
  });
}
