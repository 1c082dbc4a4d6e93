import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpus, printedError, show, vmnet } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-show-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a sample host', () => {
  test('tells the NAT network of windows-nat with its addresses', () => {
    const vmnet8 = show('sample:windows-nat').networks.find(({ vmnet: number }) => number === 8);
    expect(vmnet8).toMatchObject({
      mode: 'nat',
      subnet: '192.168.204.0/24',
      hostAdapter: { configured: true, address: '192.168.204.1', actual: '192.168.204.1/24', state: 'up' },
      dhcp: { enabled: true, service: 'running', start: '192.168.204.128', end: '192.168.204.254' },
      nat: { enabled: true, service: 'running', gateway: '192.168.204.2' },
    });
  });

  test('reads Chinese adapter and machine names through code page 936 and GBK', () => {
    const view = show('sample:windows-nat');
    expect(view.adapters.map(({ name }) => name)).toContain('以太网');
    expect(view.vms.some(({ name }) => /[\u4e00-\u9fff]/.test(name))).toBe(true);
    expect(view.problems).toEqual([]);
  });

  test('of Fusion 13 has the first address of the subnet as its gateway', () => {
    const vmnet8 = show('sample:fusion-13').networks.find(({ vmnet: number }) => number === 8);
    expect(vmnet8?.nat?.gateway).toBe(vmnet8?.hostAdapter?.address);
    expect(vmnet8?.nat?.configuredGateway).not.toBe(vmnet8?.nat?.gateway);
  });

  test('without VMware has no networks, and that is no problem', () => {
    expect(show('sample:no-vmware')).toMatchObject({ host: { product: null }, networks: [], vms: [], problems: [] });
  });

  test('is printed for people in English and in Chinese', () => {
    const english = vmnet(['show', '--host', 'sample:windows-nat', '--lang', 'en']).stdout;
    const chinese = vmnet(['show', '--host', 'sample:windows-nat', '--lang', 'zh-CN']).stdout;
    for (const text of [english, chinese]) expect(text).toContain('192.168.204.0/24');
    expect(english).toContain('Host-only');
    expect(chinese).toContain('仅主机');
  });
});

describe.skipIf(corpus === undefined)('a real Workstation 12 host (corpus; skipped where ../shared is not there)', () => {
  const archBak = path.join(corpus ?? '', 'vmware/ArchBak');

  test('lists vmnet0, 1 and 8 with subnets, gateway, DHCP and bridge mappings', () => {
    const view = show(archBak);
    expect(view.host).toMatchObject({ platform: 'linux', product: { name: 'VMware Workstation', version: '12.1.0' } });
    expect(view.networks).toMatchObject([
      { vmnet: 0, name: 'Bridged', mode: 'bridged', subnet: null, bridge: { to: 'wlp3s0', resolved: null, excluded: ['enp4s0f2'] } },
      {
        vmnet: 1,
        name: 'HostOnly',
        mode: 'host-only',
        subnet: '172.16.78.0/24',
        hostAdapter: { configured: true, address: '172.16.78.1', actual: null, state: 'unknown' },
        dhcp: { enabled: true, service: 'unknown', start: '172.16.78.128', end: '172.16.78.254', defaultLease: 1800, maxLease: 7200 },
        nat: null,
        bridge: null,
      },
      {
        vmnet: 8,
        name: 'NAT',
        mode: 'nat',
        subnet: '192.168.135.0/24',
        dhcp: { start: '192.168.135.128', end: '192.168.135.254' },
        nat: { enabled: true, gateway: '192.168.135.2', udpTimeout: 60, portForwards: [] },
      },
    ]);
  });

  test('lists the same networks when folders of networks that are gone lie beside them', () => {
    const copy = path.join(folder, 'stale');
    cpSync(archBak, copy, { recursive: true });
    const vmware = path.join(copy, 'etc/vmware');
    mkdirSync(path.join(vmware, 'vmnet0/nat'), { recursive: true });
    cpSync(path.join(vmware, 'vmnet8/nat/nat.conf'), path.join(vmware, 'vmnet0/nat/nat.conf'));
    cpSync(path.join(vmware, 'vmnet8'), path.join(vmware, 'vmnet5'), { recursive: true });
    expect(show(copy).networks).toEqual(show(archBak).networks);
  });

  test('reads the same from the folder /etc/vmware itself', () => {
    expect(show(path.join(archBak, 'etc/vmware')).networks).toEqual(show(archBak).networks);
  });
});

describe('what cannot be read', () => {
  test('a folder that is no capture ends with 65', () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(path.join(empty, 'holiday.txt'), 'sea');
    const run = vmnet(['show', '--json', '--host', empty]);
    expect(run.status).toBe(65);
    expect(printedError(run)).toMatchObject({ schema: 'vmnet/error/1', status: 65, code: 'not-a-capture' });
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test('a host that is not there, and an unknown sample, end with 64', () => {
    for (const host of [path.join(folder, 'nowhere'), 'sample:solaris']) {
      const run = vmnet(['show', '--json', '--host', host]);
      expect([run.status, printedError(run).status]).toEqual([64, 64]);
    }
  });

  test('a capture with broken JSON ends with 65 at the line and column of the break', () => {
    const broken = path.join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(path.join(broken, 'capture.json'), '{\n  "format": "vmnet-capture/1",\n  "platform": linux\n}\n');
    const run = vmnet(['show', '--json', '--host', broken]);
    expect(run.status).toBe(65);
    expect(printedError(run)).toMatchObject({ line: 3, column: 15 });
    expect(printedError(run).file).toMatch(/capture\.json$/);
  });

  test('a truncated zip ends with 65 and no stack', () => {
    const zip = path.join(folder, 'cut.zip');
    writeFileSync(zip, Buffer.from('504b0304140000000800', 'hex'));
    const run = vmnet(['show', '--json', '--host', zip]);
    expect([run.status, printedError(run).code]).toEqual([65, 'zip-damaged']);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test('a store that is damaged is a problem with its line, and the rest is shown', () => {
    const host = path.join(folder, 'damaged');
    mkdirSync(path.join(host, 'etc/vmware'), { recursive: true });
    writeFileSync(path.join(host, 'etc/vmware/networking'), 'answer VNET_8_NAT yes\nanswer VNET_8_VIRTUAL_ADAPTER yes\n');
    const view = show(host);
    expect(view.problems).toMatchObject([{ code: 'malformed', source: '/etc/vmware/networking', detail: 'version-line-missing', line: 1 }]);
    expect(view.networks.map(({ vmnet: number, mode }) => [number, mode])).toEqual([[0, 'bridged'], [8, 'nat']]);
  });

  test('only generated files: the networks come from those, and the missing store is a problem', () => {
    const host = path.join(folder, 'no-store', 'ProgramData', 'VMware');
    mkdirSync(host, { recursive: true });
    const segment = [
      '# Virtual ethernet segment 8',
      'subnet 192.168.71.0 netmask 255.255.255.0 {',
      'range 192.168.71.128 192.168.71.254;',
      'option routers 192.168.71.2;',
      'default-lease-time 1800;',
      '}',
      'host VMnet8 {',
      '    hardware ethernet 00:50:56:C0:00:08;',
      '    fixed-address 192.168.71.1;',
      '}',
      '# End',
      '',
    ];
    writeFileSync(path.join(host, 'vmnetdhcp.conf'), segment.join('\r\n'));
    const view = show(path.join(folder, 'no-store'));
    expect(view.host.platform).toBe('windows');
    expect(view.problems.map(({ code }) => code)).toEqual(['store-missing']);
    expect(view.networks.find(({ vmnet: number }) => number === 8)).toMatchObject({
      mode: 'nat',
      subnet: '192.168.71.0/24',
      hostAdapter: { address: '192.168.71.1' },
      nat: { gateway: null },
      dhcp: { start: '192.168.71.128', end: '192.168.71.254', defaultLease: 1800 },
    });
  });

  test('a .vmx in GBK that does not say so is a problem with its line, and one that says so is read', () => {
    const host = path.join(folder, 'gbk');
    mkdirSync(path.join(host, 'etc/vmware'), { recursive: true });
    mkdirSync(path.join(host, 'vms'), { recursive: true });
    writeFileSync(path.join(host, 'etc/vmware/networking'), 'VERSION=1,0\n');
    const name = Buffer.from('displayName = "\xcf\xe4\xcf\xc2"\n', 'latin1');
    writeFileSync(path.join(host, 'vms/silent.vmx'), Buffer.concat([Buffer.from('config.version = "8"\n'), name]));
    writeFileSync(path.join(host, 'vms/said.vmx'), Buffer.concat([Buffer.from('.encoding = "GBK"\n'), name]));
    appendFileSync(path.join(host, 'vms/said.vmx'), 'ethernet0.present = "TRUE"\n');
    const view = show(host);
    expect(view.vms.map(({ name: shown }) => shown)).toContain('箱下');
    expect(view.problems).toMatchObject([{ code: 'encoding-unknown', source: '/vms/silent.vmx', line: 2 }]);
  });
});

test('control characters in names are printed as escapes, never sent to the terminal', () => {
  const host = path.join(folder, 'escape');
  mkdirSync(path.join(host, 'etc/vmware'), { recursive: true });
  const networking = 'VERSION=1,0\nanswer VNET_2_DISPLAY_NAME evil\u001b[2Jname\nanswer VNET_2_VIRTUAL_ADAPTER yes\n';
  writeFileSync(path.join(host, 'etc/vmware/networking'), networking);
  const run = vmnet(['show', '--host', host]);
  expect(run.stdout).toContain('evil\\u001b[2Jname');
  expect(run.stdout).not.toContain('\u001b[2J');
});
