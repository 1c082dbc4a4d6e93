import { describe, expect, test } from 'vitest';
import { addressOf, pageOfHash, partOfHash } from '../../../renderer/app/pages.ts';
import { adapterWords, machineWords, networkWords, searchFor } from '../../../renderer/app/search.ts';
import { shortAddress } from '../../../renderer/app/short-address.ts';
import { findSubject, nodeId, rowId } from '../../../renderer/app/subject.ts';
import { hostNameOf, lastPart } from '../../../renderer/frame/host-name.ts';
import { textsIn } from '../../../src/core/text/texts.ts';
import { machine, nat, physicalAdapter, vmAdapter, windowsNat } from '../../support/host-views.ts';

describe('the search', () => {
  const ubuntu = machine('Ubuntu', 'running', [vmAdapter(0, { lease: { address: '192.168.204.130', ends: null } })]);

  test.each([
    ['204.2', networkWords(nat(8, 204))],
    ['vmnet8 nat', networkWords(nat(8, 204))],
    ['NAT 模式', networkWords(nat(8, 204))],
    ['tcp/8080', networkWords(nat(8, 204))],
    ['UBUNTU', machineWords(ubuntu)],
    ['0c:29:aa', machineWords(ubuntu)],
    ['204.130', machineWords(ubuntu)],
    ['i219', adapterWords(physicalAdapter())],
    ['', adapterWords(physicalAdapter())],
  ])('%j finds it', (text, words) => {
    expect(searchFor(text)(words)).toBe(true);
  });

  test.each([['bridged'], ['vmnet8 host-only'], ['10.0.0']])('%j does not find VMnet8', (text) => {
    expect(searchFor(text)(networkWords(nat(8, 204)))).toBe(false);
  });
});

test.each([
  ['192.168.204.1', '192.168.204.0/24', '.1'],
  ['172.16.5.1', '172.16.0.0/16', '.5.1'],
  ['172.16.17.1', '172.16.16.0/20', '.17.1'],
  ['10.0.0.2', '10.0.0.0/8', '.0.0.2'],
  ['192.168.7.1', '192.168.204.0/24', '192.168.7.1'],
  ['192.168.7.1', null, '192.168.7.1'],
])('%s in %s is said as %s', (address, subnet, short) => {
  expect(shortAddress(address, subnet)).toBe(short);
});

test('a device of a network is a node of its own and shares the network’s row', () => {
  const device = { kind: 'network', vmnet: 8, part: 'nat' } as const;
  expect([rowId(device), nodeId(device)]).toEqual(['network:8', 'network:8/nat']);
});

test('what is not on the host any more is not found', () => {
  expect(findSubject(windowsNat(), { kind: 'network', vmnet: 8 })?.kind).toBe('network');
  expect(findSubject(windowsNat(), { kind: 'network', vmnet: 9 })).toBeUndefined();
  expect(findSubject(windowsNat(), { kind: 'machine', path: '/gone.vmx' })).toBeUndefined();
});

test('an unknown address leads to Overview', () => {
  expect(['#/machines', '#/nonsense', ''].map(pageOfHash)).toEqual(['machines', 'overview', 'overview']);
});

test('an address can lead to one code of a page', () => {
  const address = addressOf('findings', 'dhcp-range-reversed');
  expect([pageOfHash(address), partOfHash(address)]).toEqual(['findings', 'dhcp-range-reversed']);
  expect(['#/findings', '#/findings/', '#/findings/<b>', '#/findings/a%20b', ''].map(partOfHash)).toEqual([null, null, null, null, null]);
});

test('a host is called by what it is', () => {
  const t = textsIn('en');
  const title = { en: 'Windows, NAT', zh: 'Windows，NAT' };
  const hosts = [{ kind: 'sample', host: 'sample:windows-nat', platform: 'windows', title }] as const;
  expect(hostNameOf('local', hosts, 'en', t)).toEqual({ kind: 'local', name: 'This computer' });
  expect(hostNameOf('sample:windows-nat', hosts, 'zh-CN', t)).toEqual({ kind: 'sample', name: 'Windows，NAT' });
  expect(hostNameOf('sample:other', hosts, 'en', t).name).toBe('other');
  expect(hostNameOf('C:\\captures\\office.zip', hosts, 'en', t)).toEqual({ kind: 'capture', name: 'office.zip' });
  expect(lastPart('/srv/captures/pc1/')).toBe('pc1');
});
