import { describe, expect, test } from 'vitest';
import { fakeMain } from '../../../src/core/contract/fake-main.ts';
import { textsIn } from '../../../src/core/text/texts.ts';
import type { PastedKind, PastedSection } from '../../../src/core/vnet/pasted.ts';
import { kindOfCommand } from '../../../src/core/jobs/shell-prompt.ts';
import { commands } from '../../../renderer/paste/commands.ts';
import { movedTo, nextPasteState, nothingPasted, type PasteState } from '../../../renderer/paste/paste-state.ts';
import { readText } from '../../../renderer/paste/read-text.ts';
import { tableShown } from '../../../renderer/paste/tables-shown.ts';
import { countLines, lineStart, linesRange } from '../../../renderer/editor/text-place.ts';
import { readPasted } from '../../../src/server/read-pasted.ts';
import { hostOnly, physicalAdapter } from '../../support/host-views.ts';
import { ipAddr, ipRoute, spoiledNat } from '../../support/pasted-texts.ts';

const t = textsIn('en');

describe('places in the text', () => {
  test.each([
    [1, 0],
    [2, 3],
    [3, 4],
    [9, 6],
  ])('line %d starts at %d', (line, start) => {
    expect(lineStart('ab\n\ncd', line)).toBe(start);
  });

  test('lines are selected whole, without the end of the last', () => {
    const text = 'one\ntwo\nthree\nfour';
    const { start, end } = linesRange(text, 2, 3);
    expect(text.slice(start, end)).toBe('two\nthree');
    expect(linesRange(text, 4, 4)).toEqual({ start: 14, end: 18 });
  });

  test('lines are counted as an editor counts them', () => {
    expect(['', 'a', 'a\n', '\n\n'].map(countLines)).toEqual([1, 1, 2, 3]);
  });
});

describe('what is known of the text', () => {
  const section: PastedSection = { kind: 'arp', firstLine: 1, lastLine: 2, tables: [], complaints: [], moreComplaints: 0 };
  const shown = { ...section, recognised: 'arp' as const };
  const two: PasteState = { ...nothingPasted, isEmpty: false, sections: [shown, shown] };

  test('an emptied field forgets everything, also what was chosen', () => {
    const chosen = nextPasteState(two, { type: 'section-chosen', index: 1, kind: 'nat' });
    expect(nextPasteState(chosen, { type: 'typed', isEmpty: true })).toEqual(nothingPasted);
  });

  test('a chosen kind stays while there are as many parts, and goes when there are not', () => {
    const chosen = nextPasteState(two, { type: 'section-chosen', index: 1, kind: 'nat' });
    expect(nextPasteState(chosen, { type: 'read', sections: [shown, shown], more: 0 }).chosen.get(1)).toBe('nat');
    expect(nextPasteState(chosen, { type: 'read', sections: [shown], more: 0 }).chosen.size).toBe(0);
  });

  test('a kind for the whole takes the place of those of the parts', () => {
    const chosen = nextPasteState(two, { type: 'section-chosen', index: 1, kind: 'nat' });
    expect(nextPasteState(chosen, { type: 'whole-chosen', kind: 'vmx' })).toMatchObject({ whole: 'vmx', chosen: new Map(), isReading: true });
  });

  test('a reading that failed keeps what was read before', () => {
    const problem = { code: 'no-answer', file: null, line: null, column: null, detail: '' } as const;
    expect(nextPasteState(two, { type: 'failed', problem })).toMatchObject({ sections: [{}, {}], problem, isReading: false });
  });

  test('a part that was read by itself is put back to its lines', () => {
    const complaint = { code: 'unknown-line', severity: 'warning', line: 2, column: 4, text: 'x' } as const;
    expect(movedTo({ ...section, complaints: [complaint] }, 11)).toMatchObject({ firstLine: 11, lastLine: 12, complaints: [{ line: 12, column: 4 }] });
  });
});

describe('reading', () => {
  const { api } = fakeMain({ readPasted });
  const read = async (text: string, whole: PastedKind | null, chosen: readonly (readonly [number, PastedKind])[] = [], among = 0) => {
    const answer = await readText(api, text, { whole, chosen: new Map(chosen), among });
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value.sections.map(({ kind, recognised, firstLine, lastLine, complaints }) => ({ kind, recognised, lines: [firstLine, lastLine], complaints: complaints.map(({ line }) => line) }));
  };

  test('a chosen part is read anew, alone, and keeps its place', async () => {
    expect(await read(`${ipAddr}${spoiledNat}`, null, [[0, 'nat']], 2)).toMatchObject([
      { kind: 'nat', recognised: 'ip-addr', lines: [1, 14] },
      { kind: 'nat', recognised: 'nat', lines: [15, 21], complaints: [17, 21] },
    ]);
  });

  test('choices for other parts than there are now are not followed', async () => {
    expect(await read(`${ipAddr}${ipRoute}`, null, [[0, 'nat']], 1)).toMatchObject([{ kind: 'ip-addr' }, { kind: 'ip-route' }]);
  });

  test('a kind for the whole makes it one part', async () => {
    expect(await read(`${ipAddr}${ipRoute}`, 'ip-addr')).toMatchObject([{ kind: 'ip-addr', recognised: null, lines: [1, 18] }]);
  });
});

test('whatever the page says to run is a command whose output is recognised', () => {
  const all = commands.flatMap(({ commands: some }) => some.map(({ command }) => command));
  expect(all.filter((command) => kindOfCommand(command.replace(/^".*\/([\w-]+)"/, '$1')) === undefined)).toEqual([]);
});

describe('tables', () => {
  test('every address, gateway and DNS server of an adapter has a row; what repeats is quiet', () => {
    const { rows } = tableShown({ of: 'adapters', rows: [physicalAdapter({ gateways: ['192.168.1.1', 'fe80::1', '192.168.1.254'] })] }, t, 'en');
    expect(rows.map(({ continues, cells }) => [continues, cells['name'], cells['address'], cells['gateway'], cells['dns']])).toEqual([
      [false, 'Ethernet', '192.168.1.23/24', '192.168.1.1', '192.168.1.1'],
      [true, 'Ethernet', 'fe80::1c2d:3e4f:5a6b:7c8d', 'fe80::1', '1.1.1.1'],
      [true, 'Ethernet', null, '192.168.1.254', null],
    ]);
  });

  test('an adapter without any address has one row', () => {
    expect(tableShown({ of: 'adapters', rows: [physicalAdapter({ ipv4: [], ipv6: [], gateways: [], dns: null })] }, t, 'en').rows).toHaveLength(1);
  });

  test('networks, routes, services and leases read as people say them', () => {
    const cellsOf = (table: Parameters<typeof tableShown>[0]) => tableShown(table, t, 'en').rows[0]?.cells;
    expect(cellsOf({ of: 'networks', rows: [hostOnly(1, 56)] })).toMatchObject({ vmnet: 'VMnet1', mode: 'Host-only', subnet: '192.168.56.0/24', bridge: null });
    expect(cellsOf({ of: 'routes', rows: [{ destination: '0.0.0.0/0', gateway: null, interface: null, address: '10.0.0.2', metric: 25, usable: false }] })).toMatchObject({ way: '10.0.0.2', metric: 25, usable: 'no' });
    expect(cellsOf({ of: 'services', rows: [{ vmnet: 8, kind: 'nat', state: 'stopped' }] })).toEqual({ vmnet: 'VMnet8', service: 'NAT device', state: 'stopped' });
    expect(cellsOf({ of: 'windows-services', rows: [{ name: 'VMnetDHCP', installed: true, state: 'stopped', startType: 'disabled', exitCode: 1067 }] })).toEqual({ service: 'VMnetDHCP', state: 'stopped', start: 'disabled', exit: 1067 });
    expect(cellsOf({ of: 'windows-services', rows: [{ name: 'VMnetNat', installed: false, state: null, startType: null, exitCode: null }] })).toMatchObject({ state: 'not installed', start: null });
    expect(cellsOf({ of: 'listeners', rows: [{ protocol: 'tcp', address: null, port: 8080, process: 'nginx', pid: 77 }] })).toEqual({ port: 'tcp/8080', address: 'every address', program: 'nginx', pid: 77 });
    expect(cellsOf({ of: 'excluded-ports', rows: [{ start: 50_000, end: 50_059 }] })).toEqual({ start: 50_000, end: 50_059 });
    expect(cellsOf({ of: 'hardware-ports', rows: [{ port: 'AirPort', device: 'en1', mac: null, kind: 'wifi' }] })).toEqual({ port: 'AirPort', device: 'en1', kind: 'Wi-Fi', mac: null });
    expect(cellsOf({ of: 'running-machines', rows: [{ path: '/vms/a.vmx' }] })).toEqual({ path: '/vms/a.vmx' });
    expect(cellsOf({ of: 'bridge-mappings', rows: [{ interface: 'docker0', vmnet: -1 }] })).toEqual({ adapter: 'docker0', vmnet: 'never bridged' });
    expect(cellsOf({ of: 'facts', rows: [{ fact: 'udp-timeout', value: 60 }] })).toEqual({ fact: 'UDP timeout', value: '1 min' });
  });
});
