/** Options that several commands have, in one place. */
import type { Command } from 'commander';

/** What all changing commands share (spec: cli.md). */
export function changing(command: Command): Command {
  return command
    .option('--dry-run', 'print the plan and change nothing; exit 2 when something would change')
    .option('--yes', 'do not ask')
    .option('--allow-running', 'interrupt the network of running VMs')
    .option('--report <file>', 'write the report there as well')
    .option('--why <text>', 'a note for the history')
    .option('--simulate [folder]', 'change a simulated copy of the host; with a folder it is kept there');
}

/** Of `network set` and `network add`. */
export function networkOptions(command: Command): Command {
  return command
    .option('--mode <mode>', 'nat, host-only, bridged or isolated')
    .option('--subnet <subnet>', 'such as 192.168.204.0/24')
    .option('--gateway <ip>', 'of the NAT device')
    .option('--host-adapter <ip|none>', 'the address of the host virtual adapter')
    .option('--dhcp <start-end|off>', 'the range of the DHCP server; “on” takes the usual one')
    .option('--default-lease <time>', 'seconds, or 30m, 2h, 1d')
    .option('--max-lease <time>', 'seconds, or 30m, 2h, 1d')
    .option('--bridge <adapter|automatic>', 'what a bridged network is bridged to')
    .option('--name <text>', 'the name that VMware shows');
}

/** Of `vm set`. */
export function switchOptions(command: Command): Command {
  return command
    .option('--mode <mode>', 'bridged, nat, host-only or custom')
    .option('--network <vmnet>', 'the VMnet; custom needs one')
    .option('--adapter <number>', 'which adapter; the first one that the VM has when not given')
    .option('--connected <yes|no>', 'connect at power on');
}
