/** The commands that plan and make changes: names, arguments and options. */
import type { Command } from 'commander';
import type { ChangeOptions } from './change.ts';
import type { ChangeRequest } from './commands/network.ts';
import type { VmSetOptions } from './commands/vm-set.ts';
import type { Globals } from './globals.ts';
import type { NetworkOptions } from './network-wish.ts';
import type { Outcome } from './outcome.ts';
import { changing, networkOptions, switchOptions } from './shared-options.ts';

export interface Adding {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** As the person typed it, without what Node and npm put before. */
  readonly typed: string;
  readonly program: Command;
  readonly vm: Command;
  readonly addTo: (parent: Command, nameAndArguments: string, description: string) => Command;
  readonly run: (command: Command, work: (globals: Globals) => Promise<Outcome | undefined>) => Promise<void>;
}

export function addChangeCommands({ cwd, env, typed, program, vm, addTo, run }: Adding): void {
  const change = (command: Command, options: ChangeOptions, work: (request: ChangeRequest) => Promise<Outcome>): Promise<void> =>
    run(command, async (globals) => work({ globals, cwd, env, options, command: typed }));

  addTo(program, 'plan <policy>', 'what would change to make a host as a policy wants it: steps, and a diff for each file; exit 2 when anything would').action(async (file: string, _, command: Command) =>
    run(command, async (globals) => (await import('./commands/plan.ts')).plan({ globals, cwd, env, file })),
  );
  changing(addTo(program, 'apply <policy>', 'plan, confirm, apply, read again, verify')).action(async (file: string, options: ChangeOptions, command: Command) =>
    change(command, options, async (request) => (await import('./commands/apply.ts')).applyPolicy(request, file)),
  );
  changing(addTo(program, 'undo [id]', 'take the last change back, or the one that is named')).action(async (id: string | undefined, options: ChangeOptions, command: Command) =>
    change(command, options, async (request) => (await import('./commands/undo.ts')).undoChange(request, id ?? null)),
  );
  addTo(program, 'history', 'what was changed, by whom, and what can be undone').action(async (_, command: Command) =>
    run(command, async (globals) => (await import('./commands/history.ts')).history({ globals, cwd, env })),
  );
  addTo(program, 'recover', 'finish a change that was cut off, or put everything back')
    .option('--report <file>', 'write the report there as well')
    .action(async (options: ChangeOptions, command: Command) => change(command, options, async (request) => (await import('./commands/recover.ts')).recoverHost(request)));
  const network = addTo(program, 'network', 'virtual networks');
  changing(networkOptions(addTo(network, 'set <vmnet>', 'change one network; what is not given stays'))).action(async (name: string, options: NetworkOptions & ChangeOptions, command: Command) =>
    change(command, options, async (request) => (await import('./commands/network.ts')).networkSet(request, name, options)),
  );
  changing(networkOptions(addTo(network, 'add [vmnet]', 'add a network: host-only on a free subnet, unless options say otherwise'))).action(async (name: string | undefined, options: NetworkOptions & ChangeOptions, command: Command) =>
    change(command, options, async (request) => (await import('./commands/network.ts')).networkAdd(request, name, options)),
  );
  changing(addTo(network, 'remove <vmnet>', 'remove a network that no VM uses')).action(async (name: string, options: ChangeOptions, command: Command) =>
    change(command, options, async (request) => (await import('./commands/network.ts')).networkRemove(request, name)),
  );
  const forward = addTo(program, 'forward', 'port forwards of NAT networks');
  changing(addTo(forward, 'add <vmnet> <protocol> <hostPort> [target]', 'forward a port of the host to GUESTIP:PORT'))
    .option('--description <text>', 'what it is for')
    .action(async (name: string, protocol: string, hostPort: string, target: string | undefined, options: ChangeOptions & { readonly description?: string }, command: Command) =>
      change(command, options, async (request) => (await import('./commands/forward.ts')).forwardAdd(request, { network: name, protocol, hostPort, target, description: options.description })),
    );
  changing(addTo(forward, 'remove <vmnet> <protocol> <hostPort> [target]', 'stop forwarding a port')).action(
    async (name: string, protocol: string, hostPort: string, target: string | undefined, options: ChangeOptions, command: Command) =>
      change(command, options, async (request) => (await import('./commands/forward.ts')).forwardRemove(request, { network: name, protocol, hostPort, target, description: undefined })),
  );
  const reserve = addTo(program, 'reserve', 'DHCP reservations');
  changing(addTo(reserve, 'add <vmnet> <guest> [ip]', 'reserve an address for a MAC or a VM[:N]; without an address, a free one')).action(
    async (name: string, guest: string, ip: string | undefined, options: ChangeOptions, command: Command) =>
      change(command, options, async (request) => (await import('./commands/reserve.ts')).reserveAdd(request, name, guest, ip)),
  );
  changing(addTo(reserve, 'remove <vmnet> <guest> [ip]', 'drop the reservation of a MAC or a VM[:N]')).action(
    async (name: string, guest: string, ip: string | undefined, options: ChangeOptions, command: Command) =>
      change(command, options, async (request) => (await import('./commands/reserve.ts')).reserveRemove(request, name, guest, ip)),
  );
  switchOptions(changing(addTo(vm, 'set <vm>', 'switch an adapter of a VM that is shut down')))
    .action(async (name: string, options: ChangeOptions & VmSetOptions, command: Command) =>
      change(command, options, async (request) => (await import('./commands/vm-set.ts')).vmSet(request, name, options)),
    );
  changing(addTo(program, 'repair <code> [vmnet]', 'carry out the automatic fix of a finding'))
    .option('--vm <vm>', 'only of this VM')
    .action(async (code: string, name: string | undefined, options: ChangeOptions & { readonly vm?: string }, command: Command) =>
      change(command, options, async (request) => (await import('./commands/repair.ts')).repair(request, code, name, options.vm)),
    );
}
