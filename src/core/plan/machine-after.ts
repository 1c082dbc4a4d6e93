/** What a machine's step does to its `.vmx`. */
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import { parseVmx, printVmx, setVmxAdapter, type VmxAdapterChange } from '../formats/vmx.ts';
import type { Platform } from '../vnet/host-view.ts';
import type { MachineStep } from './step.ts';

const connectionTypes = { bridged: 'bridged', nat: 'nat', 'host-only': 'hostonly', custom: 'custom' } as const;

/** Only the lines of the fields that change; everything else byte for byte. */
export function machineAfter(vmx: Bytes, steps: readonly MachineStep[], platform: Platform, decode: DecodeBytes): Bytes {
  let file = parseVmx(vmx, decode);
  for (const { adapter, to } of steps) {
    const change: VmxAdapterChange = {
      ...(to.mode === null ? {} : { connectionType: connectionTypes[to.mode] }),
      // The line goes with `custom` only: on other types VMware ignores it, and it would mislead.
      ...(to.mode === null ? {} : { vnet: to.mode === 'custom' && to.vmnet !== null ? deviceName(to.vmnet, platform) : null }),
      ...(to.connectAtPowerOn === null ? {} : { startConnected: to.connectAtPowerOn }),
    };
    file = setVmxAdapter(file, adapter, change);
  }
  return printVmx(file);
}

/** As each product writes it (vmware-formats §5.3). */
function deviceName(vmnet: number, platform: Platform): string {
  if (platform === 'windows') return `VMnet${vmnet}`;
  return platform === 'linux' ? `/dev/vmnet${vmnet}` : `vmnet${vmnet}`;
}
