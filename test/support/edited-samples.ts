/** Built-in samples with something changed in them: a healthy host that got exactly one fault. */
import { hostState } from '../../src/core/jobs/host-state.ts';
import type { HostState } from '../../src/core/vnet/host-state.ts';
import { captureMachine } from '../../src/host/capture/machine.ts';
import { machineHost } from '../../src/host/machine-host.ts';
import { sampleContent } from '../../src/host/samples/content.ts';
import { loadSample } from '../../src/host/samples/registry.ts';
import type { Sample } from '../../src/host/samples/sample.ts';

/**
 * `at` is the end of a file's path or the beginning of a command line, and must fit exactly one. `from` must be there.
 * `remove` takes the file or output away; `write` replaces or adds it whole (then `at` is the full path or command line).
 */
export type Edit =
  | { readonly at: string; readonly from: string | RegExp; readonly to: string }
  | { readonly at: string; readonly remove: true }
  | { readonly at: string; readonly write: string };

export async function editedSample(name: string, edits: readonly Edit[]): Promise<Sample> {
  const sample = await loadSample(name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  return edits.reduce(applyEdit, sample);
}

export async function stateOfSample(sample: Sample): Promise<HostState> {
  const content = await sampleContent(sample);
  const host = machineHost('sample', 'sample:edited', () => Promise.resolve(captureMachine(content)), sample.platform);
  const snapshot = await host.read({ evidence: true });
  return hostState(snapshot, host.decode);
}

export async function editedState(name: string, edits: readonly Edit[] = []): Promise<HostState> {
  return stateOfSample(await editedSample(name, edits));
}

function applyEdit(sample: Sample, edit: Edit): Sample {
  const paths = Object.keys(sample.files).filter((path) => path.endsWith(edit.at));
  const outputs = sample.commands.filter(({ argv }) => argv.join(' ').startsWith(edit.at));
  if ('write' in edit) return writeWhole(sample, edit.at, edit.write);
  const [path] = paths;
  const [output] = outputs;
  if (paths.length + outputs.length !== 1) throw new Error(`${edit.at} fits ${paths.length} files and ${outputs.length} commands`);
  if ('remove' in edit) {
    return path === undefined
      ? { ...sample, commands: sample.commands.filter((one) => one !== output) }
      : { ...sample, files: Object.fromEntries(Object.entries(sample.files).filter(([key]) => key !== path)) };
  }
  const change = (text: string): string => {
    const changed = text.replace(edit.from, () => edit.to);
    if (changed === text) throw new Error(`${String(edit.from)} is not in ${edit.at}`);
    return changed;
  };
  if (path !== undefined) return { ...sample, files: { ...sample.files, [path]: change(sample.files[path] ?? '') } };
  return { ...sample, commands: sample.commands.map((one) => (one === output ? { ...one, stdout: change(one.stdout) } : one)) };
}

function writeWhole(sample: Sample, at: string, text: string): Sample {
  if (/^[/\\]|^[A-Za-z]:\\/.test(at)) return { ...sample, files: { ...sample.files, [at]: text } };
  const known = sample.commands.some(({ argv }) => argv.join(' ') === at);
  return {
    ...sample,
    commands: known
      ? sample.commands.map((one) => (one.argv.join(' ') === at ? { ...one, stdout: text } : one))
      : [...sample.commands, { argv: at.split(' '), stdout: text }],
  };
}
