import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedLines, rankKinds, textSections } from '../../../src/core/jobs/recognise-kind.ts';
import { kindOfCommand } from '../../../src/core/jobs/shell-prompt.ts';
import type { PastedKind } from '../../../src/core/vnet/pasted.ts';
import { loadSample, samples } from '../../../src/host/samples/registry.ts';
import { chineseIpconfig, ipAddr, ipRoute, netmap, routePrint, vmx } from '../../support/pasted-texts.ts';
import { endsWithin } from '../fuzz/watchdog.ts';

interface Piece {
  readonly kind: PastedKind | null;
  readonly first: string;
  readonly last: string;
}

/** Each section by its kind, its first and its last line. */
function pieces(text: string): readonly Piece[] {
  const lines = pastedLines(text);
  return textSections(lines).map(({ kind, start, end }) => ({ kind, first: lines[start] ?? '', last: lines[end - 1] ?? '' }));
}

function kinds(text: string): readonly (PastedKind | null)[] {
  return pieces(text).map(({ kind }) => kind);
}

const fileKinds: readonly (readonly [RegExp, PastedKind])[] = [
  [/\/networking$/, 'networking'],
  [/netmap\.conf$/, 'netmap'],
  [/dhcpd\.conf$/, 'dhcpd'],
  [/vmnetdhcp\.conf$/, 'vmnetdhcp'],
  [/nat\.conf$/, 'nat'],
  [/\.leases$/, 'leases'],
  [/\.vmx$/, 'vmx'],
  [/inventory\.vmls$|vmInventory$/, 'inventory'],
  [/\.lck$/, 'lock'],
];

describe.each(samples.map(({ name }) => name))('sample:%s', (name) => {
  test('every output and every file of it is known for what it is', async () => {
    const sample = await loadSample(name);
    if (sample === undefined) throw new Error(name);
    const outputs = sample.commands.flatMap(({ argv, stdout }) => {
      const kind = kindOfCommand(argv.join(' '));
      return kind === undefined || stdout.trim() === '' ? [] : [{ what: argv.join(' '), kind, found: kinds(stdout) }];
    });
    const files = Object.entries(sample.files).flatMap(([file, text]) => {
      const kind = fileKinds.find(([looks]) => looks.test(file.replaceAll('\\', '/')))?.[1];
      return kind === undefined || text.trim() === '' ? [] : [{ what: file, kind, found: kinds(text) }];
    });
    expect(outputs.length).toBeGreaterThan(0);
    for (const { what, kind, found } of [...outputs, ...files]) expect(found, what).toEqual([kind]);
  });
});

describe('several in one paste', () => {
  test('ip addr and ip route, one directly below the other', () => {
    expect(pieces(`${ipAddr}${ipRoute}`)).toMatchObject([
      { kind: 'ip-addr', first: expect.stringMatching(/^1: lo/) },
      { kind: 'ip-route', first: expect.stringMatching(/^default via/) },
    ]);
  });

  test('a Windows console with its greeting, prompts, and a command that is none of ours', () => {
    const console = [
      'Microsoft Windows [版本 10.0.22631.4460]',
      '(c) Microsoft Corporation。保留所有权利。',
      '',
      'C:\\Users\\lin>ipconfig /all',
      '',
      chineseIpconfig,
      'C:\\Users\\lin>route print -4',
      routePrint,
      'C:\\Users\\lin>ping -n 1 192.168.1.1',
      '',
      '来自 192.168.1.1 的回复: 字节=32 时间=1ms TTL=64',
      '',
      'C:\\Users\\lin>',
    ].join('\r\n');
    expect(pieces(console)).toEqual([
      { kind: 'ipconfig', first: 'Windows IP 配置', last: expect.stringContaining('NetBIOS') },
      { kind: 'route-print', first: expect.stringMatching(/^=+$/), last: expect.anything() },
      { kind: null, first: '来自 192.168.1.1 的回复: 字节=32 时间=1ms TTL=64', last: '来自 192.168.1.1 的回复: 字节=32 时间=1ms TTL=64' },
    ]);
  });

  test('without prompts, headings go with what stands below them', () => {
    expect(pieces(`${routePrint}\n\n${chineseIpconfig}`)).toMatchObject([{ kind: 'route-print' }, { kind: 'ipconfig', first: 'Windows IP 配置' }]);
  });

  test.each([
    ['ada@desk:~$ ip a', 'ada@desk:~$ ip r'],
    ['[root@desk ~]# ip -4 addr show', '[root@desk ~]# ip route list'],
    ['ada@desk ~ % ip address', 'ada@desk ~ % ip ro'],
    ['$ ip addr', '$ ip route'],
    ['# ip addr', '# ip route'],
    ['➜  ip addr', '➜  ip route'],
  ])('prompts like “%s” are no part of an output', (one, other) => {
    expect(pieces(`${one}\n${ipAddr}${other}\n${ipRoute}`)).toMatchObject([
      { kind: 'ip-addr', first: expect.stringMatching(/^1: lo/) },
      { kind: 'ip-route', first: expect.stringMatching(/^default/) },
    ]);
  });

  test('JSON of ip, in one line and over many', () => {
    const addr = '[{"ifindex":1,"ifname":"lo","flags":["UP"],"addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8}]}]';
    const route = JSON.stringify([{ dst: 'default', gateway: '192.168.1.1', dev: 'ens33' }], null, 1);
    const neighbours = '[{"dst":"192.168.1.1","dev":"ens33","lladdr":"00:25:9c:11:22:33","state":["REACHABLE"]}]';
    expect(kinds(`${addr}\n${route}\n${neighbours}\n`)).toEqual(['ip-addr', 'ip-route', 'arp']);
  });

  test('two files of one grammar', () => {
    expect(kinds(`${netmap}${vmx}`)).toEqual(['netmap', 'vmx']);
  });

  test('an encoding line above a list of machines does not make it a .vmx', () => {
    expect(kinds('.encoding = "UTF-8"\nvmlist1.config = "/vms/a/a.vmx"\nvmlist1.DisplayName = "a"\n')).toEqual(['inventory']);
  });
});

describe('what the lines do not tell', () => {
  test('the command does', () => {
    expect(kinds('C:\\>arp -a\r\n未找到 ARP 项。\r\n')).toEqual(['arp']);
    expect(kinds('$ cat /etc/vmware/vmnet8/nat/nat.conf\n# nothing here yet\n')).toEqual(['nat']);
  });

  test('reading does: an ipconfig whose leader dots were lost', () => {
    expect(kinds('以太网适配器 以太网:\n\n   物理地址: 00-1A-2B-3C-4D-5E\n   IPv4 地址: 192.168.1.7\n   子网掩码: 255.255.255.0\n')).toEqual(['ipconfig']);
  });

  test('what is nothing of ours is said to be none', () => {
    expect(kinds('Total running VMs: 0\n')).toEqual([null]);
    expect(kinds('Dear support,\n\nmy machine has no internet.\n')).toEqual([null]);
    expect(kinds(' \n\t\r\n')).toEqual([]);
  });

  test('kinds are ranked by the lines that speak for them', () => {
    expect(rankKinds(`${ipRoute}${ipAddr}`).map(({ kind }) => kind)).toEqual(['ip-addr', 'ip-route']);
  });
});

test('whatever is pasted, sections are in order, apart, inside the text, and nothing that is written is left out', () => {
  const bits = [...ipAddr.split('\n'), ...ipRoute.split('\n'), ...chineseIpconfig.split('\n'), ...routePrint.split('\n'), ...netmap.split('\n'), ...vmx.split('\n'), '[{', '[', '}]', '"', 'C:\\>ip a', '$ arp', '', '{', '\0'];
  const line = fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 60 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (some) => {
      const lines = pastedLines(some.join('\n'));
      const sections = textSections(lines);
      let end = 0;
      for (const section of sections) {
        expect(section.start).toBeGreaterThanOrEqual(end);
        expect(section.end).toBeGreaterThan(section.start);
        end = section.end;
      }
      expect(end).toBeLessThanOrEqual(lines.length);
    }),
  );
});

test.each(['. ', 'a ', '1.', '[{', '[{"', '\\', ' inet ', 'x: flags=', '# ', '(', '::', '0.0.0.0 ', 'C:\\>', 'a@b', '\n', ' \n', 'a\n\n', '[\n', '1: a: <\ndefault via \n'])(
  'two million characters of %j are read to the end',
  (unit) => {
    const text = unit.repeat(2 ** 21 / unit.length);
    expect(endsWithin(30, () => void rankKinds(text))).toBe(true);
  },
);
