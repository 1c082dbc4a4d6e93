import { expect, test } from 'vitest';
import { readMacos } from '../../../src/host/macos/read.ts';
import { machineOf } from '../support/captures.ts';

const fusion = 'files/Library/Preferences/VMware Fusion';
const app = 'files/Users/a/VMware Fusion.app/Contents';

const host = {
  manifest: { platform: 'macos', home: '/Users/a' },
  files: {
    [`${fusion}/networking`]: 'VERSION=1,0\n',
    [`${fusion}/lastLocationUsed`]: '/Users/a/VMware Fusion.app',
    [`${fusion}/vmnet8/dhcpd.conf`]: 'd8',
    [`${fusion}/vmnet8/nat.conf`]: 'n8',
    'files/var/db/vmware/vmnet-dhcpd-vmnet8.leases': 'l8',
    'files/var/db/vmware/vmnet-dhcpd-vmnet8.leases~': 'older',
    'files/var/db/dhcpd_leases': 'apple',
    [`${app}/Info.plist`]: '<dict>\n\t<key>CFBundleShortVersionString</key>\n\t<string>13.6.1</string>\n</dict>',
    'files/Users/a/Library/Application Support/VMware Fusion/vmInventory': 'vmlist1.config = "/Users/a/U.vmwarevm/U.vmx"\n',
    'files/Users/a/U.vmwarevm/u.vmx': 'vmx',
  },
  commands: {
    'ifconfig -a': 'lo0',
    'netstat -rn': 'Routing tables',
    'vmnet-cli --status': 'running',
    'networksetup -listallhardwareports': 'Wi-Fi',
    'vmrun list': 'Total running VMs: 0',
  },
} as const;

test('every file and output lands in its role', async () => {
  const snapshot = await readMacos(machineOf(host));
  expect(snapshot).toMatchObject({
    platform: 'macos',
    networking: { bytes: 'VERSION=1,0\n' },
    netmap: null,
    lastLocationUsed: { bytes: '/Users/a/VMware Fusion.app' },
    dhcpd: [{ vmnet: 8, file: { bytes: 'd8' } }],
    nat: [{ vmnet: 8, file: { bytes: 'n8' } }],
    leases: [{ vmnet: 8, file: { bytes: 'l8', path: '/var/db/vmware/vmnet-dhcpd-vmnet8.leases' } }],
    appleLeases: { bytes: 'apple' },
    tools: {
      ifconfig: { text: 'lo0' },
      routes: { text: 'Routing tables' },
      vmwareNetworks: { text: 'running' },
      hardwarePorts: { text: 'Wi-Fi' },
      vmrunList: { ok: true },
      ipAddr: null,
    },
  });
});

test('a list of machines and the disk may differ in case, as on a Mac', async () => {
  const { machines } = await readMacos(machineOf(host));
  expect(machines).toMatchObject([{ vmx: { ok: true, bytes: 'vmx' } }]);
});

test("the version is what the application says of itself, unless the capture declares it", async () => {
  expect((await readMacos(machineOf(host))).product).toEqual({ name: 'VMware Fusion', version: '13.6.1' });
  const product = { name: 'VMware Fusion Pro', version: '11.5.7' };
  const declared = await readMacos(machineOf({ ...host, manifest: { ...host.manifest, product } }));
  expect(declared.product).toEqual(product);
});

test('a Mac without Fusion has nothing but its tools', async () => {
  const snapshot = await readMacos(machineOf({ manifest: host.manifest }));
  expect(snapshot).toMatchObject({ product: null, networking: { ok: false }, lastLocationUsed: { ok: false }, dhcpd: [], leases: [], machines: [] });
});
