/** What an apply generates for DHCP, read by ISC's dhcpd, of which VMware's is an old relative, and hashed by coreutils. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { applyPolicy, keptHost, reportOf, seedPolicy, worldOf, type Kept } from './support.ts';

const searched = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

beforeEach(({ skip }) => {
  if (spawnSync('dhcpd', ['--version'], { env: searched }).error !== undefined) skip('there is no dhcpd (Debian: apt-get install isc-dhcp-server)');
});

/** Null: it finds nothing wrong with the file. */
function complaint(file: string): string | null {
  const { status, stderr } = spawnSync('dhcpd', ['-4', '-t', '-cf', file], { env: searched, encoding: 'utf8' });
  return status === 0 ? null : stderr;
}

/** The files in the host's folder that a DHCP server of VMware's reads, and those that were generated before. */
async function filesOf({ folder }: Kept): Promise<readonly string[]> {
  const { settings } = await worldOf(folder);
  return [...settings.keys()].filter((name) => /dhcpd?\.conf(?:\.bak)?$/.test(name)).map((name) => path.join(folder, 'files', name));
}

/** A network of each kind that is no /24, with lease times and more than one reservation. */
const wide = `policy: vmnet-policy/1
networks:
  vmnet1:
    mode: host-only
    subnet: 172.20.4.0/22
    dhcp:
      start: 172.20.5.0
      end: 172.20.7.250
      defaultLease: 3600
      maxLease: 86400
      reservations: { 00:0c:29:aa:bb:c1: 172.20.4.9, 00:50:56:20:bb:c2: 172.20.4.10 }
  vmnet8:
    mode: nat
    subnet: 10.77.12.64/26
    dhcp: { start: 10.77.12.70, end: 10.77.12.100, reservations: {} }
    portForwards: []
`;

const samples = ['linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'windows-nat', 'windows-many'];
const seed = (sample: string): string => seedPolicy(sample === 'fusion-13' ? { gateway: null } : {});
const cases = samples.flatMap((sample) => [{ name: 'the seed case', sample, policy: seed(sample) }, { name: 'other masks, lease times and reservations', sample, policy: wide }]);

test.each(cases)('$name on $sample: dhcpd accepts every generated file, and sha1sum makes its hash of it', async ({ sample, policy }) => {
  const host = await keptHost(sample);
  expect(reportOf(await applyPolicy(host.target, policy))).toMatchObject({ outcome: 'verified', problems: [] });
  const files = await filesOf(host);
  // On Windows one file holds all networks; its line ends are CR LF, which dhcpd takes too.
  const { length } = files.filter((file) => file.endsWith('.conf'));
  expect(sample.startsWith('windows') ? length === 1 : length >= 2).toBe(true);
  expect(files.flatMap((file) => complaint(file) ?? [])).toEqual([]);
  if (!sample.startsWith('windows')) await expectHashes(host, files);
});

/** The store's hash of each network, by other tools from the file. */
async function expectHashes({ folder }: Kept, files: readonly string[]): Promise<void> {
  const { settings } = await worldOf(folder);
  const store = [...settings].find(([name]) => name.endsWith('/networking'))?.[1] ?? '';
  const stored = [...store.matchAll(/^answer VNET_(\d+)_DHCP_CFG_HASH (.*)$/gm)].map(([, vmnet, hash]) => `vmnet${vmnet} ${hash}`);
  expect(stored.map((line) => line.split(' ')[0])).toContain('vmnet8');
  const summed = stored.map((line) => {
    const [vmnet = ''] = line.split(' ');
    const file = files.find((one) => one.includes(`/${vmnet}/`) && one.endsWith('.conf')) ?? '';
    const { stdout } = spawnSync('sh', ['-c', 'sed -n "/^###### VMNET/,/^####### VMNET/p" "$0" | sha1sum', file], { encoding: 'utf8' });
    return `${vmnet} ${stdout.slice(0, 40).toUpperCase()}`;
  });
  expect(summed).toEqual(stored);
}

test('dhcpd refuses what VMware’s would refuse: a range outside its subnet, a sentence that does not end', async () => {
  const folder = await temporaryFolder();
  const told = (text: string): string | null => {
    writeFileSync(path.join(folder, 'dhcpd.conf'), text);
    return complaint(path.join(folder, 'dhcpd.conf'));
  };
  const sound = 'subnet 192.168.204.0 netmask 255.255.255.0 {\r\n\trange 192.168.204.128 192.168.204.254;\r\n}\r\n';
  expect(told(sound)).toBeNull();
  expect(told(sound.replace('204.254', '205.254'))).toContain('bad range');
  expect(told(sound.replace('254;', '254'))).toContain('semicolon expected');
});
