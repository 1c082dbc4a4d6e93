import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { openCapture } from '../../../src/host/capture/open.ts';
import * as linux from '../../../src/host/linux/facts.ts';
import * as macos from '../../../src/host/macos/facts.ts';
import { simulate, type SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import { fileText, play } from './support.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/vmware/', import.meta.url));
const hosts = [
  { name: 'Workstation 12.1', folder: `${corpus}ArchBak`, files: linux.files, regenerate: `vmware-networks --migrate-network-settings ${linux.files.networking}` },
  { name: 'Fusion 8', folder: `${corpus}vagrant-vmware-networking-logs@c8be652`, files: macos.files, regenerate: 'vmnet-cli --configure' },
];
const missing = hosts.filter(({ folder }) => !existsSync(folder));
console.info(`real hosts played on: ${hosts.length - missing.length} of ${hosts.length}${missing.map(({ name }) => `; not in the corpus: ${name}`).join('')}`);

async function open(folder: string): Promise<SimulatedMachine> {
  const opened = await openCapture(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  return simulate(opened.value);
}

const written = /^# Written at: .*$/m;

test.for(hosts)('what is regenerated on a real $name is what VMware itself wrote, but for the time', async ({ folder, files, regenerate }, { skip }) => {
  skip(!existsSync(folder), 'not in the corpus');
  const machine = await open(folder);
  const texts = async (): Promise<readonly (string | undefined)[]> => Promise.all([files.dhcpd(1), files.dhcpd(8), files.nat(8)].map((path) => fileText(machine, path)));
  const before = await texts();
  expect((await play(machine, regenerate)).exitCode).toBe(0);
  const after = await texts();
  expect(after.map((text) => text?.replace(written, ''))).toEqual(before.map((text) => text?.replace(written, '')));
  expect(after[0]).not.toBe(before[0]);
});

test.for(hosts)('the store of a real $name is written as VMware wrote it, but for the hashes', async ({ folder, files, regenerate }, { skip }) => {
  skip(!existsSync(folder), 'not in the corpus');
  const machine = await open(folder);
  const before = (await fileText(machine, files.networking)) ?? '';
  await play(machine, regenerate);
  const after = (await fileText(machine, files.networking)) ?? '';
  const plain = (text: string): string => text.replace(/_CFG_HASH .*/g, '_CFG_HASH');
  expect(plain(after)).toBe(plain(before));
  expect(after).toContain(`answer VNET_8_DHCP_CFG_HASH ${dhcpConfigHash((await fileText(machine, files.dhcpd(8))) ?? '')}`);
});
