/** The built command line in a real Windows user space: Windows' Node, `reg.exe`, `ipconfig.exe` and paths, by Wine. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { startWine, type Wine } from './support/wine.ts';

const languages = [
  // `words`: what the code page can say. reg.exe prints the rest as question marks.
  { language: 'English', locale: 'C.UTF-8', codePage: 437, words: 'Café' },
  { language: 'Chinese', locale: 'zh_CN.UTF-8', codePage: 936, words: '网站' },
];

const narrow = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.`;
const wide = String.raw`HKLM\SOFTWARE\VMware, Inc.`;

const windowsLines = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

const dhcp = windowsLines([
  'allow unknown-clients;',
  'default-lease-time 1800;',
  'max-lease-time 7200;',
  '# Virtual ethernet segment 8',
  'subnet 192.168.204.0 netmask 255.255.255.0 {',
  'range 192.168.204.128 192.168.204.254;',
  'option routers 192.168.204.2;',
  'default-lease-time 900;',
  'max-lease-time 3600;',
  '}',
  '# End',
]);

const nat = windowsLines(['[host]', 'ip = 192.168.204.2/24', 'device = VMnet8', '[udp]', 'timeout = 45', '[incomingtcp]']);

const netmap = windowsLines(['network0.name = "Bridged"', 'network0.device = "vmnet0"', 'network8.name = "NAT"', 'network8.device = "vmnet8"']);

// 虚拟机 in GBK, as a Chinese Workstation writes it.
const inGbk = Buffer.from('d0e9c4e2bbfa', 'hex').toString('latin1');
const inventory = ['.encoding = "GBK"', `vmlist1.config = "C:\\${inGbk}\\u\\u.vmx"`, 'vmlist1.DisplayName = "u"', ''].join('\r\n');
const vmx = ['.encoding = "GBK"', `displayName = "${inGbk}"`, 'ethernet0.present = "TRUE"', 'ethernet0.connectionType = "nat"', ''].join('\r\n');
const lock = 'PC 4242-133549285468391736(vmware-vmx.exe) 4711 X 133549285468391736 lc=1\0';

function fill({ drive }: Wine, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(drive, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, 'latin1');
  }
}

function networkOf(view: HostView, vmnet: number) {
  return view.networks.find((network) => network.vmnet === vmnet);
}

describe.each(languages)('a $language Windows', ({ locale, codePage, words }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vmnet-wine-'));
  let wine: Wine | undefined;
  let reason = '';

  beforeAll(async () => {
    const started = await startWine(folder, locale);
    if ('reason' in started) {
      reason = started.reason;
      return;
    }
    wine = started;
    wine.network.script(`
      ip link set lo up
      ip link add vmnet8 address 00:50:56:c0:00:08 type bridge
      ip addr add 192.168.204.1/24 dev vmnet8
      ip link set vmnet8 up
      ip link add idle type bridge
    `);
  }, 180_000);

  afterAll(() => {
    wine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(({ skip }) => {
    if (wine === undefined) skip(reason);
  });

  /** Only called where `beforeEach` has let the test run. */
  function windows(): Wine {
    if (wine === undefined) throw new Error(reason);
    return wine;
  }

  test('without VMware there is neither product, network nor fault', () => {
    expect(windows().show()).toMatchObject({ host: { platform: 'windows', product: null }, networks: [], vms: [], problems: [] });
  });

  test('its tools print in the code page of its language', () => {
    const { stdout } = windows().run(['reg', 'query', String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage`, '/v', 'OEMCP']);
    expect(stdout.toString('latin1')).toMatch(new RegExp(`OEMCP\\s+REG_SZ\\s+${codePage}`));
    expect(windows().run(['chcp.com']).stdout.toString('latin1')).toMatch(/: 0\s*$/);
  });

  test('what ipconfig.exe of Wine does not say is unknown', () => {
    const { adapters } = windows().show();
    expect(adapters.find(({ mac }) => mac === '00:50:56:c0:00:08')).toMatchObject({
      kind: 'vmware', vmnet: 8, state: 'up', mtu: null, dns: null, ipv4: [{ address: '192.168.204.1', prefix: null }],
    });
    expect(adapters.find(({ name }) => name === 'idle')).toMatchObject({ state: 'unknown', ipv4: [], dns: null });
  });

  test('a store in the 64-bit view is read, and one in the 32-bit view before it', () => {
    windows().register(`${wide}\\VMnetLib\\VMnetConfig\\vmnet1`, { IPSubnetAddress: '10.64.0.0', IPSubnetMask: '255.255.255.0' });
    windows().register(`${wide}\\VMnetLib\\VMnetConfig\\vmnet1\\Adapter`, { UseAdapter: 1 });
    expect(networkOf(windows().show(), 1)).toMatchObject({ mode: 'host-only', subnet: '10.64.0.0/24' });

    const vmnet8 = `${narrow}\\VMnetLib\\VMnetConfig\\vmnet8`;
    windows().register(vmnet8, { IPSubnetAddress: '192.168.204.0', IPSubnetMask: '255.255.255.0' });
    windows().register(`${vmnet8}\\Adapter`, { UseAdapter: 1 });
    windows().register(`${vmnet8}\\DHCP`, { UseDHCP: 1 });
    windows().register(`${vmnet8}\\DHCP\\FixedIpToMac`, { '00:0C:29:5B:17:2E': '192.168.204.50' });
    windows().register(`${vmnet8}\\NAT`, { UseNAT: 1 });
    windows().register(`${vmnet8}\\NAT\\TCPForward`, { '8080': '192.168.204.50:80', '8080Description': words });
    windows().register(`${vmnet8}\\NAT\\UDPForward`, { '5353': '192.168.204.50:53' });
    const view = windows().show();
    expect(view.networks.map(({ vmnet, mode }) => [vmnet, mode])).toEqual([[0, 'bridged'], [8, 'nat']]);
    expect(view.problems).toEqual([]);
  });

  test('the registry gives networks, forwards and reservations; the files give gateway, range, times and names', () => {
    fill(windows(), {
      'ProgramData/VMware/vmnetdhcp.conf': dhcp,
      'ProgramData/VMware/vmnetnat.conf': nat,
      'ProgramData/VMware/netmap.conf': netmap,
    });
    expect(networkOf(windows().show(), 8)).toEqual({
      vmnet: 8,
      name: 'NAT',
      mode: 'nat',
      subnet: '192.168.204.0/24',
      // Wine's ipconfig knows no masks: the address is there, its length is not known.
      hostAdapter: { configured: true, name: 'vmnet8', address: '192.168.204.1', actual: null, state: 'up' },
      dhcp: {
        enabled: true,
        service: 'unknown',
        start: '192.168.204.128',
        end: '192.168.204.254',
        defaultLease: 900,
        maxLease: 3600,
        reservations: [{ mac: '00:0c:29:5b:17:2e', address: '192.168.204.50' }],
      },
      nat: {
        enabled: true,
        service: 'unknown',
        gateway: '192.168.204.2',
        udpTimeout: 45,
        portForwards: [
          { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80, description: words },
          { protocol: 'udp', hostPort: 5353, guestAddress: '192.168.204.50', guestPort: 53, description: '' },
        ],
      },
      bridge: null,
    });
  });

  test('VMs come from the list and from added folders; whether a locked one runs is unknown without a list of processes', () => {
    const profile = windows().run(['cmd', '/c', 'echo %APPDATA%']).stdout.toString('latin1').trim();
    fill(windows(), {
      [`${profile.replace(/^C:\\/i, '').replaceAll('\\', '/')}/VMware/inventory.vmls`]: inventory,
      '虚拟机/u/u.vmx': vmx,
      'Lab/Debian 12/d.vmx': 'displayName = "Debian"\r\n',
      'Lab/Debian 12/d.vmx.lck/M12345.lck': lock,
    });
    const view = windows().show({ VMNET_VM_FOLDERS: 'C:\\Lab;C:\\gone' });
    expect(view.vms.map(({ name, path: file, state }) => [name, file, state])).toEqual([
      ['虚拟机', 'C:\\虚拟机\\u\\u.vmx', 'off'],
      ['Debian', 'C:\\Lab\\Debian 12\\d.vmx', 'unknown'],
    ]);
    expect(view.vms[0]?.adapters).toMatchObject([{ mode: 'nat', vmnet: 8 }]);
    expect(view.problems).toEqual([{ code: 'unreadable', source: 'C:\\gone', detail: 'ENOENT', line: null, column: null }]);
  });

  test.each([
    { where: 'the folder of newer Workstations', folder: 'Program Files/VMware/VMware Workstation', view: undefined },
    { where: 'the folder of Workstation up to 17', folder: 'Program Files (x86)/VMware/VMware Workstation', view: undefined },
    { where: 'a folder that the 32-bit view names', folder: 'Tools/VM (1)', view: narrow },
    { where: 'a folder that the 64-bit view names', folder: `${words}/VM`, view: wide },
  ])('vmrun is found in $where', ({ folder: installed, view }) => {
    // Windows' Node under the name of vmrun runs the script that is called `list`; Wine's pipes are no standard output to it.
    const vmrun = path.join(windows().drive, installed, 'vmrun.exe');
    mkdirSync(path.dirname(vmrun), { recursive: true });
    symlinkSync(windows().node, vmrun);
    fill(windows(), { 'Here/list': "require('node:fs').writeSync(1, 'Total running VMs: 1\\r\\nC:\\\\Solo\\\\s.vmx\\r\\n')", 'Solo/s.vmx': 'displayName = "Solo"\r\n' });
    if (view !== undefined) windows().register(`${view}\\VMware Workstation`, { InstallPath: `C:\\${installed.replaceAll('/', '\\')}\\` });
    try {
      expect(windows().show({}, 'Here').vms).toContainEqual(expect.objectContaining({ name: 'Solo', path: 'C:\\Solo\\s.vmx', state: 'running' }));
    } finally {
      rmSync(path.dirname(vmrun), { recursive: true });
    }
  });

  test('a program that lies in the folder one stands in is never taken for a tool', () => {
    mkdirSync(path.join(windows().drive, 'Planted'));
    for (const tool of ['reg', 'ipconfig', 'vmrun', 'tasklist', 'powershell', 'route']) symlinkSync(windows().node, path.join(windows().drive, 'Planted', `${tool}.exe`));
    const trace = "require('node:fs').writeFileSync('C:\\\\ran', '')";
    fill(windows(), { 'Planted/list': trace, 'Planted/query': trace, 'Planted/print': trace });
    const view = windows().show({}, 'Planted');
    expect(existsSync(path.join(windows().drive, 'ran'))).toBe(false);
    expect(networkOf(view, 8)).toMatchObject({ mode: 'nat', subnet: '192.168.204.0/24' });
    expect(view.adapters.some(({ vmnet }) => vmnet === 8)).toBe(true);
  });

  test('the registry names the version', () => {
    windows().register(`${narrow}\\VMware Workstation`, { ProductVersion: '17.6.3.24583834' });
    expect(windows().show().host.product).toEqual({ name: 'VMware Workstation', version: '17.6.3' });
  });
});
