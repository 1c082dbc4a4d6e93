import { describe, expect, test } from 'vitest';
import { findAll, type Finding } from '../../../src/core/checks/all.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';
import {
  fusionCustom,
  linuxAdapter,
  linuxNat,
  linuxRoute,
  macAdapter,
  macRoute,
  moved,
  persistentRoute,
  windowsAdapter,
  windowsRoute,
  windowsStore,
} from '../../support/moved-networks.ts';

async function found(sample: string, edits: readonly Edit[]): Promise<readonly Finding[]> {
  return findAll(await editedState(sample, edits));
}

/** Codes that the untouched sample does not have. */
async function newCodes(sample: string, edits: readonly Edit[]): Promise<readonly string[]> {
  const before = new Set((await found(sample, [])).map(({ code }) => code));
  return (await found(sample, edits)).map(({ code }) => code).filter((code) => !before.has(code));
}

describe('the host’s own of a VMnet is no other link', () => {
  test('Fusion 12+: the bridge of a VMnet, its members and a neighbour’s route', async () => {
    expect(await newCodes('fusion-13', [macRoute('192.168.77.129', '0:c:29:1:2:3', 'bridge100')])).toEqual([]);
  });

  test('Linux: a bridge that took over the address of a vmnetN', async () => {
    const edits: readonly Edit[] = [
      {
        at: 'ip -j addr',
        from: /\]\s*$/,
        to: ',{"ifname":"br-lab","flags":["UP"],"operstate":"UP","link_type":"ether","address":"00:50:56:c0:00:08","addr_info":[{"family":"inet","local":"192.168.82.1","prefixlen":24}]}]\n',
      },
    ];
    expect((await newCodes('linux-default', edits)).filter((code) => code.startsWith('subnet-'))).toEqual([]);
  });

  test('Windows: both registry views tell of the same VMnets', async () => {
    const state = await editedState('windows-nat');
    const text = state.store?.source.text ?? '';
    const other = text.replaceAll('\\WOW6432Node', '');
    expect(other).not.toBe(text);
    expect(await newCodes('windows-nat', [{ at: windowsStore, from: /$/, to: `\r\n${other}` }])).toEqual([]);
  });
});

describe('a VPN', () => {
  test('that carries everything, in two halves or as a list of all but the LAN, overlaps nothing', async () => {
    const halves = [linuxAdapter('tun0', '10.8.0.6', 24), linuxRoute('0.0.0.0/1', 'tun0'), linuxRoute('128.0.0.0/1', 'tun0')];
    expect(await newCodes('linux-default', halves)).toEqual([]);
    expect(await newCodes('linux-default', [...halves, linuxRoute('192.168.0.0/17', 'tun0'), linuxRoute('172.16.0.0/12', 'tun0')])).toEqual([]);
  });

  test('Windows: with the default route, and with the multicast routes that every adapter has', async () => {
    const adapter = windowsAdapter('以太网 3', 'TAP-Windows Adapter V9', '10.8.0.6', '255.255.255.0');
    const everywhere = [adapter, windowsRoute('0.0.0.0', '0.0.0.0', '10.8.0.1', '10.8.0.6', 1)];
    expect(await newCodes('windows-nat', everywhere)).toEqual([]);
    const multicast = [adapter, windowsRoute('224.0.0.0', '240.0.0.0', '在链路上', '10.8.0.6', 257), windowsRoute('192.168.0.0', '255.255.0.0', '10.8.0.1', '10.8.0.6', 2)];
    expect(await newCodes('windows-nat', multicast)).toEqual(['subnet-overlap', 'subnet-overlap']);
  });

  test('that takes the route is not called an overlap as well', async () => {
    const edits = [linuxAdapter('tun0', '10.8.0.6', 24), linuxRoute('192.168.82.128/25', 'tun0'), linuxRoute('192.168.0.0/16', 'tun0')];
    expect((await found('linux-default', edits)).filter(({ vmnet }) => vmnet === 8).map(({ code }) => code)).toEqual(['vpn-takes-route']);
  });
});

describe('a route', () => {
  test('of another link that has the same subnet is that overlap’s fault alone', async () => {
    const edits = moved('192.168.1.', '192.168.56.', ['ipconfig /all', 'route print', 'arp -a']);
    const better: Edit = { at: 'route print', from: /(192\.168\.56\.23 +)281/g, to: '192.168.56.23  5' };
    expect(await newCodes('windows-nat', [...edits, better])).toEqual(['subnet-overlap']);
  });

  test('as good as the VMnet’s own does not win', async () => {
    expect(await newCodes('windows-nat', [windowsRoute('192.168.204.0', '255.255.255.0', '192.168.1.254', '192.168.1.23', 291)])).toEqual([]);
  });

  test('by a link that is down, or for the broadcast address, takes nothing', async () => {
    const down: Edit = { at: 'ip -j route', from: /\]\s*$/, to: ',{"dst":"192.168.82.128/25","dev":"enp3s0","flags":["linkdown"]}]\n' };
    expect(await newCodes('linux-default', [down])).toEqual([]);
    expect(await newCodes('windows-nat', [windowsRoute('192.168.204.255', '255.255.255.255', '在链路上', '192.168.1.23', 5)])).toEqual([]);
  });

  test('that is missing because the host virtual adapter is down is that adapter’s fault', async () => {
    const edits: readonly Edit[] = [
      { at: 'ip -j route', from: /,\{"dst":"192\.168\.82\.0\/24"[^}]*\}/, to: '' },
      { at: 'ip -j addr', from: /("ifname":"vmnet8","flags":\[[^\]]*),"UP","LOWER_UP"/, to: '"ifname":"vmnet8","flags":["BROADCAST"' },
    ];
    expect(await newCodes('linux-default', edits)).not.toContain('route-wrong-interface');
  });
});

describe('a persistent route', () => {
  test('that is wider than the VMnet loses against its own', async () => {
    expect(await newCodes('windows-nat', [persistentRoute('192.168.0.0', '255.255.0.0', '192.168.1.254', '1')])).toEqual([]);
    expect(await newCodes('windows-nat', [persistentRoute('0.0.0.0', '0.0.0.0', '192.168.1.1', '默认')])).toEqual([]);
  });

  test('by a guest that is a router is meant so', async () => {
    expect(await newCodes('windows-nat', [persistentRoute('192.168.204.64', '255.255.255.224', '192.168.204.10', '1')])).toEqual([]);
  });
});

describe('a TUN proxy', () => {
  const tun = windowsAdapter('Meta', 'Meta Tunnel', '198.18.0.1', '255.255.255.252');

  test('without the default route takes nothing', async () => {
    expect(await newCodes('windows-nat', [tun])).toEqual([]);
  });

  test('whose default route is not the best takes nothing', async () => {
    expect(await newCodes('windows-nat', [tun, windowsRoute('0.0.0.0', '0.0.0.0', '198.18.0.2', '198.18.0.1', 9999)])).toEqual([]);
  });
});

describe('an overlap', () => {
  test('of a VMnet that is isolated is no more than a word', async () => {
    const edits = moved('10.66.3.', '10.20.0.', ['/etc/vmware/networking']);
    const overlaps = (await found('linux-custom-bridges', edits)).filter(({ code }) => code === 'subnet-overlap');
    expect(overlaps.map(({ vmnet, severity }) => [vmnet, severity])).toEqual([[3, 'info']]);
  });

  test('with an adapter that has no lease, or with one that is disabled, is none', async () => {
    const adapter = windowsAdapter('以太网 3', 'Intel(R) Ethernet Controller I225-V', '169.254.3.9', '255.255.0.0');
    expect((await newCodes('windows-nat', [adapter])).filter((code) => code.startsWith('subnet-'))).toEqual([]);
    expect((await newCodes('fusion-13', [...fusionCustom('169.254.3.'), macAdapter('en7', 'BROADCAST', '169.254.3.9 netmask 0xffff0000')])).filter((code) => code.startsWith('subnet-'))).toEqual([
      'subnet-special',
    ]);
  });

  test('with Hyper-V’s switch that holds the host’s own network card is one with the physical network', async () => {
    const edits: readonly Edit[] = [
      ...moved('192.168.1.', '192.168.56.', ['ipconfig /all', 'route print', 'arp -a']),
      { at: 'ipconfig /all', from: '以太网适配器 以太网:', to: '以太网适配器 vEthernet (External):' },
      { at: 'ipconfig /all', from: 'Realtek PCIe GbE Family Controller', to: 'Hyper-V Virtual Ethernet Adapter' },
    ];
    const overlaps = (await found('windows-nat', edits)).filter(({ code }) => code.startsWith('subnet-overlap'));
    expect(overlaps.map(({ code, data }) => [code, data])).toMatchObject([['subnet-overlap', { with: 'physical', otherAdapter: 'vEthernet (External)' }]]);
  });

  test('of VMnets is told once a pair', async () => {
    const nested = moved('172.20.9.', '192.168.118.', ['/etc/vmware/networking']);
    const overlaps = (await found('linux-custom-bridges', nested)).filter(({ code }) => code === 'subnet-overlap');
    expect(overlaps.map(({ vmnet, data }) => [vmnet, data])).toMatchObject([[9, { with: 'vmnet', otherVmnet: 8 }]]);
  });
});

describe('addresses that are not private, but nobody’s on the Internet', () => {
  test.each(['100.64.82.', '198.18.82.', '203.0.113.', '172.31.255.'])('%s0/24 is not called public', async (net) => {
    expect(await newCodes('linux-default', linuxNat(net))).toEqual([]);
  });
});

describe('a NAT gateway', () => {
  test('that is the host’s own is right on Fusion 12+', async () => {
    const codes = (await found('fusion-13', [{ at: 'vmnet8/nat.conf', from: /^ip = .*$/m, to: 'ip = 192.168.77.1' }])).map(({ code }) => code);
    expect(codes).not.toContain('gateway-is-host-adapter');
    expect(codes).not.toContain('gateway-reserved');
  });

  test('several of them are right on Linux', async () => {
    expect((await found('linux-custom-bridges', [])).map(({ code }) => code)).not.toContain('several-nat-networks');
  });
});

test('a network with reservations or port forwards is moved by hand: they would stay in the old subnet', async () => {
  const edits = moved('192.168.1.', '192.168.204.', ['ipconfig /all', 'route print']);
  const overlap = (await found('windows-nat', edits)).find(({ code }) => code === 'subnet-overlap');
  expect(overlap).toMatchObject({ vmnet: 8, fix: { kind: 'manual', command: null } });
});
