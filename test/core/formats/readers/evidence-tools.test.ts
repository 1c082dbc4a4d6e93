import { expect, test } from 'vitest';
import { readFirewallProfiles } from '../../../../src/core/formats/firewall-profiles.ts';
import { readNmcliDevices } from '../../../../src/core/formats/nmcli.ts';
import { readPfctlNat } from '../../../../src/core/formats/pfctl-nat.ts';
import { readUfwStatus } from '../../../../src/core/formats/ufw-status.ts';
import { firewallProfiles } from '../../../../src/host/samples/templates/windows-tools.ts';

test('NetworkManager’s devices have a name and a state; a colon in a name is escaped', () => {
  expect(readNmcliDevices('vmnet8:ethernet:connected (externally):vmnet8\nppp\\:0:gsm:disconnected:\nError: NetworkManager is not running.\n').devices).toEqual([
    { device: 'vmnet8', state: 'connected (externally)', line: 1 },
    { device: 'ppp:0', state: 'disconnected', line: 2 },
  ]);
});

test('ufw is active or not, and its allowing rules name interfaces', () => {
  const text = 'Status: active\n\nTo                         Action      From\n--                         ------      ----\nAnywhere on vmnet8         ALLOW       Anywhere\nAnywhere on vmnet1         DENY        Anywhere\n22/tcp                     ALLOW       Anywhere\n';
  expect(readUfwStatus(text).status).toEqual({ active: true, interfaces: ['vmnet8'], line: 1 });
  expect(readUfwStatus('Status: inactive\n').status).toEqual({ active: false, interfaces: [], line: 1 });
  expect(readUfwStatus('ERROR: You need to be root to run this script\n').status).toBeNull();
});

test.each(['en', 'zh-CN'] as const)('Windows’ firewall tells of its three profiles in any language: %s', (language) => {
  const { profiles } = readFirewallProfiles(firewallProfiles(language));
  expect(profiles.map(({ profile, on, blocksAll }) => [profile, on, blocksAll])).toEqual([['domain', true, false], ['private', true, false], ['public', true, false]]);
  const strict = firewallProfiles(language).replace(/BlockInbound(?!.*BlockInbound)/s, 'BlockInboundAlways');
  expect(readFirewallProfiles(strict).profiles.map(({ blocksAll }) => blocksAll)).toEqual([false, false, true]);
});

test('a firewall that is off is off, and another text tells of no profile', () => {
  const off = firewallProfiles('en').replace(/^(State\s+)ON/m, '$1OFF');
  expect(readFirewallProfiles(off).profiles.map(({ on }) => on)).toEqual([false, true, true]);
  expect(readFirewallProfiles('The service has not been started.\n').profiles).toEqual([]);
});

test('addresses are translated on the interfaces of the nat rules only', () => {
  expect(readPfctlNat('nat on en0 inet from 192.168.64.0/24 to any -> (en0:0)\nno nat on bridge100 inet from 192.168.64.1 to any\nnat on utun4 inet all -> (utun4)\n').interfaces).toEqual(['en0', 'utun4']);
});
