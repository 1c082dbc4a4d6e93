/** The command table: names, arguments and options. What a command does is loaded when it is called. */
import { Command, Option } from 'commander';
import type { GuestOptions } from './commands/guest.ts';
import type { SuggestOptions } from './commands/subnet.ts';
import { readGlobals, type Globals } from './globals.ts';
import type { Outcome } from './outcome.ts';
import { addChangeCommands } from './program-changes.ts';

declare const __VERSION__: string;

/** Who receives what a command came to. */
export type Finish = (outcome: Outcome, globals: Globals) => void;

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The command line, as it is noted in the history. */
  readonly typed: string;
  /** Where the built program lies. */
  readonly programFolder: string;
  readonly finish: Finish;
  readonly print: { readonly out: (text: string) => void; readonly err: (text: string) => void; readonly notice: (text: string) => void };
}

function withGlobals(command: Command): Command {
  return command
    .option('--host <host>', 'which computer: local, a capture (folder or .zip), or sample:<name> (also VMNET_HOST)')
    .option('--json', 'print one JSON object on stdout, and nothing else there')
    .addOption(new Option('--lang <language>', 'language of the texts').choices(['en', 'zh-CN']))
    .option('--quiet', 'print only what was asked for')
    .option('--verbose', 'print details, and more of why')
    .option('--no-color', 'no colours (also NO_COLOR)');
}

export function buildProgram({ env, cwd, typed, programFolder, finish, print }: Surroundings): Command {
  const program = withGlobals(new Command('vmnet'))
    .description('Shows, explains, repairs and changes the virtual networks of VMware Workstation and Fusion')
    .version(__VERSION__)
    .exitOverride()
    .configureOutput({ writeOut: print.out, writeErr: print.err })
    .showHelpAfterError('(vmnet --help lists the commands)');

  const add = (nameAndArguments: string, description: string): Command =>
    withGlobals(program.command(nameAndArguments)).description(description).exitOverride();
  // Undefined: the command has said what it has to say, and goes on running.
  const run = async (command: Command, work: (globals: Globals) => Promise<Outcome | undefined>): Promise<void> => {
    const globals = readGlobals(command, env);
    // Until it is recovered, whatever is shown may be half of a change.
    const notice = command.name() === 'recover' ? undefined : await (await import('./open-target.ts')).unfinishedNotice(globals, { cwd, env });
    if (notice !== undefined) print.notice(notice);
    const outcome = await work(globals);
    if (outcome !== undefined) finish(outcome, globals);
  };

  add('show', 'networks, host adapters, VMs, and what could not be read').action(async (_, command: Command) =>
    run(command, async (globals) => (await import('./commands/show.ts')).show({ globals, cwd, env })),
  );
  add('check', 'findings on configuration and host, each with the line that proves it').action(async (_, command: Command) =>
    run(command, async (globals) => (await import('./commands/check.ts')).check({ globals, cwd, env })),
  );
  add('doctor', 'why a VM has no network: the ladder from the host to the world, one verdict, and the fix')
    .option('--vm <vm>', 'the machine: its name, or the path of its .vmx; without it the machine that the pasted text shows, else the whole host')
    .option('--adapter <number>', 'only this adapter of the machine')
    .option('--guest <file>', 'pasted output of the guest (- for standard input): ipconfig /all, ifconfig, ip addr, ip route, resolv.conf, nmcli, ifcfg')
    .option('--probe', 'also send packets: to the guest, its gateway, and the gateway and name servers of this computer')
    .action(async (options: DoctorOptions, command: Command) =>
      run(command, async (globals) => (await import('./commands/doctor.ts')).doctor({ globals, cwd, env, options })),
    );
  add('reach', 'who can start a connection to whom, and the link that decides it')
    .option('--vm <vm>', 'only from and to this machine: its name, or the path of its .vmx')
    .action(async (options: { readonly vm?: string }, command: Command) =>
      run(command, async (globals) => (await import('./commands/reach.ts')).reach({ globals, cwd, env, vm: options.vm })),
    );
  const subnet = add('subnet', 'subnets for new networks');
  withGlobals(subnet.command('suggest'))
    .description('free subnets that overlap nothing the host knows, nearest to its VMnets first')
    .exitOverride()
    .option('--prefix <length>', 'size of the subnets, 8 to 29', '24')
    .option('--count <number>', 'how many', '5')
    .option('--keep <address>', 'the subnet in which a VM can keep this address')
    .action(async (options: SuggestOptions, command: Command) =>
      run(command, async (globals) => (await import('./commands/subnet.ts')).suggest({ globals, cwd, env, options })),
    );
  add('export [networks...]', 'the networks, or those that are named, as a policy file')
    .option('--schema', 'print the JSON Schema of policy files instead, for editors')
    .action(async (names: readonly string[], options: { readonly schema?: boolean }, command: Command) =>
      run(command, async (globals) => {
        const commands = await import('./commands/export.ts');
        return options.schema === true ? commands.exportSchema() : commands.exportNetworks({ globals, cwd, env, names });
      }),
    );
  add('verify <policy>', 'compare a host with a policy: wanted, configured, generated, real; exit 2 on drift').action(async (file: string, _, command: Command) =>
    run(command, async (globals) => (await import('./commands/verify.ts')).verify({ globals, cwd, env, file })),
  );
  add('capture <out>', 'write a capture of this host: a folder, or a zip when the name ends in .zip')
    .option('--redact', 'replace hardware addresses, public addresses, host, user and VM names, the same everywhere')
    .action(async (out: string, options: CaptureOptions, command: Command) =>
      run(command, async (globals) => (await import('./commands/capture.ts')).capture({ globals, cwd, env, out, options })),
    );
  const vm = add('vm', 'virtual machines and their adapters');
  const addTo = (parent: Command, nameAndArguments: string, description: string): Command =>
    withGlobals(parent.command(nameAndArguments)).description(description).exitOverride();
  addTo(vm, 'list', 'all of them').action(async (_, command: Command) =>
    run(command, async (globals) => (await import('./commands/vm.ts')).vmList({ globals, cwd, env })),
  );
  addTo(vm, 'show <vm>', 'one of them, by its name or the path of its .vmx').action(async (name: string, _, command: Command) =>
    run(command, async (globals) => (await import('./commands/vm.ts')).vmShow({ globals, cwd, env, name })),
  );
  add('guest <vm>', 'what to type in the guest for a working static or DHCP set-up')
    .option('--adapter <number>', 'which network adapter, from 0; the first when not given')
    .option('--os <name>', 'netplan, networkmanager, ifcfg, interfaces, windows or macos; by the VM’s settings when not given')
    .option('--address <address>', 'a static address; whatever suits the network when not given')
    .action(async (name: string, options: GuestOptions, command: Command) =>
      run(command, async (globals) => (await import('./commands/guest.ts')).guest({ globals, cwd, env, name, options })),
    );
  addChangeCommands({ cwd, env, typed, program, vm, addTo, run });
  add('samples', 'built-in simulated hosts').action(async (_, command: Command) =>
    run(command, async (globals) => (await import('./commands/samples.ts')).samples({ globals })),
  );
  add('parse <kind> [file]', 'run one parser (auto: recognise which) over a file, or over standard input (-), and print what it read')
    .option('--encoding <label>', 'the encoding of bytes that are not UTF-8, such as cp936')
    .option('--print', 'print the parsed file back, byte for byte')
    .option('--now <time>', 'the clock for leases, ISO 8601')
    .action(async (kind: string, file: string | undefined, options: ParseOptions, command: Command) =>
      run(command, async (globals) => (await import('./commands/parse.ts')).parse({ globals, cwd, kind, file: file ?? '-', options })),
    );
  add('ui', "the window's pages, served on 127.0.0.1 to this user's browser")
    .option('--port <number>', 'the port; any free one when not given')
    .option('--no-open', 'print the address, open no browser')
    .action(async (options: UiOptions, command: Command) =>
      run(command, async (globals) => (await import('./commands/ui.ts')).ui({ globals, cwd, env, options, version: __VERSION__, programFolder, say: print.out })),
    );
  return program;
}

export interface DoctorOptions {
  readonly vm?: string;
  readonly adapter?: string;
  readonly guest?: string;
  readonly probe?: boolean;
}

export interface CaptureOptions {
  readonly redact?: boolean;
}

export interface ParseOptions {
  readonly encoding?: string;
  readonly print?: boolean;
  readonly now?: string;
}

export interface UiOptions {
  readonly port?: string;
  readonly open: boolean;
}
