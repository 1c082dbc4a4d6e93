import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { expect, test, vi } from 'vitest';
import type { Sample } from '../../../src/host/samples/sample.ts';
import { all, file, leaseFiles, leases, machines, matches, output, vmAdapters, windows, withVmware } from './stories.ts';

const windowsCommands = [
  'ipconfig /all',
  'route print',
  'arp -a',
  'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig /s',
  ...['VMware NAT Service', 'VMnetDHCP', 'VMnetBridge', 'VMnetuserif'].flatMap((name) => [`sc query ${name}`, `sc qc ${name}`]),
  'netsh int ipv4 show excludedportrange tcp',
  'netstat -ano',
  'powershell -NoProfile -Command Get-NetConnectionProfile | ConvertTo-Json',
  'powershell -NoProfile -Command Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json',
  'powershell -NoProfile -Command Get-NetAdapter | Select-Object Name, InterfaceDescription, InterfaceAdminStatus | ConvertTo-Json',
  'netsh advfirewall show allprofiles',
  'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMware Workstation',
  'reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\VMnetDHCP\\Parameters',
  'vmrun list',
];
const linuxCommands = [
  'ip -j addr',
  'ip -j route',
  'ip -j neigh',
  'ip -d -j link',
  'lsmod',
  'uname -r',
  'ss -Hltnup',
  'systemctl show vmware-networks',
  'nmcli -t dev',
  'mokutil --sb-state',
  'ufw status',
];
const macCommands = [
  'ifconfig -a',
  'netstat -rn',
  'arp -an',
  'vmnet-cli --status',
  'networksetup -listallhardwareports',
  'sw_vers',
  'lsof -nP -i4 -sTCP:LISTEN',
  'lsof -nP -iUDP:53',
  'vmrun list',
];
const vmwareOnLinux = ['vmware-networks --status', 'vmrun list'];
const expectedCommands: Readonly<Record<string, readonly string[]>> = {
  'windows-nat': windowsCommands,
  'windows-many': windowsCommands,
  'linux-default': [...linuxCommands, ...vmwareOnLinux],
  'linux-custom-bridges': [...linuxCommands, ...vmwareOnLinux],
  // Internet Sharing's rules are Apple's doing, and exist only where Fusion uses Apple's networks.
  'fusion-11': macCommands,
  'fusion-13': [...macCommands, 'pfctl -a com.apple.internet-sharing -sn'],
  'no-vmware': linuxCommands,
};

const folder = fileURLToPath(new URL('../../../src/host/samples/', import.meta.url));

const commandLines = (sample: Sample): readonly string[] => sample.commands.map(({ argv }) => argv.join(' '));

const stamp = (iso: string): string => iso.replaceAll('-', '/').replace('T', ' ').replace('Z', '');

test.each(all)('$name holds exactly the commands that a capture of such a host holds', ({ name, sample }) => {
  expect([...commandLines(sample)].toSorted()).toEqual([...(expectedCommands[name] ?? [])].toSorted());
});

test.each(all)('$name prints something for every command and ends its last line', ({ sample }) => {
  for (const { argv, stdout } of sample.commands) expect(stdout, argv.join(' ')).toMatch(/\S[\s\S]*\n$/);
});

test.each(all)('$name names every file by an absolute path of its system', ({ sample }) => {
  const absolute = sample.platform === 'windows' ? /^[A-Z]:\\(?:[^\\/]+\\)*[^\\/]+$/ : /^\/(?:[^/\\]+\/)*[^/\\]+$/;
  for (const path of [...Object.keys(sample.files), ...Object.keys(sample.encodings ?? {})]) expect(path).toMatch(absolute);
  for (const path of Object.keys(sample.encodings ?? {})) expect(Object.keys(sample.files)).toContain(path);
  expect(sample.home).toMatch(absolute);
});

test.each(all)('$name ends lines as its system does, in files and outputs', ({ sample }) => {
  const locks = /\.lck$/;
  const texts = [
    ...Object.entries(sample.files).filter(([path]) => !locks.test(path)),
    ...sample.commands.map(({ argv, stdout }) => [argv.join(' '), stdout] as const),
  ];
  for (const [name, text] of texts) {
    const wrong = sample.platform === 'windows' ? /(?<!\r)\n|\r(?!\n)/ : /\r/;
    expect(wrong.test(text), name).toBe(false);
  }
});

test.each(windows)('$name says in which code page its outputs are, and they survive it', ({ sample }) => {
  for (const { argv, stdout, codePage } of sample.commands) {
    expect(codePage, argv.join(' ')).toBeTypeOf('number');
    expect(iconv.decode(iconv.encode(stdout, `cp${codePage}`), `cp${codePage}`), argv.join(' ')).toBe(stdout);
  }
});

test.each(withVmware)('$name stores each .vmx and inventory in the encoding it names itself', ({ sample }) => {
  const dictionaries = Object.entries(sample.files).filter(([path]) => /\.vmx$|inventory\.vmls$|vmInventory$/.test(path));
  expect(dictionaries.length).toBeGreaterThan(2);
  for (const [path, text] of dictionaries) {
    const [[label = ''] = []] = matches(text, /^\.encoding = "(.+)"/g);
    expect(sample.encodings?.[path] ?? 'UTF-8', path).toBe(label);
    expect(iconv.decode(iconv.encode(text, label), label), path).toBe(text);
  }
});

test.each(withVmware)('$name has a lock of 512 bytes for exactly the machines that run, held by a living vmware-vmx', ({ sample }) => {
  const separator = sample.platform === 'windows' ? '\\' : '/';
  const locks = Object.entries(sample.files).filter(([path]) => path.endsWith('.lck'));
  const holders = locks.map(([path, text]) => {
    expect(Buffer.byteLength(text), path).toBe(512);
    expect(text).toMatch(/^uuid=[0-9a-f-]{33} (\d+)-\d+(?:\(vmware-vmx\.exe\))? \d+ X \d+ lc=\d+\n\0+$/);
    const pid = Number(/ (\d+)-/.exec(text)?.[1]);
    expect(sample.processes?.find((process) => process.pid === pid)?.name, path).toMatch(/^vmware-vmx(?:\.exe)?$/);
    expect(path.split(separator).at(-1)).toMatch(/^M\d{5}\.lck$/);
    return path.split(separator).slice(0, -1).join(separator).replace(/\.lck$/, '');
  });
  const [head, ...running] = output(sample, 'vmrun list').trimEnd().split(/\r?\n/);
  expect(head).toBe(`Total running VMs: ${holders.length}`);
  expect([...running].toSorted()).toEqual([...holders].toSorted());
  expect(holders.length).toBeGreaterThan(0);
  expect(machines(sample).length).toBeGreaterThan(holders.length);
  for (const path of holders) expect(Object.keys(sample.files)).toContain(path);
});

test.each(withVmware)('$name lists exactly its machines in the inventory, by the names in their .vmx', ({ sample }) => {
  const path = Object.keys(sample.files).find((one) => /inventory\.vmls$|vmInventory$/.test(one)) ?? '';
  const entries = matches(file(sample, path), /^(vmlist\d+)\.config = "(.+?\.vmx)"/gm);
  const name = (key: string): string | undefined => matches(file(sample, path), new RegExp(`^${key}\\.DisplayName = "(.+?)"`, 'gm'))[0]?.[0];
  const listed = entries.map(([key = '', vmx = '']) => [vmx, name(key)]);
  expect(listed).toEqual(machines(sample).map(({ path: vmx, vmx: keys }) => [vmx, keys.get('displayName')]));
});

test.each(withVmware)('$name gives every adapter a MAC of its own, a generated one out of the BIOS UUID', ({ sample }) => {
  const macs = vmAdapters(sample).map(({ mac }) => mac);
  expect(new Set(macs).size).toBe(macs.length);
  for (const { path, vmx } of machines(sample)) {
    const uuid = vmx.get('uuid.bios') ?? '';
    expect(uuid, path).toMatch(/^56 4d(?: [0-9a-f]{2}){6}-[0-9a-f]{2}(?: [0-9a-f]{2}){7}$/);
    expect(vmx.get('guestOS'), path).toMatch(/\S/);
    for (const [key, mac] of vmx) {
      if (key.endsWith('.address')) expect(mac, path).toMatch(/^00:50:56:[0-3][0-9a-f]:[0-9a-f]{2}:[0-9a-f]{2}$/);
      if (!key.endsWith('.generatedAddress')) continue;
      const offset = Number(vmx.get(`${key}Offset`));
      const expected = (parseInt(uuid.replaceAll(' ', '').slice(-6), 16) + offset).toString(16).padStart(6, '0');
      expect(mac.replaceAll(':', ''), path).toBe(`000c29${expected}`);
    }
  }
});

test.each(withVmware)('$name leases only to adapters that hang on the network of the lease', ({ name, sample }) => {
  const nets = new Map(networksOf(sample).map(({ vmnet, net }) => [net, vmnet]));
  const found = leaseFiles(sample).filter((path) => !path.includes('/vmnet5/')).flatMap((path) => leases(file(sample, path)));
  expect(found.length, name).toBeGreaterThan(0);
  for (const { address, mac, starts, ends } of found) {
    const vmnet = nets.get(address.replace(/\.\d+$/, ''));
    expect(vmAdapters(sample), address).toContainEqual(expect.objectContaining({ mac, vmnet }));
    expect(starts < ends && starts <= stamp(sample.takenAt), address).toBe(true);
  }
  // At the sample's clock somebody does hold a lease.
  expect(found.some(({ ends }) => ends > stamp(sample.takenAt))).toBe(true);
});

test.each(withVmware)('$name writes the right weekday before each time', ({ sample }) => {
  for (const path of leaseFiles(sample)) {
    for (const [day, date = ''] of matches(file(sample, path), /(?:starts|ends) (\d) (\S+)/g)) {
      expect(Number(day), date).toBe(new Date(`${date.replaceAll('/', '-')}T00:00:00Z`).getUTCDay());
    }
  }
});

test.each(withVmware)('$name gives no two processes one number', ({ sample }) => {
  const pids = sample.processes?.map(({ pid }) => pid) ?? [];
  expect(new Set(pids).size).toBe(pids.length);
});

test.each(all)('$name is rendered the same twice', async ({ name, sample }) => {
  vi.resetModules();
  const again = (await import(`../../../src/host/samples/${name}.ts`)) as { readonly sample: Sample };
  expect(again.sample).not.toBe(sample);
  expect(again.sample).toEqual(sample);
});

test.each(all)('$name is small, as source and as a host', ({ name, sample }) => {
  const texts = [...Object.values(sample.files), ...sample.commands.map(({ stdout }) => stdout)];
  expect(readFileSync(`${folder}${name}.ts`).length).toBeLessThan(15_000);
  expect(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(name === 'windows-many' ? 120_000 : 40_000);
});

/** The subnets that the sample's DHCP configurations speak of. */
function networksOf(sample: Sample): readonly { readonly vmnet: number; readonly net: string }[] {
  return Object.entries(sample.files)
    .filter(([path]) => /dhcpd?\.conf$/.test(path) && !path.includes('/vmnet5/'))
    .flatMap(([, text]) => matches(text, /^subnet (\d+\.\d+\.\d+)\.0 [^}]+\}\r?\nhost vmnet(\d+) /gim))
    .map(([net = '', vmnet]) => ({ vmnet: Number(vmnet), net }));
}
