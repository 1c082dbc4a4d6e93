import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { readGuest } from '../../../src/core/jobs/read-guest.ts';
import type { GuestFacts } from '../../../src/core/vnet/guest.ts';
import { chineseWindows, englishLinux } from '../doctor/pastes.ts';

const context = { decode: (bytes: string) => decodeUtf8(bytes), now: '2026-11-22T20:00:00Z' };
const read = (text: string): GuestFacts | null => readGuest(text, 'guest.txt', context);
const mac = '00:0c:29:aa:bb:cc';

test('Chinese Windows: one card with its address, gateway, name servers and DHCP', () => {
  const facts = read(chineseWindows({ mac, address: '192.168.8.50', gateway: '192.168.8.2', dns: ['192.168.8.2', '9.9.9.9'] }));
  expect(facts?.listed).toBe(true);
  expect(facts?.nics).toMatchObject([{ name: 'Ethernet0', mac, dhcp: false, ipv4: [{ address: '192.168.8.50', prefix: 24 }], gateways: ['192.168.8.2'], dns: ['192.168.8.2', '9.9.9.9'] }]);
});

test('English Linux: the card of ip addr, the gateway of ip route, the servers of resolv.conf', () => {
  const facts = read(englishLinux({ mac, address: '192.168.8.50', gateway: '192.168.8.2', dns: ['192.168.8.2'], dhcp: true }));
  expect(facts?.nics).toMatchObject([{ name: 'ens33', mac, dhcp: true, ipv4: [{ address: '192.168.8.50', prefix: 24 }], gateways: ['192.168.8.2'] }]);
  expect(facts?.resolvers).toEqual(['192.168.8.2']);
  expect(facts?.routes).toContainEqual(expect.objectContaining({ destination: '0.0.0.0/0', gateway: '192.168.8.2', interface: 'ens33' }));
});

test('ifconfig and netstat of a Mac, behind one another', () => {
  const text = `en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500\n\tether ${mac}\n\tinet 192.168.8.50 netmask 0xffffff00 broadcast 192.168.8.255\n\tstatus: active\nRouting tables\n\nInternet:\nDestination        Gateway            Flags        Netif Expire\ndefault            192.168.8.1        UGSc           en0\n`;
  expect(read(text)?.nics).toMatchObject([{ name: 'en0', mac, state: 'up', gateways: ['192.168.8.1'] }]);
});

test('nmcli alone tells of a card', () => {
  const text = `GENERAL.DEVICE:                         ens160\nGENERAL.TYPE:                           ethernet\nGENERAL.HWADDR:                         00:0C:29:AA:BB:CC\nGENERAL.STATE:                          100 (connected)\nIP4.ADDRESS[1]:                         192.168.8.50/24\nIP4.GATEWAY:                            192.168.8.1\nIP4.DNS[1]:                             192.168.8.2\n`;
  expect(read(text)).toMatchObject({ nics: [{ name: 'ens160', mac, state: 'up', ipv4: [{ address: '192.168.8.50', prefix: 24 }], gateways: ['192.168.8.1'], dns: ['192.168.8.2'] }], resolvers: ['192.168.8.2'] });
});

test('an ifcfg file alone tells of a card as it is meant to be', () => {
  const text = 'TYPE=Ethernet\nBOOTPROTO=static\nDEVICE=ens33\nONBOOT=yes\nIPADDR=192.168.8.50\nNETMASK=255.255.255.0\nGATEWAY=192.168.8.1\nDNS1=192.168.8.2\n';
  expect(read(text)).toMatchObject({
    listed: false,
    nics: [{ name: 'ens33', dhcp: false, ipv4: [{ address: '192.168.8.50', prefix: 24 }], gateways: ['192.168.8.1'], dns: ['192.168.8.2'] }],
    configs: [{ device: 'ens33', onBoot: true, protocol: 'static', line: 3 }],
  });
});

test('two files in a row are two, with the lines that tell of each', () => {
  const text = 'DEVICE="eth0"\nHWADDR=00:0C:29:AA:BB:CC\nONBOOT=yes\n\n# the other\nDEVICE=eth1\nONBOOT=no\n';
  expect(read(text)?.configs).toEqual([
    { device: 'eth0', mac, onBoot: true, protocol: null, line: 2 },
    { device: 'eth1', mac: null, onBoot: false, protocol: null, line: 7 },
  ]);
});

test('netplan and interfaces name cards, and nothing below another key does', () => {
  const text = 'network:\n  ethernets:\n    ens33:\n      nameservers:\n        addresses: [9.9.9.9]\n  version: 2\niface eth0 inet dhcp\n';
  expect(read(text)?.configs.map(({ device }) => device)).toEqual(['ens33', 'eth0']);
});

test.each([
  ['Error: NetworkManager is not running.\n', false],
  ['ada@guest:~$ nmcli networking\ndisabled\n', false],
  ['● NetworkManager.service - Network Manager\n     Loaded: loaded\n     Active: inactive (dead)\n', false],
  ['ens33   ethernet  connected  Wired\n', true],
])('NetworkManager is on or off: %j', (text, on) => {
  expect(read(text)?.manager?.on).toBe(on);
});

test('a proxy is an address with a port, of a variable or of Windows', () => {
  expect(read('http_proxy=http://192.168.8.1:7890\n')?.proxies).toEqual([{ address: '192.168.8.1', port: 7890, line: 1 }]);
  expect(read('当前的 WinHTTP 代理服务器设置:\n\n    代理服务器:  192.168.8.1:10809\n')?.proxies).toEqual([{ address: '192.168.8.1', port: 10_809, line: 3 }]);
});

test('a text that tells of no network is none', () => {
  expect(read('Dear support,\nmy virtual machine has no internet.\n')).toBeNull();
  expect(read('')).toBeNull();
});
