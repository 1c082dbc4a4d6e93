import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBridgeBindings } from '../../../../src/core/formats/bridge-bindings.ts';
import { readConnectionProfiles } from '../../../../src/core/formats/connection-profiles.ts';
import { readHardwarePorts } from '../../../../src/core/formats/hardware-ports.ts';
import { readNetAdapters } from '../../../../src/core/formats/net-adapters.ts';
import { readScQuery } from '../../../../src/core/formats/sc-query.ts';
import { readVmrunList } from '../../../../src/core/formats/vmrun-list.ts';
import { readVmrunNetworks } from '../../../../src/core/formats/vmrun.ts';
import { readVmwareNetworksStatus } from '../../../../src/core/formats/vmware-networks.ts';

const transcribed = join(import.meta.dirname, '../../../../../shared/corpus/vmware/transcribed');

describe('vmware-networks --status and vmnet-cli --status', () => {
  const states = (text: string) => readVmwareNetworksStatus(text).services.map(({ vmnet, kind, state }) => `${vmnet} ${kind} ${state}`);

  test('every service of every VMnet, and not the summary', () => {
    const text = 'Bridge networking on vmnet0 is running\nDHCP service on vmnet1 is not running\nHostonly virtual adapter on vmnet1 is disabled\nNAT service on vmnet8 is running\nHostonly virtual adapter on vmnet8 is enabled\nAll the services configured on all the networks are running\n';
    expect(states(text)).toEqual(['0 bridge running', '1 dhcp stopped', '1 host-adapter disabled', '8 nat running', '8 host-adapter running']);
  });

  test('starting says Bridge and stopping says Bridged; the last word counts', () => {
    const text = 'Stopped Bridged networking on vmnet0\nStopped DHCP service on vmnet1\nStarted Bridge networking on vmnet0\nFailed to start DHCP service on vmnet8\nFailed to enable hostonly virtual adapter on vmnet1\n';
    expect(states(text)).toEqual(['0 bridge running', '1 dhcp stopped', '8 dhcp stopped', '1 host-adapter stopped']);
  });

  test('a line about a VMnet that says something new is complained about', () => {
    expect(readVmwareNetworksStatus('Firewall on vmnet8 is running\n')).toMatchObject({ services: [], complaints: [{ code: 'unknown-line', line: 1 }] });
  });

  test('a text about no service is complained about, and a blank one is not', () => {
    expect(readVmwareNetworksStatus('sh: vmware-networks: not found\n')).toMatchObject({ services: [], complaints: [{ code: 'unknown-line', severity: 'warning', line: 1 }] });
    expect(readVmwareNetworksStatus('\n')).toEqual({ services: [], complaints: [] });
  });

  test.skipIf(!existsSync(transcribed))('a real host: seven lines, six services, all of them running', () => {
    const { services, complaints } = readVmwareNetworksStatus(readFileSync(join(transcribed, 'linux-52296686906/vmware-networks.status.txt'), 'utf8'));
    expect(complaints).toEqual([]);
    expect(services.map(({ vmnet, kind }) => `${vmnet} ${kind}`)).toEqual(['0 bridge', '1 dhcp', '1 host-adapter', '8 dhcp', '8 nat', '8 host-adapter']);
    expect(new Set(services.map(({ state }) => state))).toEqual(new Set(['running']));
  });
});

describe('sc', () => {
  const query = (state: string) => `\r\nSERVICE_NAME: VMnetDHCP \r\n        TYPE               : 10  WIN32_OWN_PROCESS  \r\n        STATE              : ${state} \r\n        WIN32_EXIT_CODE    : 1067  (0x42b)\r\n        CHECKPOINT         : 0x0\r\n`;

  test.each([
    { state: '4  RUNNING', is: 'running' },
    { state: '1  STOPPED', is: 'stopped' },
    { state: '2  START_PENDING', is: 'stopped' },
  ])('query: $state', ({ state, is }) => {
    expect(readScQuery(query(state))).toMatchObject({ service: 'VMnetDHCP', installed: true, state: is, startType: null, exitCode: 1067 });
  });

  test('query with translated labels', () => {
    expect(readScQuery('NOMBRE_SERVICIO: VMnetDHCP\n        TIPO               : 10  WIN32_OWN_PROCESS\n        ESTADO             : 4  RUNNING\n')).toMatchObject({ state: 'running' });
  });

  test.each([
    { type: '2   AUTO_START  (DELAYED)', is: 'automatic' },
    { type: '3   DEMAND_START', is: 'manual' },
    { type: '4   DISABLED', is: 'disabled' },
    { type: '1   SYSTEM_START', is: 'automatic' },
  ])('qc: $type', ({ type, is }) => {
    expect(readScQuery(`[SC] QueryServiceConfig SUCCESS\n\nSERVICE_NAME: VMnetBridge\n        TYPE               : 1  KERNEL_DRIVER \n        START_TYPE         : ${type}\n        ERROR_CONTROL      : 1   NORMAL\n`)).toMatchObject({ state: null, startType: is });
  });

  test('error 1060: there is no such service', () => {
    expect(readScQuery('[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\n\nThe specified service does not exist as an installed service.\n')).toMatchObject({ installed: false, state: null, complaints: [] });
  });

  test('anything else is complained about', () => {
    expect(readScQuery('Access is denied.')).toMatchObject({ state: null, complaints: [{ severity: 'error' }] });
  });
});

describe('vmrun', () => {
  test('list', () => {
    expect(readVmrunList('Total running VMs: 2\r\nC:\\VMs\\Ubuntu\\Ubuntu.vmx\r\n/Users/me/a b.vmx\r\n')).toEqual({ paths: ['C:\\VMs\\Ubuntu\\Ubuntu.vmx', '/Users/me/a b.vmx'], complaints: [] });
    expect(readVmrunList('Total running VMs: 1\n/vms/a.vmx\n\nDear support,\n').paths).toEqual(['/vms/a.vmx']);
    expect(readVmrunList('Total running VMs: 0\n').paths).toEqual([]);
    expect(readVmrunList('Error: The operation was canceled\n')).toMatchObject({ paths: [], complaints: [{ code: 'unknown-line' }] });
  });

  test('listHostNetworks prints `empty` for a bridged network', () => {
    const text = 'Total host networks: 2\nINDEX  NAME         TYPE         DHCP         SUBNET           MASK\n0      vmnet0       bridged      false        empty            empty\n8      vmnet8       nat          true         192.168.31.0     255.255.255.0\n';
    expect(readVmrunNetworks(text)).toEqual({ networks: [{ vmnet: 0, name: 'vmnet0', mode: 'bridged', dhcp: false, subnet: null }, { vmnet: 8, name: 'vmnet8', mode: 'nat', dhcp: true, subnet: '192.168.31.0/24' }], complaints: [] }); // prettier-ignore
  });

  test('a type nobody knows is complained about, and a text that is none', () => {
    expect(readVmrunNetworks('Total host networks: 1\n3 vmnet3 teleported true empty empty\n')).toMatchObject({ networks: [], complaints: [{ line: 2, severity: 'warning' }] });
    expect(readVmrunNetworks('nothing')).toMatchObject({ networks: [], complaints: [{ severity: 'error' }] });
  });

  test.skipIf(!existsSync(transcribed))('a real host: four networks, two of them NAT', () => {
    const { networks, complaints } = readVmrunNetworks(readFileSync(join(transcribed, 'vmrun-7069078071/listHostNetworks.txt'), 'utf8'));
    expect(complaints).toEqual([]);
    expect(networks.map(({ vmnet, mode, subnet }) => [vmnet, mode, subnet])).toEqual([[0, 'bridged', null], [1, 'host-only', '192.168.22.0/24'], [8, 'nat', '192.168.31.0/24'], [9, 'nat', '192.168.134.0/24']]); // prettier-ignore
  });
});

test('networksetup tells the wireless port from the wired ones', () => {
  const text = '\nHardware Port: Ethernet Adapter (en4)\nDevice: en4\nEthernet Address: aa:bb:cc:00:00:04\n\nHardware Port: Wi-Fi\nDevice: en0\nEthernet Address: a4:83:e7:2d:63:8e\n\nHardware Port: Thunderbolt Bridge\nDevice: bridge0\nEthernet Address: N/A\n\nVLAN Configurations\n===================\n';
  expect(readHardwarePorts(text).ports).toEqual([
    { port: 'Ethernet Adapter (en4)', device: 'en4', mac: 'aa:bb:cc:00:00:04', kind: 'ethernet' },
    { port: 'Wi-Fi', device: 'en0', mac: 'a4:83:e7:2d:63:8e', kind: 'wifi' },
    { port: 'Thunderbolt Bridge', device: 'bridge0', mac: null, kind: 'bridge' },
  ]);
  expect(readHardwarePorts('no').complaints).toHaveLength(1);
});

describe('PowerShell', () => {
  test('connection profiles: one object alone, numbers and words', () => {
    expect(readConnectionProfiles('{"Name":"Network 2","InterfaceAlias":"Wi-Fi","NetworkCategory":1}').profiles).toEqual([{ name: 'Wi-Fi', profile: 'private' }]);
    const text = '\ufeff[{"InterfaceAlias":"Ethernet","NetworkCategory":"Public"},{"InterfaceAlias":"LAN","NetworkCategory":2},{"InterfaceAlias":"x","NetworkCategory":7}]';
    expect(readConnectionProfiles(text).profiles).toEqual([{ name: 'Ethernet', profile: 'public' }, { name: 'LAN', profile: 'domain' }]); // prettier-ignore
    expect(readConnectionProfiles('')).toEqual({ profiles: [], complaints: [] });
    expect(readConnectionProfiles('Get-NetConnectionProfile : not recognized')).toMatchObject({ complaints: [{ code: 'not-json' }] });
  });

  test('adapters with the disabled ones, and one that is neither', () => {
    const text = JSON.stringify([
      { Name: 'Ethernet', InterfaceDescription: 'Intel(R) I219-V', InterfaceAdminStatus: 1 },
      { Name: 'VMware Network Adapter VMnet8', InterfaceDescription: 'VMware Virtual Ethernet Adapter for VMnet8', InterfaceAdminStatus: 2 },
      { Name: 'Wi-Fi', InterfaceAdminStatus: 3 },
    ]);
    expect(readNetAdapters(text).adapters).toEqual([
      { name: 'Ethernet', description: 'Intel(R) I219-V', enabled: true },
      { name: 'VMware Network Adapter VMnet8', description: 'VMware Virtual Ethernet Adapter for VMnet8', enabled: false },
      { name: 'Wi-Fi', description: null, enabled: null },
    ]);
    expect(readNetAdapters('Get-NetAdapter : not recognized')).toMatchObject({ adapters: [], complaints: [{ code: 'not-json' }] });
  });

  test('bridge bindings of VMware only', () => {
    const text = JSON.stringify([
      { Name: 'Ethernet', InterfaceDescription: 'Intel(R) I219-V', ComponentID: 'vmware_bridge', Enabled: true },
      { Name: 'Wi-Fi', ComponentID: 'vmware_bridge', Enabled: false },
      { Name: 'Wi-Fi', ComponentID: 'ms_tcpip', Enabled: true },
    ]);
    expect(readBridgeBindings(text).bindings).toEqual([
      { name: 'Ethernet', description: 'Intel(R) I219-V', bound: true },
      { name: 'Wi-Fi', description: null, bound: false },
    ]);
  });
});
