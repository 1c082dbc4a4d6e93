/** Input for the bench of the window: the large host as a capture, which `vmnet ui` opens as any other. */
import type { SourceFile, ToolOutput } from '../../src/core/jobs/snapshot.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';
import { snapshotOf, type Size } from './checks.ts';

/** Writes below `folder` and returns it. */
export function saveLargeHost(folder: string, size: Size): string {
  const { platform, takenAt, product, networking, dhcpd, nat, leases, machines, tools } = snapshotOf(size);
  const files = [networking, ...[...dhcpd, ...nat, ...leases].map(({ file }) => file), ...machines.map(({ vmx }) => vmx)];
  return saveSampleCapture(
    {
      platform,
      takenAt: takenAt ?? '',
      product: product === null ? null : { name: product.name, version: product.version ?? '' },
      home: '/home/user',
      files: Object.fromEntries(files.flatMap(textOf)),
      commands: [tools.ipAddr, tools.ipRoute].flatMap(printedBy),
    },
    folder,
  );
}

function textOf(file: SourceFile | null): readonly (readonly [path: string, text: string])[] {
  return file?.ok === true ? [[file.path, file.bytes]] : [];
}

function printedBy(tool: ToolOutput | null): readonly { readonly argv: readonly string[]; readonly stdout: string }[] {
  return tool?.ok === true ? [{ argv: tool.command.split(' '), stdout: tool.text }] : [];
}
