import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { parseDhcpd, dhcpdModel } from '../../../src/core/formats/dhcpd.ts';
import { parseAnyLeases } from '../../../src/core/formats/leases.ts';
import { natModel, parseNat } from '../../../src/core/formats/nat.ts';
import { parseNetmap } from '../../../src/core/formats/netmap.ts';
import { parseNetworking, replayNetworking } from '../../../src/core/formats/networking.ts';
import { parseRegistry } from '../../../src/core/formats/registry.ts';
import { simulate, type SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import { allFiles, contentOf, output, show } from './support.ts';

const vmnet = fc.constantFrom('vmnet0', 'vmnet1', 'vmnet2', 'vmnet8', 'vmnet9', 'vmnet12', 'vmnet19', 'vmnet300', 'eth0');
const address = fc.constantFrom('10.1.2.0', '10.1.2.7', '192.168.8.0', '172.16.0.0', '255.255.255.0', '0.0.0.0', '300.1.1.1', '');
const mask = fc.constantFrom('255.255.255.0', '255.255.0.0', '255.255.255.248', '255.255.255.255', '255.0.255.0');
const service = fc.constantFrom('dhcp', 'nat', 'bridge', 'userif', 'adapter', 'frob');
const mac = fc.constantFrom('00:0c:29:aa:bb:cc', '00-50-56-01-02-03', 'nonsense');
const words = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<readonly string[]> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)));

const linux = fc.oneof(
  fc.constantFrom('--start', '--stop', '--status', '--postinstall', '--frob').map((verb) => ['vmware-networks', verb]),
  fc.constantFrom('/etc/vmware/networking', '/etc/vmware/networking.bak.0', '/etc/vmware/netmap.conf', '/tmp/empty').map((file) => ['vmware-networks', '--migrate-network-settings', file]),
  fc.constantFrom('start', 'stop', 'restart', 'is-active', 'frob').map((verb) => ['systemctl', verb, 'vmware-networks']),
);

const macos = fc.oneof(
  fc.constantFrom('--configure', '--start', '--stop', '--status', '--frob').map((verb) => ['vmnet-cli', verb]),
  words('vmnet-cfgcli', fc.constantFrom('setdhcpusage', 'setnatusage'), vmnet, fc.constantFrom('yes', 'no', 'maybe')),
  words('vmnet-cfgcli', fc.constantFrom('setsubnetaddr', 'setdhcpmac2ip'), vmnet, address),
  words('vmnet-cfgcli', 'setsubnetmask', vmnet, mask),
  words('vmnet-cfgcli', 'setdhcpmac2ip', vmnet, mac, address),
  words('vmnet-cfgcli', 'setnatportfwd', vmnet, fc.constantFrom('tcp', 'udp'), fc.constantFrom('80', '0', '8080'), address, fc.constantFrom('22', '')),
  words('vmnet-cfgcli', fc.constantFrom('addadapter', 'removeadapter', 'deletevnet', 'updatedhcpfromconfig', 'updatenatfromconfig'), vmnet),
  words('vmnet-cfgcli', fc.constantFrom('enablehostonlyadap', 'disablehostonlyadap', 'updateadapterfromconfig', 'enumportfwd'), vmnet),
  words('vmnet-cfgcli', fc.constantFrom('servicestart', 'servicestop', 'servicestatus'), vmnet, service),
  fc.constantFrom(['vmnet-cfgcli', 'createdb'], ['vmnet-cfgcli', 'setdefaultbridge', '-1'], ['vmnet-cfgcli', 'vnetcfgadd', 'VNET_9_NAT', 'yes']),
);

const lib = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<readonly string[]> => words('vnetlib64', '--', ...parts);
const store = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
const windows = fc.oneof(
  lib(fc.constantFrom('add', 'remove', 'enable', 'disable', 'update'), 'adapter', vmnet),
  lib(fc.constantFrom('add', 'remove', 'update'), fc.constantFrom('dhcp', 'nat', 'vnet'), vmnet),
  lib('set', 'vnet', vmnet, 'addr', address),
  lib('set', 'vnet', vmnet, 'mask', mask),
  lib('set', 'adapter', vmnet, 'addr', address),
  lib('set', 'nat', vmnet, 'internalipaddr', address),
  lib('set', 'dhcp', vmnet, 'addipmac', address, mac),
  lib(fc.constantFrom('start', 'stop', 'install', 'uninstall'), service),
  fc.constantFrom(['vnetlib64', '--updateAll'], ['vnetlib64'], ['vnetlib64', '--']),
  words('net', fc.constantFrom('start', 'stop'), fc.constantFrom('VMware NAT Service', 'VMnetDHCP')),
  words('sc', 'config', fc.constantFrom('VMware NAT Service', 'VMnetDHCP'), 'start=', fc.constantFrom('auto', 'disabled', 'often')),
  words('reg', 'delete', vmnet.map((name) => `${store}\\${name}`), '/f'),
  words('reg', 'add', vmnet.map((name) => `${store}\\${name}\\NAT`), '/v', 'UseNAT', '/t', 'REG_DWORD', '/d', fc.constantFrom('0', '1'), '/f'),
  words('powershell', '-Command', fc.constantFrom('Disable-NetAdapter', 'Enable-NetAdapter', 'Restart-NetAdapter').map((verb) => `${verb} -Name "VMware Network Adapter VMnet8"`)),
);

/** Complaints that make a file untrustworthy, of whatever kind of file it is. */
function errorsIn(path: string, bytes: string): readonly string[] {
  const complaints = /dhcpd?\.conf(?:\.bak)?$/.test(path)
    ? [...parseDhcpd(bytes).complaints, ...dhcpdModel(parseDhcpd(bytes)).complaints]
    : /nat\.conf(?:\.bak)?$/.test(path)
      ? [...parseNat(bytes).complaints, ...natModel(parseNat(bytes)).complaints]
      : path.endsWith('.leases')
        ? parseAnyLeases(bytes).complaints
        : path.endsWith('netmap.conf')
          ? parseNetmap(bytes).complaints
          : /networking(?:\.bak\.0)?$/.test(path)
            ? parseNetworking(bytes).complaints.filter(({ severity }) => severity === 'error')
            : [];
  return complaints.map(({ code, text }) => `${path}: ${code} ${text}`);
}

/** Adapters that VMware has no part in; Apple's bridges are known as VMware's only while the store names their subnet. */
async function ownAdapters(machine: SimulatedMachine): Promise<unknown> {
  return (await show(machine)).adapters.filter(({ kind, name }) => kind !== 'vmware' && !/^(?:bridge1\d\d|vmenet\d)$/.test(name));
}

async function complaintsOn(machine: SimulatedMachine): Promise<readonly string[]> {
  const all = [...(await allFiles(machine.content()))];
  return all.flatMap(([path, bytes]) => errorsIn(path, bytes));
}

test.each([
  ['linux-default', linux, 40],
  ['linux-custom-bridges', linux, 25],
  ['fusion-11', macos, 40],
  ['fusion-13', macos, 25],
  ['windows-nat', windows, 40],
  ['windows-many', windows, 8],
] as const)('whatever is played on %s, nothing throws, every file parses, and the host can be shown', async (name, command, numRuns) => {
  const content = await contentOf(name);
  await fc.assert(
    fc.asyncProperty(fc.array(command as fc.Arbitrary<readonly string[]>, { minLength: 1, maxLength: 12 }), async (commands) => {
      const machine = await simulate(content);
      await machine.writeFile('/tmp/empty', '');
      const own = await ownAdapters(machine);
      for (const argv of commands) {
        const outcome = await machine.execute(argv);
        expect(['done', 'absent']).toContain(outcome.code);
      }
      expect(await complaintsOn(machine)).toEqual([]);
      const view = await show(machine);
      expect(await ownAdapters(machine)).toEqual(own);
      expect(view.problems.filter(({ code }) => code === 'malformed')).toEqual([]);
      if (machine.platform === 'windows') {
        expect(parseRegistry(await output(machine, ['reg', 'query', store, '/s'])).complaints).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('whatever is played on a host with a `networking` file, migrating last leaves hashes that are true', async () => {
  const content = await contentOf('fusion-11');
  await fc.assert(
    fc.asyncProperty(fc.array(macos, { maxLength: 8 }), async (commands) => {
      const machine = await simulate(content);
      for (const argv of [...commands, ['vmnet-cli', '--configure']]) await machine.execute(argv);
      const files = await allFiles(machine.content());
      const folder = '/Library/Preferences/VMware Fusion';
      const { vnets } = replayNetworking(parseNetworking(files.get(`${folder}/networking`) ?? ''));
      for (const [vmnet, answers] of vnets) {
        const hash = answers.get('DHCP_CFG_HASH')?.value;
        const file = files.get(`${folder}/vmnet${vmnet}/dhcpd.conf`);
        if (hash !== undefined && answers.get('DHCP')?.value === 'yes' && answers.has('HOSTONLY_SUBNET')) expect(hash, `vmnet${vmnet}`).toBe(dhcpConfigHash(file ?? ''));
      }
    }),
    { numRuns: 40 },
  );
});
