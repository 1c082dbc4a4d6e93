/** The lines of a `networking` file by what they are about. */
import type { Bytes } from '../formats/bytes.ts';
import { identityOf, isAdding, readKey, type AddCommand, type NetworkingCommand } from '../formats/networking-command.ts';
import { parseNetworking, replayNetworking } from '../formats/networking.ts';
import type { Unit } from './merge-lines.ts';

export function networkingUnits(bytes: Bytes): readonly Unit[] {
  const file = parseNetworking(bytes);
  const { answers } = replayNetworking(file);
  const last = new Map<string, NetworkingCommand>();
  for (const command of file.commands) last.set(identityOf(command), command);
  const commands = new Map(file.commands.map((command) => [command.line, command]));
  return file.lines.flatMap((text, index): readonly Unit[] => {
    const command = commands.get(index + 1);
    const content = text.trim();
    if (command === undefined) return [{ key: content === '' ? null : /^(?:\xef\xbb\xbf)?VERSION=/.test(content) ? 'VERSION' : `# ${content}`, text, missing: 'carried', generated: null }];
    const identity = identityOf(command);
    // The log's earlier lines about the same thing have had their say.
    if (!isAdding(command) || last.get(identity) !== command) return [];
    const unknown = command.code === 'answer' && isUnknown(command.key) && answers.has(command.key);
    return [{ key: `${identity} ${valueOf(command)}`, text, missing: unknown ? 'carried' : 'dropped', generated: null }];
  });
}

/** A line that says the same is the same one; what stands behind (a description, a remark) is the person's. */
function valueOf(command: AddCommand): string {
  switch (command.code) {
    case 'answer':
      return command.value;
    case 'add_nat_portfwd':
      return `${command.guestAddress}:${command.guestPort}`;
    case 'add_dhcp_mac_to_ip':
      return command.address;
    case 'add_bridge_mapping':
      return String(command.vmnet);
    case 'add_nat_prefix':
      return '';
  }
}

/** Not one of the keys that VMware writes (vmware-formats §2.4). */
function isUnknown(key: string): boolean {
  const { number, suffix, kind } = readKey(key);
  return kind === 'text' && !(number !== null && suffix === 'DISPLAY_NAME');
}
