/** The virtual machine that a person names: by its name, or by the path of its `.vmx`. */
import type { VirtualMachine } from '../core/vnet/machine.ts';
import { wordsIn, type Language } from '../core/text/language.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';

type Found = { readonly ok: true; readonly vm: VirtualMachine } | { readonly ok: false; readonly refusal: Refusal };

/** Two machines of one name: the command wants a path (64); none at all: 4 (spec: cli.md). */
export function findMachine(vms: readonly VirtualMachine[], wanted: string, language: Language): Found {
  const byPath = vms.find(({ path }) => path === wanted) ?? vms.find(({ path }) => path.toLowerCase() === wanted.toLowerCase());
  if (byPath !== undefined) return { ok: true, vm: byPath };
  const named = vms.filter(({ name }) => name === wanted);
  const [vm, another] = named.length > 0 ? named : vms.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (vm === undefined) {
    const known = vms.map(({ name }) => name).join(', ');
    const message = wordsIn(language, {
      en: `This host has no virtual machine “${wanted}”. ${known === '' ? 'It has none at all.' : `It has: ${known}`}`,
      zh: `此主机上没有虚拟机“${wanted}”。${known === '' ? '它没有任何虚拟机。' : `现有：${known}`}`,
    });
    return { ok: false, refusal: refusal(exitStatus.refused, 'vm-not-found', message) };
  }
  if (another !== undefined) {
    const paths = vms.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase()).map(({ path }) => path);
    const message = wordsIn(language, {
      en: `Several virtual machines are called “${wanted}”; name one by its path:\n  ${paths.join('\n  ')}`,
      zh: `有多台虚拟机名为“${wanted}”；请用路径指明其中一台：\n  ${paths.join('\n  ')}`,
    });
    return { ok: false, refusal: refusal(exitStatus.usage, 'vm-ambiguous', message) };
  }
  return { ok: true, vm };
}
