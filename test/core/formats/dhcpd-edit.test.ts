import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addReservation,
  isGenerated,
  removeReservation,
  setSubnetLease,
  setSubnetOption,
  setSubnetRange,
} from '../../../src/core/formats/dhcpd-edit.ts';
import { dhcpdModel, parseDhcpd, printDhcpd, type DhcpdFile } from '../../../src/core/formats/dhcpd.ts';

const linux = `default-lease-time 1800;
###### VMNET DHCP Configuration. Start of "DO NOT MODIFY SECTION" #####
subnet 192.168.40.0 netmask 255.255.255.0 {
\trange 192.168.40.128 192.168.40.254;   # mine
\toption domain-name-servers 192.168.40.2;
\tmax-lease-time 7200;                    # default is 2 hours
}
####### VMNET DHCP Configuration. End of "DO NOT MODIFY SECTION" #######
`;

const windows = `# Virtual ethernet segment 1
subnet 192.168.56.0 netmask 255.255.255.0 {
range 192.168.56.128 192.168.56.254;
}
# End
# Virtual ethernet segment 8
subnet 192.168.40.0 netmask 255.255.255.0 {
range 192.168.40.128 192.168.40.254;
}
host VMnet8 {
    hardware ethernet 00:50:56:C0:00:08;
    fixed-address 192.168.40.1;
}
# End
`.replaceAll('\n', '\r\n');

/** Lines of `after` that differ from `before`, where both have equally many. */
function changedLines(before: string, after: DhcpdFile | undefined): readonly string[] {
  const old = before.split('\n');
  const now = after === undefined ? [] : printDhcpd(after).split('\n');
  expect(now.length).toBe(old.length);
  return now.filter((line, index) => line !== old[index]);
}

describe('setting one field changes one line', () => {
  test.each([
    ['the range', setSubnetRange(parseDhcpd(linux), 0, '192.168.40.9', '192.168.40.20'), '\trange 192.168.40.9 192.168.40.20;   # mine'],
    ['a lease time', setSubnetLease(parseDhcpd(linux), 0, 'max-lease-time', 90), '\tmax-lease-time 90;                    # default is 2 hours'],
    ['an option', setSubnetOption(parseDhcpd(linux), 0, 'domain-name-servers', ['1.1.1.1', '8.8.8.8']), '\toption domain-name-servers 1.1.1.1, 8.8.8.8;'],
  ])('%s', (_, after, line) => {
    expect(changedLines(linux, after)).toEqual([line]);
  });

  test('in a file with CRLF, and in the second subnet', () => {
    const after = setSubnetRange(parseDhcpd(windows), 1, '192.168.40.9', '192.168.40.20');
    expect(changedLines(windows, after)).toEqual(['range 192.168.40.9 192.168.40.20;\r']);
  });

  test('whatever range is set, the model tells it and the rest stays', () => {
    const address = fc.ipV4();
    fc.assert(
      fc.property(address, address, fc.constantFrom(linux, windows), (start, end, text) => {
        const before = parseDhcpd(text);
        const after = setSubnetRange(before, 0, start, end);
        expect(after === undefined ? [] : dhcpdModel(after).subnets[0]?.range).toEqual([start, end]);
        expect(changedLines(text, after).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('a setting that the subnet lacks is one new line, indented as its others', () => {
  const after = setSubnetLease(parseDhcpd(linux), 0, 'default-lease-time', 60);
  expect(after && printDhcpd(after)).toBe(linux.replace('# default is 2 hours\n', '# default is 2 hours\n\tdefault-lease-time 60;\n'));
});

test('a new setting in a block of one line stays in that line', () => {
  const after = setSubnetRange(parseDhcpd('subnet 1.2.3.0 netmask 255.255.255.0 { allow x; }'), 0, '1.2.3.4', '1.2.3.5');
  expect(after && printDhcpd(after)).toBe('subnet 1.2.3.0 netmask 255.255.255.0 { allow x; range 1.2.3.4 1.2.3.5; }');
});

test('an option without values is taken out with its line', () => {
  const after = setSubnetOption(parseDhcpd(linux), 0, 'domain-name-servers', []);
  expect(after && printDhcpd(after)).toBe(linux.replace('\toption domain-name-servers 192.168.40.2;\n', ''));
  expect(setSubnetOption(parseDhcpd(linux), 0, 'routers', [])).toEqual(parseDhcpd(linux));
});

test('there is no third subnet to change', () => {
  expect(setSubnetRange(parseDhcpd(windows), 2, '1.1.1.1', '1.1.1.2')).toBeUndefined();
});

describe('reservations', () => {
  const wanted = { name: 'web', mac: '00:0c:29:aa:bb:cc', address: '192.168.40.50' };

  test('go after the generated part on Linux and macOS', () => {
    const after = addReservation(parseDhcpd(linux), 0, wanted);
    const block = 'host web {\n\thardware ethernet 00:0C:29:AA:BB:CC;\n\tfixed-address 192.168.40.50;\n}\n';
    expect(after && printDhcpd(after)).toBe(linux + block);
    expect(isGenerated(parseDhcpd(linux), 0)).toBe(true);
    expect(isGenerated(parseDhcpd(windows), 0)).toBe(false);
  });

  test('go before the end of their segment on Windows', () => {
    const after = addReservation(parseDhcpd(windows), 0, { ...wanted, address: '192.168.56.50' });
    const block = 'host web {\r\n    hardware ethernet 00:0C:29:AA:BB:CC;\r\n    fixed-address 192.168.56.50;\r\n}\r\n';
    expect(after && printDhcpd(after)).toBe(windows.replace('}\r\n# End', `}\r\n${block}# End`));
    expect(after && dhcpdModel(after).reservations).toMatchObject([{ vmnet: 1, name: 'web', address: '192.168.56.50' }]);
  });

  test('of a MAC that has one move in place', () => {
    const once = addReservation(parseDhcpd(windows), 1, wanted) ?? parseDhcpd('');
    const moved = addReservation(once, 1, { ...wanted, mac: '0:C:29:AA:BB:CC', address: '192.168.40.51' });
    expect(changedLines(printDhcpd(once), moved)).toEqual(['    fixed-address 192.168.40.51;\r']);
  });

  test('that are removed leave no trace', () => {
    for (const text of [linux, windows]) {
      const added = addReservation(parseDhcpd(text), 0, wanted) ?? parseDhcpd('');
      const removed = removeReservation(added, '00:0C:29:AA:BB:CC');
      expect(removed && printDhcpd(removed)).toBe(text);
    }
  });

  test('end a last line that had no end', () => {
    const after = addReservation(parseDhcpd('subnet 1.2.3.0 netmask 255.255.255.0 {}'), 0, wanted);
    expect(after && printDhcpd(after)).toMatch(/^subnet [^\n]* \{\}\nhost web \{\n/);
  });

  test('are refused when they would break the file', () => {
    for (const broken of [{ name: 'a { } b' }, { mac: '00:0c' }, { address: '1.2.3' }]) {
      expect(addReservation(parseDhcpd(linux), 0, { ...wanted, ...broken })).toBeUndefined();
    }
  });

  test('do not include the host virtual adapter', () => {
    expect(removeReservation(parseDhcpd(windows), '00:50:56:c0:00:08')).toBeUndefined();
    expect(removeReservation(parseDhcpd(windows), '00:0c:29:00:00:01')).toBeUndefined();
  });
});
