import { expect, test } from 'vitest';
import { readArp } from '../../../../src/core/formats/arp.ts';

const read = (text: string) => readArp(text).neighbours.map(({ address, mac, interface: way }) => `${address} ${mac ?? '-'} ${way ?? '-'}`);

test('Windows, in any language, with a blank hardware address', () => {
  const text = 'Interfaz: 192.168.1.170 --- 0xa\n  Dirección de Internet          Dirección física      Tipo\n  192.168.1.1           fc-22-f4-5a-37-70     dinámico\n  192.168.1.9                                 dinámico\n\nInterfaz: 172.16.0.2 --- 0x1b\n  172.16.0.9            00-50-56-C0-00-08     estático\n';
  expect(read(text)).toEqual(['192.168.1.1 fc:22:f4:5a:37:70 192.168.1.170', '192.168.1.9 - 192.168.1.170', '172.16.0.9 00:50:56:c0:00:08 172.16.0.2']); // prettier-ignore
});

test('Unix, localised, unpadded and permanent', () => {
  const text = '? (10.0.0.1) auf 00:25:9c:11:22:33 [ether] PERM auf ens33\n? (10.0.0.9) na <nekompletní>na ens33\nrouter.lan (10.0.0.2) at 0:c:29:b:5e:90 on en0 ifscope permanent [ethernet]\n? (10.0.0.3) at 00:50:56:f7:4a:fc on em0 expires in 942 seconds [ethernet]\n';
  expect(read(text)).toEqual(['10.0.0.1 00:25:9c:11:22:33 ens33', '10.0.0.9 - ens33', '10.0.0.2 00:0c:29:0b:5e:90 en0', '10.0.0.3 00:50:56:f7:4a:fc em0']); // prettier-ignore
});

test("Linux's table", () => {
  const text = 'Address                  HWtype  HWaddress           Flags Mask            Iface\n192.168.10.77                    (incomplete)                              ens33\n192.168.10.1             ether   00:25:9c:11:22:33   CM                    ens33\nEntries: 2\tSkipped: 0\tFound: 2\n';
  expect(read(text)).toEqual(['192.168.10.77 - ens33', '192.168.10.1 00:25:9c:11:22:33 ens33']);
});

test('ip neigh, plain and JSON, say the same', () => {
  const same = ['10.0.0.7 - eth0', '10.0.0.8 00:0c:29:6b:5e:90 vmnet8', 'fe80::1 00:25:9c:11:22:33 eth0'];
  expect(read('10.0.0.7 dev eth0 FAILED \n10.0.0.8 dev vmnet8 lladdr 00:0c:29:6b:5e:90 STALE \nfe80::1 dev eth0 lladdr 00:25:9c:11:22:33 router STALE \n')).toEqual(same);
  expect(read('[{"dst":"10.0.0.7","dev":"eth0","state":["FAILED"]},{"dst":"10.0.0.8","dev":"vmnet8","lladdr":"00:0c:29:6b:5e:90"},{"dst":"fe80::1","dev":"eth0","lladdr":"00:25:9c:11:22:33","router":null}]')).toEqual(same);
});

test('an empty table has no neighbours, and a text that is no table is complained about', () => {
  expect(readArp('[]')).toEqual({ neighbours: [], complaints: [] });
  expect(readArp('\n\n')).toEqual({ neighbours: [], complaints: [] });
  expect(readArp('Interface: 192.168.1.9 --- 0x5\n  Internet Address      Physical Address      Type\n')).toEqual({ neighbours: [], complaints: [] });
  expect(readArp('\narp: command not found')).toEqual({ neighbours: [], complaints: [{ code: 'unknown-line', severity: 'warning', line: 2, column: 1, text: 'arp: command not found' }] });
});
