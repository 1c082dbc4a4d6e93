import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedLines, rankKinds, textSections } from '../../../src/core/jobs/recognise-kind.ts';
import { kindOfCommand } from '../../../src/core/jobs/shell-prompt.ts';
import type { PastedKind } from '../../../src/core/vnet/pasted.ts';
import { loadSample, samples } from '../../../src/host/samples/registry.ts';
import {
  chineseIpconfig,
  chineseNetstat,
  excludedPorts,
  germanNetstat,
  hardwarePorts,
  ipAddr,
  ipRoute,
  macRoutes,
  netmap,
  openFiles,
  routePrint,
  scConfig,
  scMissing,
  scQuery,
  socketStatistics,
  vmrunList,
  vmx,
} from '../../support/pasted-texts.ts';
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

  test('ports, services and running machines, of any language', () => {
    const one = [scQuery, germanNetstat, excludedPorts, vmrunList, chineseNetstat, scConfig, chineseIpconfig, germanNetstat, routePrint, socketStatistics, hardwarePorts, macRoutes, openFiles, ipAddr];
    expect(pieces(one.join('\n'))).toEqual([
      { kind: 'sc', first: 'SERVICE_NAME: VMnetDHCP', last: expect.stringContaining('WAIT_HINT') },
      { kind: 'listeners', first: 'Aktive Verbindungen', last: expect.stringContaining('2212') },
      { kind: 'excluded-ports', first: expect.stringMatching(/^Portausschluss/), last: expect.stringMatching(/^\* - /) },
      { kind: 'vmrun-list', first: 'Total running VMs: 2', last: expect.stringContaining('教室 1.vmx') },
      { kind: 'listeners', first: '活动连接', last: expect.stringContaining('3300') },
      { kind: 'sc', first: expect.stringMatching(/^\[SC\]/), last: expect.stringContaining('LocalSystem') },
      { kind: 'ipconfig', first: 'Windows IP 配置', last: expect.stringContaining('NetBIOS') },
      { kind: 'listeners', first: 'Aktive Verbindungen', last: expect.stringContaining('2212') },
      { kind: 'route-print', first: expect.stringMatching(/^={75}$/), last: '  无' },
      { kind: 'listeners', first: expect.stringMatching(/^Netid/), last: expect.stringContaining(':22') },
      { kind: 'hardware-ports', first: 'Hardware Port: Ethernet', last: '===================' },
      { kind: 'netstat-rn', first: 'Routing tables', last: expect.stringContaining('link#6') },
      { kind: 'listeners', first: expect.stringMatching(/^COMMAND/), last: expect.stringContaining('2210') },
      { kind: 'ip-addr', first: expect.stringMatching(/^1: lo/), last: expect.anything() },
    ]);
  });

  test('netstat without numbers of processes goes with its own headings', () => {
    const text = germanNetstat.replaceAll(/ +(?:PID|\d+)$/gm, '');
    expect(pieces(`${scQuery}${text}`)).toMatchObject([{ kind: 'sc' }, { kind: 'listeners', first: 'Aktive Verbindungen' }]);
  });

  test('labels of sc in Russian and in Spanish', () => {
    const translated = (labels: readonly [string, string, string, string]): string =>
      `\n${labels[0]}: VMnetDHCP\n        ${labels[1]}                : 10  WIN32_OWN_PROCESS\n        ${labels[2]}          : 1  STOPPED\n        ${labels[3]}    : 1077  (0x435)\n`;
    expect(kinds(translated(['Имя_службы', 'Тип', 'Состояние', 'Код_выхода_Win32']))).toEqual(['sc']);
    expect(kinds(`${macRoutes}${translated(['NOMBRE_SERVICIO', 'TIPO', 'ESTADO', 'CÓD_SALIDA_WIN32'])}`)).toEqual(['netstat-rn', 'sc']);
  });

  test('services asked for one by one are one part, with the commands that name them; what stands between parts them', () => {
    const asked = `C:\\>sc query VMnetDHCP\n${scQuery}\nC:\\>\nC:\\>sc.exe query "VMware NAT Service"\n${scMissing}`;
    expect(pieces(`${asked}C:\\>ver\n`)).toEqual([{ kind: 'sc', first: 'C:\\>sc query VMnetDHCP', last: '指定的服务未安装。' }]);
    expect(kinds(`${asked}C:\\>netstat -ano\n${germanNetstat}\nC:\\>sc qc VMnetDHCP\n${scConfig}`)).toEqual(['sc', 'listeners', 'sc']);
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
    expect(kinds('$ ss -ltnup\nCannot open netlink socket: Permission denied\n')).toEqual(['listeners']);
    expect(kinds('C:\\>netsh int ipv4 show excludedportrange tcp\r\nZugriff verweigert\r\n')).toEqual(['excluded-ports']);
    expect(kinds('$ cat /etc/vmware/vmnet8/nat/nat.conf\n# nothing here yet\n')).toEqual(['nat']);
  });

  test('reading does: an ipconfig whose leader dots were lost', () => {
    expect(kinds('以太网适配器 以太网:\n\n   物理地址: 00-1A-2B-3C-4D-5E\n   IPv4 地址: 192.168.1.7\n   子网掩码: 255.255.255.0\n')).toEqual(['ipconfig']);
  });

  test('what is nothing of ours is said to be none', () => {
    expect(kinds('Name          Status\n----          ------\nVMnetDHCP     Running\n')).toEqual([null]);
    expect(kinds('Dear support,\n\nmy machine has no internet.\n')).toEqual([null]);
    expect(kinds(' \n\t\r\n')).toEqual([]);
  });

  test('kinds are ranked by the lines that speak for them', () => {
    expect(rankKinds(`${ipRoute}${ipAddr}`).map(({ kind }) => kind)).toEqual(['ip-addr', 'ip-route']);
  });
});

test('whatever is pasted, sections are in order, apart, inside the text, and nothing that is written is left out', () => {
  const bits = [...ipAddr.split('\n'), ...ipRoute.split('\n'), ...chineseIpconfig.split('\n'), ...routePrint.split('\n'), ...netmap.split('\n'), ...vmx.split('\n'), ...scQuery.split('\n'), ...scMissing.split('\n'), 'C:\\>sc query VMnetDHCP', ...germanNetstat.split('\n'), ...openFiles.split('\n'), ...excludedPorts.split('\n'), ...vmrunList.split('\n'), ...hardwarePorts.split('\n'), '[{', '[', '}]', '"', 'C:\\>ip a', '$ arp', '', '{', '\0'];
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

test.each(['. ', 'a ', 'a:', 'TCP ', 'tcp A ', '[SC] ', '[SC] a 5:\n', 'C:\\>sc query a\n[SC] a 5:\n', '1.', '[{', '[{"', '\\', ' inet ', 'x: flags=', '# ', '(', '::', '0.0.0.0 ', 'C:\\>', 'a@b', '\n', ' \n', 'a\n\n', '[\n', '1: a: <\ndefault via \n'])(
  'two million characters of %j are read to the end',
  (unit) => {
    const text = unit.repeat(2 ** 21 / unit.length);
    expect(endsWithin(30, () => void rankKinds(text))).toBe(true);
  },
);
