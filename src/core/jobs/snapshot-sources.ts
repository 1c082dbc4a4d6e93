/** The texts of a snapshot under the names that evidence gives them: a file's path, a tool's command line. */
import type { Source } from '../vnet/evidence.ts';
import type { HostSnapshot, HostTools, SourceFile, ToolOutput } from './snapshot.ts';
import { sourceOf } from './source-of.ts';

/** Those that are wanted and could be read, each once. */
export function snapshotSources(snapshot: HostSnapshot, wanted: ReadonlySet<string>): readonly Source[] {
  const files = filesOf(snapshot).flatMap((file) => (file.ok && wanted.has(file.path) ? [sourceOf(file.path, file.bytes)] : []));
  const outputs = outputsOf(snapshot).flatMap((output) =>
    output.ok && wanted.has(output.command) ? [{ path: output.command, text: output.text }] : [],
  );
  return [...new Map([...files, ...outputs].map((source) => [source.path, source])).values()];
}

function filesOf(snapshot: HostSnapshot): readonly SourceFile[] {
  const { networking, netmap, productConfig, lastLocationUsed, appleLeases, inventory, dhcpd, nat, leases, machines } = snapshot;
  const single = [networking, netmap, productConfig, lastLocationUsed, appleLeases, inventory];
  return [
    ...single.filter((file) => file !== null),
    ...[...dhcpd, ...nat, ...leases].map(({ file }) => file),
    ...machines.flatMap(({ vmx, locks, log }) => [vmx, ...locks, ...(log === undefined ? [] : [log])]),
  ];
}

function outputsOf({ registry, productRegistry, tools }: HostSnapshot): readonly ToolOutput[] {
  const { services, ...others } = tools;
  const named: readonly (ToolOutput | null)[] = [registry, productRegistry, ...toolsOf(others)];
  return [...named.filter((output) => output !== null), ...services.flatMap(({ query, config }) => [query, config])];
}

function toolsOf(tools: Omit<HostTools, 'services'>): readonly (ToolOutput | null)[] {
  return Object.values(tools);
}
