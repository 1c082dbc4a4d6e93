import { describe, expect, test } from 'vitest';
import { dhcpConfigHash, endMarker, startMarker } from '../../../src/core/formats/dhcp-hash.ts';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import type { CapturedHost } from '../../../src/core/jobs/captured-host.ts';
import type { RedactionHints } from '../../../src/core/jobs/redact-gather.ts';
import { redactHost } from '../../../src/core/jobs/redact.ts';
import { decodeBytes, encodeText, hostDecoder, loadDecoders } from '../../../src/host/decode.ts';

await loadDecoders();

const nobody: RedactionHints = { users: [], hosts: [] };

const linux: CapturedHost = {
  platform: 'linux',
  takenAt: '2026-11-22T20:00:00Z',
  product: null,
  home: '/home/ada',
  environment: {},
  files: [],
  folders: [],
  outputs: [],
  processes: null,
  unread: [],
};

/** One file of a Linux host, redacted. */
function file(path: string, text: string, hints = nobody): string {
  const [redacted] = redactHost({ ...linux, files: [{ path, bytes: encodeUtf8(text) }] }, decodeBytes, hints).files;
  return redacted?.bytes ?? '';
}

function output(argv: readonly string[], text: string, hints = nobody): string {
  const [redacted] = redactHost({ ...linux, outputs: [{ argv, exitCode: 0, bytes: encodeUtf8(text), codePage: null }] }, decodeBytes, hints).outputs;
  return redacted?.bytes ?? '';
}

describe('names in their places', () => {
  test('of port forwards, networks and comments go from the store, and its grammar stays', () => {
    const store = [
      'VERSION=1,0',
      '# ask Ada',
      'answer VNET_2_DISPLAY_NAME Ada lab',
      'answer VNET_8_DISPLAY_NAME NAT',
      'add_nat_portfwd 8 tcp 8080 192.168.1.5 80   Ada web',
      'add_nat_portfwd 8 tcp 8081 192.168.1.5 81',
      'add_dhcp_mac_to_ip 8 00:0C:29:AA:BB:CC 192.168.1.5',
      '',
    ];
    expect(file('/etc/vmware/networking', store.join('\n')).split('\n')).toEqual([
      'VERSION=1,0',
      '# comment',
      'answer VNET_2_DISPLAY_NAME network1',
      'answer VNET_8_DISPLAY_NAME NAT',
      'add_nat_portfwd 8 tcp 8080 192.168.1.5 80   forward1',
      'add_nat_portfwd 8 tcp 8081 192.168.1.5 81',
      'add_dhcp_mac_to_ip 8 00:0C:29:00:00:01 192.168.1.5',
      '',
    ]);
  });

  test('of DHCP clients go from leases of both grammars, and client identifiers follow their MAC', () => {
    const lease = 'lease 10.0.0.5 {\n\thardware ethernet 00:0c:29:aa:bb:cc;\n\tuid 01:00:0c:29:aa:bb:cc;\n\tclient-hostname "dev";\n}\n';
    expect(file('/a/dhcpd.leases', lease)).toBe(
      'lease 10.0.0.5 {\n\thardware ethernet 00:0c:29:00:00:01;\n\tuid 01:00:0c:29:00:00:01;\n\tclient-hostname "guest1";\n}\n',
    );
    const apple = '{\n\tname=Adas-Mac\n\tip_address=192.168.64.2\n\thw_address=1,0:c:29:aa:bb:c\n\tidentifier=1,0:c:29:aa:bb:c\n}\n';
    expect(file('/var/db/dhcpd_leases', apple)).toBe(
      '{\n\tname=guest1\n\tip_address=192.168.64.2\n\thw_address=1,0:c:29:0:0:1\n\tidentifier=1,0:c:29:0:0:1\n}\n',
    );
  });

  test('a client identifier in octal numbers, which may hold a MAC, is replaced whole', () => {
    expect(file('/a/dhcpd.leases', 'lease 10.0.0.5 {\n\tuid "\\001\\000\\014)\\252\\273\\314";\n}\n')).toBe('lease 10.0.0.5 {\n\tuid "client1";\n}\n');
  });

  test('of hosts in dhcpd.conf and domains go, VMware\'s own stay, and the store\'s hash is that of the new file', () => {
    const generated = [startMarker, 'option domain-name "ada.example.net";', 'host ada-pc {', '  hardware ethernet 00:0C:29:AA:BB:CC;', '}', 'host vmnet8 {', '  option domain-name "localdomain";', '}', endMarker, ''].join('\n');
    const before = dhcpConfigHash(generated) ?? '';
    const redacted = redactHost(
      {
        ...linux,
        files: [
          { path: '/etc/vmware/networking', bytes: `VERSION=1,0\nanswer VNET_8_DHCP_CFG_HASH ${before}\nanswer VNET_1_DHCP_CFG_HASH ${'A'.repeat(40)}\n` },
          { path: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', bytes: generated },
        ],
      },
      decodeBytes,
      nobody,
    );
    const [networking, dhcpd] = redacted.files.map(({ bytes }) => bytes);
    expect(dhcpd?.split('\n').slice(1, -2)).toEqual([
      'option domain-name "domain1.example";',
      'host guest1 {',
      '  hardware ethernet 00:0C:29:00:00:01;',
      '}',
      'host vmnet8 {',
      '  option domain-name "localdomain";',
      '}',
    ]);
    expect(networking).toBe(`VERSION=1,0\nanswer VNET_8_DHCP_CFG_HASH ${dhcpConfigHash(dhcpd ?? '')}\nanswer VNET_1_DHCP_CFG_HASH ${'A'.repeat(40)}\n`);
  });

  test('of NetworkManager\'s connections go, but bridges that are their own connection stay', () => {
    expect(output(['nmcli', '-t', 'dev'], 'wlp2s0:wifi:connected:Ada\\: home\nbr0:bridge:connected:br0\nlo:loopback:connected (externally):lo\nvmnet1:ethernet:unmanaged:\n')).toBe(
      'wlp2s0:wifi:connected:network1\nbr0:bridge:connected:br0\nlo:loopback:connected (externally):lo\nvmnet1:ethernet:unmanaged:\n',
    );
  });

  test('of the user go from lsof, those of the system stay', () => {
    const head = 'COMMAND     PID   USER   FD   TYPE DEVICE\n';
    expect(output(['lsof', '-nP', '-iUDP:53'], `${head}named       398   _mdns    5u  IPv4 0x0\nrapportd    412    bob    5u  IPv4 0x0\n`)).toBe(
      `${head}named       398   _mdns    5u  IPv4 0x0\nrapportd    412    user2    5u  IPv4 0x0\n`,
    );
  });
});

describe('names anywhere', () => {
  test('of the user go from every text in any case, words that contain them stay', () => {
    expect(output(['ss'], 'Ada ada-laptop /home/ada/x adapter Canada\n')).toBe('user1 user1-laptop /home/user1/x adapter Canada\n');
  });

  test('that are words of the formats go only where they must be names', () => {
    const bytes = 'link/ether /home/link/.vmware inet\n';
    const redacted = redactHost({ ...linux, home: '/home/link', outputs: [{ argv: ['ip'], exitCode: 0, bytes, codePage: null }] }, decodeBytes, nobody);
    expect(redacted.outputs[0]?.bytes).toBe('link/ether /home/user1/.vmware inet\n');
    expect(redacted.home).toBe('/home/user1');
  });

  test('of the host that are known from elsewhere go, with and without their domain', () => {
    expect(output(['x'], 'pc7.campus.edu and PC7\n', { users: [], hosts: ['pc7.campus.edu'] })).toBe('host1 and host1\n');
  });

  test('root is everybody\'s', () => {
    expect(redactHost({ ...linux, home: '/root' }, decodeBytes, nobody).home).toBe('/root');
  });
});

describe('a virtual machine', () => {
  const vmx = [
    '.encoding = "UTF-8"',
    'displayName = "Customer A"',
    'guestOS = "ubuntu-64"',
    'annotation = "the password is secret"',
    'nvram = "ubuntu.nvram"',
    'scsi0:0.fileName = "ubuntu-000002.vmdk"',
    'ide1:0.fileName = "/home/ada/isos/Customer.iso"',
    'ethernet0.generatedAddress = "00:0c:29:5b:17:2e"',
    'ethernet1.generatedAddress = "00:0c:29:5b:17:38"',
    'uuid.bios = "56 4d 8e 31 0b c5 72 9a-41 f6 2d 83 c0 5b 17 2e"',
    'RemoteDisplay.vnc.key = "abcdef"',
    'encryption.keySafe = "vmware:key/list/(pair)"',
    '# Customer A only',
    '',
  ].join('\n');
  const inventory = '.encoding = "UTF-8"\nvmlist1.config = "/home/ada/vmware/ubuntu/ubuntu.vmx"\nvmlist1.DisplayName = "Customer A"\nindex0.id = "/home/ada/vmware/ubuntu/ubuntu.vmx"\n';
  const host: CapturedHost = {
    ...linux,
    files: [
      { path: '/home/ada/.vmware/inventory.vmls', bytes: inventory },
      { path: '/home/ada/vmware/ubuntu/ubuntu.vmx', bytes: vmx },
      { path: '/home/ada/vmware/ubuntu/ubuntu.vmx.lck/M01.lck', bytes: 'uuid=03f1a7c29b5e4d18-a6300c295b172e0b 12-3 1 X 3 lc=1\n' },
    ],
    folders: ['/home/ada/vmware/gone/gone.vmx.lck'],
    outputs: [{ argv: ['vmrun', 'list'], exitCode: 0, bytes: 'Total running VMs: 1\n/home/ada/vmware/ubuntu/ubuntu.vmx\n', codePage: null }],
    unread: [{ what: { path: '/home/ada/vmware/gone/gone.vmx' }, code: 'unreadable', detail: 'EACCES' }],
  };
  const redacted = redactHost(host, decodeBytes, nobody);

  test('has one new path, in its list, its own place, its lock and in what vmrun printed', () => {
    const path = '/home/user1/vmware/vm1-b/vm1-b.vmx';
    expect(redacted.files.map((one) => one.path)).toEqual(['/home/user1/.vmware/inventory.vmls', path, `${path}.lck/M01.lck`]);
    expect(redacted.files[0]?.bytes).toBe(`.encoding = "UTF-8"\nvmlist1.config = "${path}"\nvmlist1.DisplayName = "vm1"\nindex0.id = "${path}"\n`);
    expect(redacted.outputs[0]?.bytes).toBe(`Total running VMs: 1\n${path}\n`);
    expect(redacted.unread[0]?.what).toEqual({ path: '/home/user1/vmware/vm2/vm2.vmx' });
    expect(redacted.folders).toEqual(['/home/user1/vmware/vm2/vm2.vmx.lck']);
  });

  test('keeps what its network is made of, and loses notes, passwords and keys', () => {
    expect(redacted.files[1]?.bytes.split('\n')).toEqual([
      '.encoding = "UTF-8"',
      'displayName = "vm1"',
      'guestOS = "ubuntu-64"',
      'annotation = "redacted"',
      'nvram = "vm1-b.nvram"',
      'scsi0:0.fileName = "vm1-b-000002.vmdk"',
      'ide1:0.fileName = "/home/user1/folder1/file1.iso"',
      'ethernet0.generatedAddress = "00:0c:29:00:01:00"',
      'ethernet1.generatedAddress = "00:0c:29:00:01:0a"',
      'uuid.bios = "56 4d 8e 31 0b c5 72 9a-41 f6 2d 83 c0 00 01 00"',
      'RemoteDisplay.vnc.key = "redacted"',
      'encryption.keySafe = "redacted"',
      '# vm1 only',
      '',
    ]);
  });

  test('two of one name in folders that differ in case stay two on Linux', () => {
    const paths = ['/vms/Web1/a.vmx', '/vms/web1/a.vmx'];
    const both = redactHost({ ...linux, files: paths.map((path) => ({ path, bytes: 'displayName = "Same"\n' })) }, decodeBytes, nobody).files;
    expect(new Set(both.map(({ path }) => path)).size).toBe(2);
    expect(both.map(({ bytes }) => bytes)).toEqual(['displayName = "vm1"\n', 'displayName = "vm1"\n']);
  });
});

describe('a text in another encoding', () => {
  const windows: CapturedHost = { ...linux, platform: 'windows', home: 'C:\\Users\\小明' };
  const gbk = async (text: string): Promise<string> => (await encodeText(text, 'gbk')) ?? '';

  test('loses names that are written in GBK, and no other byte', async () => {
    const bytes = await gbk('   主机名  . . . . . . . . . . . . . : XIAOMING-PC\r\n以太网适配器 以太网:\r\n\r\n   物理地址. . . . . . . . . . . . . : 3C-7C-3F-1E-88-A4\r\n路径 C:\\Users\\小明\\x\r\n');
    const [out] = redactHost({ ...windows, outputs: [{ argv: ['ipconfig', '/all'], exitCode: 0, bytes, codePage: 936 }] }, hostDecoder(936), nobody).outputs;
    expect(out?.bytes).toBe(
      await gbk('   主机名  . . . . . . . . . . . . . : host1\r\n以太网适配器 以太网:\r\n\r\n   物理地址. . . . . . . . . . . . . : 3C-7C-3F-00-00-01\r\n路径 C:\\Users\\user1\\x\r\n'),
    );
  });

  test('escaped bytes of a dictionary are decoded before they are looked at', async () => {
    const bytes = `.encoding = "GBK"\nvmlist1.config = "D:\\${await gbk('测试')}\\a.vmx"\nvmlist1.DisplayName = "|B2|E2|CA|D4"\n`;
    const path = 'C:\\Users\\小明\\AppData\\Roaming\\VMware\\inventory.vmls';
    const [inventory] = redactHost({ ...windows, files: [{ path, bytes }] }, hostDecoder(936), nobody).files;
    expect(inventory?.path).toBe('C:\\Users\\user1\\AppData\\Roaming\\VMware\\inventory.vmls');
    expect(inventory?.bytes).toBe('.encoding = "GBK"\nvmlist1.config = "D:\\vm1\\vm1-b.vmx"\nvmlist1.DisplayName = "vm1"\n');
  });

  test('loses addresses in UTF-16, which PowerShell writes', () => {
    const utf16 = (text: string): string => `\xff\xfe${Buffer.from(text, 'utf16le').toString('latin1')}`;
    const [out] = redactHost({ ...windows, outputs: [{ argv: ['arp', '-a'], exitCode: 0, bytes: utf16('8.8.8.8 小明\r\n'), codePage: 936 }] }, hostDecoder(936), nobody).outputs;
    expect(out?.bytes).toBe(utf16('198.51.100.8 user1\r\n'));
  });

  test('bytes that are in no encoding stay as they are', () => {
    expect(file('/etc/vmware/vmnet8/nat/nat.conf', '').length).toBe(0);
    const bytes = '# \xff\x81 8.8.8.8\n\x81\n';
    const [out] = redactHost({ ...windows, files: [{ path: 'C:\\ProgramData\\VMware\\vmnetnat.conf', bytes }], outputs: [{ argv: ['x'], exitCode: 0, bytes: 'x', codePage: 936 }] }, hostDecoder(936), nobody).files;
    expect(out?.bytes).toBe('# \xff\x81 198.51.100.8\n\x81\n');
  });
});

test('a large leases file is redacted in pieces that cut no name, alike in all of them', () => {
  const lease = 'lease 10.0.0.5 {\n\thardware ethernet 00:0c:29:aa:bb:cc;\n\tclient-hostname "dev";\n}\n';
  const expected = 'lease 10.0.0.5 {\n\thardware ethernet 00:0c:29:00:00:01;\n\tclient-hostname "guest1";\n}\n';
  const times = Math.ceil((2.5 * 1024 * 1024) / lease.length);
  expect(file('/a/dhcpd.leases', lease.repeat(times)) === expected.repeat(times)).toBe(true);
});
