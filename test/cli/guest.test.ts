import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printedError, vmnet, type Run } from '../support/vmnet.ts';

interface Printed {
  readonly schema: string;
  readonly os: string;
  readonly steps: readonly { readonly code: string; readonly says: string; readonly type: string | null }[];
  readonly text: string;
}

function guest(host: string, ...words: readonly string[]): Printed {
  const run = vmnet(['guest', '--json', '--host', host, ...words]);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return JSON.parse(run.stdout) as Printed;
}

function refusedWith(...words: readonly string[]): { readonly status: Run['status']; readonly code: unknown } {
  const run = vmnet(['guest', '--json', ...words]);
  return { status: run.status, code: printedError(run).code };
}

test('Ubuntu gets a netplan file that reads as YAML, with mask, gateway and DNS of the NAT network', () => {
  const { schema, os, text } = guest('sample:windows-nat', 'Ubuntu 22.04', '--address', '192.168.204.60');
  expect([schema, os]).toEqual(['vmnet/guest/1', 'netplan']);
  expect(parse(text)).toEqual({
    network: {
      version: 2,
      ethernets: {
        ens33: { dhcp4: false, addresses: ['192.168.204.60/24'], routes: [{ to: '0.0.0.0/0', via: '192.168.204.2' }], nameservers: { addresses: ['192.168.204.2'] } },
      },
    },
  });
});

test('a host-only network has no gateway and no DNS, and none is written', () => {
  const { os, text } = guest('sample:windows-nat', 'CentOS 7', '--address', '192.168.56.20');
  expect(os).toBe('ifcfg');
  expect(text.split('\n')).toEqual(['TYPE=Ethernet', 'NAME=ens33', 'DEVICE=ens33', 'HWADDR=00:0c:29:74:d9:03', 'ONBOOT=yes', 'BOOTPROTO=none', 'IPADDR=192.168.56.20', 'PREFIX=24']);
});

test('on Fusion 13 the gateway is the first address', () => {
  expect(guest('sample:fusion-13', 'Dev Debian', '--address', '192.168.77.20').text).toContain('gateway 192.168.77.1');
});

test('an address in the DHCP range is to be reserved', () => {
  const { steps } = guest('sample:windows-nat', 'Ubuntu 22.04', '--address', '192.168.204.200');
  expect(steps[0]).toMatchObject({ code: 'reserve-address' });
});

test.each([
  ['windows', 'mask=255.255.255.0 gateway=192.168.204.2'],
  ['macos', '-setmanual Ethernet 192.168.204.60 255.255.255.0 192.168.204.2'],
  ['networkmanager', 'ipv4.addresses 192.168.204.60/24 ipv4.gateway 192.168.204.2 ipv4.dns 192.168.204.2'],
  ['interfaces', 'address 192.168.204.60/24'],
  ['ifcfg', 'GATEWAY=192.168.204.2'],
])('--os %s is taken instead of what VMware was told', (os, piece) => {
  const printed = guest('sample:windows-nat', 'Ubuntu 22.04', '--address', '192.168.204.60', '--os', os);
  expect(printed.os).toBe(os);
  expect(printed.text).toContain(piece);
});

test('impossible addresses are refused with 4, and what is no address is wrong usage', () => {
  const vm = ['--host', 'sample:windows-nat', 'Ubuntu 22.04', '--address'];
  expect(refusedWith(...vm, '192.168.56.9')).toEqual({ status: 4, code: 'guest-address-not-usable' });
  expect(refusedWith(...vm, '192.168.204.255')).toEqual({ status: 4, code: 'guest-address-not-usable' });
  expect(refusedWith(...vm, '192.168.204.2')).toEqual({ status: 4, code: 'guest-address-taken' });
  expect(refusedWith(...vm, '192.168.204.1')).toEqual({ status: 4, code: 'guest-address-taken' });
  expect(refusedWith(...vm, '192.168.204')).toEqual({ status: 64, code: 'usage' });
  expect(refusedWith('--host', 'sample:windows-nat', 'Ubuntu 22.04', '--os', 'beos')).toEqual({ status: 64, code: 'usage' });
  expect(refusedWith('--host', 'sample:windows-nat', 'Ubuntu 22.04', '--adapter', '7')).toEqual({ status: 4, code: 'vm-adapter-missing' });
  expect(refusedWith('--host', 'sample:windows-nat', 'Nobody')).toEqual({ status: 4, code: 'vm-not-found' });
});

test('people read what to do in their language, and the text to type is the same', () => {
  const say = (lang: string): string => vmnet(['guest', 'Ubuntu 22.04', '--host', 'sample:windows-nat', '--lang', lang]).stdout;
  expect(say('zh-CN')).toContain('使其生效');
  expect(say('en')).toContain('Let it take effect');
  for (const lang of ['en', 'zh-CN']) expect(say(lang)).toContain('      dhcp4: true');
});
