/** Input for the bench of scanning: folders of VMs on the disk, and the scan of this computer that looks through them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeMachines } from '../../src/core/jobs/describe-machines.ts';
import { problemLog } from '../../src/core/jobs/problem-log.ts';
import { decodeBytes } from '../../src/host/decode.ts';
import { readLinux } from '../../src/host/linux/read.ts';
import { localMachine } from '../../src/host/local/machine.ts';

const devices = Array.from({ length: 48 }, (_, n) => `pciBridge${n}.virtualDev = "pcieRootPort"\n`).join('');

/** A `.vmx` of usual length, as Workstation writes it. */
function vmx(n: number): string {
  const mac = n.toString(16).padStart(6, '0').replace(/(..)(..)(..)/, '$1:$2:$3');
  return (
    `.encoding = "UTF-8"\nconfig.version = "8"\nvirtualHW.version = "19"\ndisplayName = "Machine ${n}"\nguestOS = "ubuntu-64"\n${devices}` +
    `ethernet0.present = "TRUE"\nethernet0.connectionType = "custom"\nethernet0.vnet = "vmnet${n % 20}"\nethernet0.virtualDev = "e1000"\n` +
    `ethernet0.addressType = "generated"\nethernet0.generatedAddress = "00:0c:29:${mac}"\n`
  );
}

/** The paths of the files. */
export function writeMachines(folder: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    const file = path.join(folder, `Machine ${n}`, `Machine ${n}.vmx`);
    mkdirSync(path.dirname(file));
    writeFileSync(file, vmx(n));
    return file;
  });
}

/** How many adapters the machines below the folder have. */
export async function scanMachines(folder: string): Promise<number> {
  const none = { code: 'absent' } as const;
  const machine = localMachine({
    platform: 'linux',
    environment: {},
    home: null,
    vmFolders: () => Promise.resolve([folder]),
    run: () => Promise.resolve(none),
  });
  const snapshot = await readLinux(machine);
  const machines = describeMachines(snapshot, decodeBytes, problemLog());
  return machines.reduce((sum, { adapters }) => sum + adapters.length, 0);
}
