/** The network adapters of a `.vmx` (spec: vmware-formats §5.3). */
import type { VmAdapter, VmAdapterMode } from '../vnet/machine.ts';
import { isNameAt } from './dictionary-names.ts';
import type { DictionaryFile } from './dictionary.ts';
import { vmnetOfDevice } from './vmnet-device.ts';

type Value = (name: string) => string | undefined;

/** `value` by name, whose case does not matter. An adapter is listed as soon as one key names it, present or not. */
export function readVmxAdapters({ bytes, entries }: DictionaryFile, value: Value): readonly VmAdapter[] {
  const indexes = new Set<number>();
  for (const { start, nameEnd } of entries) {
    if (!isNameAt(bytes, start, 'ethernet')) continue;
    const index = /^(0|[1-9]\d{0,2})\../.exec(bytes.slice(start + 'ethernet'.length, nameEnd))?.[1];
    if (index !== undefined) indexes.add(Number(index));
  }
  return [...indexes].sort((a, b) => a - b).map((index) => readAdapter(index, (name) => value(`ethernet${index}.${name}`)));
}

function readAdapter(index: number, value: Value): VmAdapter {
  return {
    index,
    present: isTrue(value('present')),
    ...connectionOf(value),
    connectAtPowerOn: !isFalse(value('startconnected')),
    device: value('virtualdev') || null,
    mac: macOf(value),
    lease: null,
  };
}

function connectionOf(value: Value): { readonly mode: VmAdapterMode; readonly vmnet: number | null } {
  switch (value('connectiontype')?.toLowerCase() || 'bridged') {
    case 'bridged':
      return { mode: 'bridged', vmnet: 0 };
    case 'hostonly':
      return { mode: 'host-only', vmnet: 1 };
    case 'nat':
      return { mode: 'nat', vmnet: 8 };
    case 'pvn':
      return { mode: 'lan-segment', vmnet: null };
    default: {
      const vmnet = vmnetOfDevice(value('vnet') ?? '');
      return { mode: 'custom', vmnet: vmnet !== undefined && vmnet <= 255 ? vmnet : null };
    }
  }
}

function macOf(value: Value): string | null {
  const own = value('address');
  const generated = value('generatedaddress');
  const isStatic = value('addresstype')?.toLowerCase() === 'static';
  const mac = (isStatic ? own || generated : generated || own)?.toLowerCase().replaceAll('-', ':');
  return mac !== undefined && /^[\da-f]{2}(?::[\da-f]{2}){5}$/.test(mac) ? mac : null;
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|on|1)$/i.test(value);
}

function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^(?:false|no|off|0)$/i.test(value);
}
