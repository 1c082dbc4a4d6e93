/** The store's codecs over the corpus of public files (`../shared/corpus/vmware`), with the facts of its INDEX.md. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DecodeBytes } from '../../../src/core/formats/bytes.ts';
import { setEntry } from '../../../src/core/formats/dictionary-edit.ts';
import { decodedEntry, parseDictionary, printDictionary } from '../../../src/core/formats/dictionary.ts';
import { describeNetmap, parseNetmap, printNetmap } from '../../../src/core/formats/netmap.ts';
import { setAnswer } from '../../../src/core/formats/networking-edit.ts';
import { describeNetworking } from '../../../src/core/formats/networking-networks.ts';
import { parseNetworking, printNetworking, replayNetworking } from '../../../src/core/formats/networking.ts';
import { describeVmx, parseVmx, printVmx } from '../../../src/core/formats/vmx.ts';
import { corpus } from '../../support/vmnet.ts';
import { lineChange } from './store-texts.ts';

const unknown: DecodeBytes = () => undefined;
const folder = path.join(corpus ?? '', 'vmware');
const read = (file: string): string => readFileSync(path.join(folder, file), 'latin1');
const found = corpus === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
const named = (pattern: RegExp): string[] => found.filter((file) => pattern.test(path.basename(file)));

const stores = named(/^networking/);
const netmaps = named(/^netmap/);
const machines = named(/\.vmx$/);
const dictionaries = [...named(/^(?:config|locations)$/), ...netmaps, ...machines];

const networks = (file: string, platform: 'linux' | 'macos') =>
  describeNetworking(parseNetworking(read(file)), platform).networks.map(({ vmnet, mode, subnet, bridge }) =>
    [vmnet, mode, bridge?.to ?? subnet].join(' '),
  );

test.runIf(corpus === undefined)('the corpus is not on this machine: 0 files were read', () => {
  console.log('skipped: no ../shared/corpus');
  expect(stores).toEqual([]);
});

describe.skipIf(corpus === undefined)('the files of the corpus', () => {
  test('are all there', () => {
    console.log(`store files of the corpus: ${stores.length} networking, ${dictionaries.length} dictionaries`);
    expect([stores.length, netmaps.length, machines.length, dictionaries.length]).toEqual([8, 2, 2, 6]);
  });

  test.each(stores)('%s is printed back, without a complaint, and each answer changes one line', (file) => {
    const text = read(file);
    const store = parseNetworking(text);
    expect(printNetworking(store)).toBe(text);
    expect(store.complaints).toEqual([]);
    const { answers } = replayNetworking(store);
    expect(answers.size).toBe(text.match(/^answer /gm)?.length);
    for (const [key, { value, line }] of answers) {
      const after = printNetworking(setAnswer(store, key, `${value}9`));
      expect(lineChange(text, after)).toEqual({ removed: [store.lines[line - 1]?.trimEnd()], added: [`answer ${key} ${value}9`] });
    }
  });

  test.each(dictionaries)('%s is printed back, without a complaint, and each entry changes one line', (file) => {
    const text = read(file);
    const dictionary = parseDictionary(text);
    expect(printDictionary(dictionary)).toBe(text);
    expect(dictionary.complaints).toEqual([]);
    expect(dictionary.entries.length).toBe(text.match(/^[^#\n]*=/gm)?.length ?? 0);
    for (const { name } of dictionary.entries) {
      expect(lineChange(text, printDictionary(setEntry(dictionary, name, 'x|')))).toMatchObject({ added: [`${name} = "x|7C"`] });
    }
  });

  test('Workstation 12 bridges VMnet0 to one adapter and excludes another', () => {
    const file = 'ArchBak/etc/vmware/networking';
    expect(networks(file, 'linux')).toEqual(['0 bridged wlp3s0', '1 host-only 172.16.78.0/24', '8 nat 192.168.135.0/24']);
    expect(describeNetworking(parseNetworking(read(file)))).toMatchObject({
      networks: [{ bridge: { excluded: ['enp4s0f2'] } }, { hostAdapter: { address: '172.16.78.1' } }, { nat: { udpTimeout: null } }],
      bridgeMappings: [
        { interface: 'enp4s0f2', vmnet: -1 },
        { interface: 'wlp3s0', vmnet: 0 },
      ],
      defaultBridge: -1,
    });
    expect(networks('ArchBak/etc/vmware/networking.bak.0', 'linux')[0]).toBe('0 bridged automatic');
  });

  test.each([
    ['vagrant-vmware-networking-logs@c8be652/networking', 'macos', ['0 bridged automatic', '1 host-only 172.16.141.0/24', '8 nat 172.16.99.0/24']],
    ['tokamak/networking.default', 'macos', ['0 bridged automatic', '1 host-only 192.168.1.0/24', '8 nat 192.168.8.0/24']],
    [
      'tokamak/networking.client',
      'macos',
      ['0 bridged automatic', '1 host-only 192.168.1.0/24', '2 nat 192.168.2.0/24', '8 nat 192.168.8.0/24'],
    ],
    [
      'transcribed/fusion-31452377653/networking',
      'macos',
      ['0 bridged automatic', '1 host-only 172.16.212.0/24', '2 bridged en0', '3 nat 10.0.0.0/24', '8 nat 192.168.56.0/24'],
    ],
    [
      'transcribed/fusion-34068750803/networking',
      'macos',
      ['0 bridged automatic', '1 host-only 192.168.101.0/24', '2 bridged en0', '8 nat 172.16.160.0/24'],
    ],
    [
      'transcribed/linux-23133230416/networking',
      'linux',
      ['0 bridged br0', '1 host-only 192.168.5.0/24', '2 bridged eth1', '8 nat 192.168.168.0/24'],
    ],
  ] as const)('%s has the networks that it describes', (file, platform, expected) => {
    expect(networks(file, platform)).toEqual(expected);
  });

  test('Fusion 12 reserves fifteen addresses and keeps the UDP timeout of one network', () => {
    const client = describeNetworking(parseNetworking(read('tokamak/networking.client')), 'macos').networks;
    expect(client.map(({ dhcp }) => dhcp?.reservations.length)).toEqual([undefined, 0, 0, 15]);
    expect(client[3]?.dhcp?.reservations[0]).toEqual({ mac: '00:0c:29:00:08:03', address: '192.168.8.3' });
    expect(client.map(({ nat }) => nat?.udpTimeout)).toEqual([undefined, undefined, 30, null]);
  });

  test('the shuffled netmap is read by device', () => {
    expect(describeNetmap(parseNetmap(read('packer-plugin-vmware/netmap-example.conf')))).toEqual({
      networks: [
        { vmnet: 0, name: 'Bridged', device: 'vmnet0' },
        { vmnet: 1, name: 'HostOnly', device: 'vmnet1' },
        { vmnet: 57_005, name: 'bleep bloop', device: 'vmnet57005' },
        { vmnet: null, name: 'butneeds', device: 'nameanddevice' },
        { vmnet: 8, name: 'NAT', device: 'vmnet8' },
      ],
    });
    expect(describeNetmap(parseNetmap(read('ArchBak/etc/vmware/netmap.conf'))).networks.map(({ name }) => name)).toEqual([
      'Bridged',
      'HostOnly',
      'NAT',
    ]);
    for (const file of netmaps) expect(printNetmap(parseNetmap(read(file)))).toBe(read(file));
  });

  test('the product file names the product', () => {
    const config = parseDictionary(read('ArchBak/etc/vmware/config'));
    expect(decodedEntry(config, 'workstation.product.version', unknown)).toBe('12.1.0');
    expect(parseDictionary(read('ArchBak/etc/vmware/locations')).entries).toEqual([]);
  });

  test('an adapter of which only the address is known is listed, not present', () => {
    const file = parseVmx(read('fission/foo.vmx'), unknown);
    expect(describeVmx(file)).toMatchObject({ displayName: null, encoding: null });
    expect(file.adapters).toEqual([
      { index: 0, present: true, mode: 'nat', vmnet: 8, connectAtPowerOn: true, device: 'e1000', mac: '00:0c:29:1d:6a:64', lease: null },
      { index: 1, present: false, mode: 'bridged', vmnet: 0, connectAtPowerOn: true, device: null, mac: '00:0c:29:1d:6a:75', lease: null },
    ]);
    expect(printVmx(file)).toBe(read('fission/foo.vmx'));
  });

  test('a machine with two adapters', () => {
    const file = parseVmx(read('transcribed/webcquisition-71396377717/forensic.vmx'), unknown);
    expect(describeVmx(file)).toMatchObject({ displayName: 'Forensic Windows', encoding: 'UTF-8' });
    expect(file.adapters.map(({ mode, vmnet, device, mac }) => [mode, vmnet, device, mac])).toEqual([
      ['nat', 8, 'e1000e', null],
      ['host-only', 1, 'e1000e', null],
    ]);
  });
});
