/** Samples that VMware's tools are played on, and how to look at them. */
import { showHost } from '../../../src/core/jobs/show-host.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../../src/core/vnet/network.ts';
import type { CaptureContent } from '../../../src/host/capture/content.ts';
import { machineHost } from '../../../src/host/machine-host.ts';
import { sampleContent } from '../../../src/host/samples/content.ts';
import { loadSample } from '../../../src/host/samples/registry.ts';
import { simulate, type SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import { honest, type Switches } from '../../../src/host/simulated/simulation.ts';
import type { WritableMachine } from '../../../src/host/writable-machine.ts';

export async function contentOf(name: string, switches: Partial<Switches> = {}): Promise<CaptureContent> {
  const sample = await loadSample(name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const content = await sampleContent(sample);
  return { ...content, manifest: { ...content.manifest, simulation: { switches: { ...honest, ...switches }, live: null } } };
}

export async function simulated(name: string, switches: Partial<Switches> = {}): Promise<SimulatedMachine> {
  return simulate(await contentOf(name, switches));
}

export function show(machine: WritableMachine): Promise<HostView> {
  return showHost(machineHost('sample', 'test', () => Promise.resolve(machine), machine.platform));
}

export async function network(machine: WritableMachine, vmnet: number): Promise<VirtualNetwork> {
  const found = (await show(machine)).networks.find((one) => one.vmnet === vmnet);
  if (found === undefined) throw new Error(`no vmnet${vmnet}`);
  return found;
}

export interface Ended {
  readonly exitCode: number;
  readonly text: string;
}

/** `command`: words divided by blanks, or a list of words. */
export async function play(machine: WritableMachine, command: string | readonly string[]): Promise<Ended> {
  const outcome = await machine.execute(typeof command === 'string' ? command.split(' ') : command);
  if (outcome.code !== 'done') throw new Error(outcome.code);
  return { exitCode: outcome.exitCode, text: outcome.stdout.toString() };
}

export async function playAll(machine: WritableMachine, ...commands: readonly string[]): Promise<readonly number[]> {
  const codes: number[] = [];
  for (const command of commands) codes.push((await play(machine, command)).exitCode);
  return codes;
}

export async function fileText(machine: WritableMachine, path: string): Promise<string | undefined> {
  const file = await machine.readFile(path);
  return file.ok ? file.bytes : undefined;
}

/** The host's files: path in the capture → bytes. */
export async function allFiles({ tree }: CaptureContent): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, entry] of tree.entries) {
    if (!name.startsWith('files/') || entry.kind !== 'file') continue;
    const read = await entry.read(Infinity);
    if (read.ok) files.set(name.slice('files'.length), read.bytes.toString('latin1'));
  }
  return files;
}

/** Paths whose content is not what it was; a new one with `+`, a lost one with `-` before it. */
export function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => `-${path}`);
  const other = [...after].flatMap(([path, text]) => (!before.has(path) ? [`+${path}`] : before.get(path) === text ? [] : [path]));
  return [...gone, ...other].toSorted();
}

export async function output(machine: WritableMachine, command: string | readonly string[]): Promise<string> {
  const told = await machine.run(typeof command === 'string' ? command.split(' ') : command);
  if (!told.ok) throw new Error(`${told.command}: ${told.code}`);
  return told.text;
}
