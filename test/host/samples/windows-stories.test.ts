import { expect, test } from 'vitest';
import type { Sample } from '../../../src/host/samples/sample.ts';
import { file, matches, output, windows } from './stories.ts';

const data = 'C:\\ProgramData\\VMware';

interface Stored {
  readonly vmnet: number;
  readonly net: string;
  readonly adapter: boolean;
  readonly dhcp: boolean;
  readonly nat: boolean;
  readonly reservations: readonly (readonly string[])[];
  readonly tcp: readonly (readonly string[])[];
  readonly udp: readonly (readonly string[])[];
}

/** The networks of the registry, by number. */
function stored(sample: Sample): readonly Stored[] {
  const blocks = output(sample, 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig /s').split('\r\n\r\n');
  const values = (key: string): string => blocks.find((block) => block.trimStart().split('\r\n')[0]?.endsWith(`\\VMnetConfig\\${key}`)) ?? '';
  const flag = (key: string, name: string): boolean => values(key).includes(`    ${name}    REG_DWORD    0x1`);
  const forwards = (key: string): readonly (readonly string[])[] => matches(values(key), /^ {4}(\d+) {4}REG_SZ {4}(\S+:\d+)\r?$/gm);
  const numbers = new Set(matches(blocks.join('\n'), /\\vmnet(\d+)/g).map(([vmnet]) => Number(vmnet)));
  return [...numbers].toSorted((a, b) => a - b).map((vmnet) => {
    const key = `vmnet${vmnet}`;
    const [[subnet = ''] = []] = matches(values(key), /IPSubnetAddress {4}REG_SZ {4}(\S+)\.0/g);
    expect(values(key)).toContain('    IPSubnetMask    REG_SZ    255.255.255.0');
    return {
      vmnet,
      net: subnet,
      adapter: flag(`${key}\\Adapter`, 'UseAdapter'),
      dhcp: flag(`${key}\\DHCP`, 'UseDHCP'),
      nat: flag(`${key}\\NAT`, 'UseNAT'),
      reservations: matches(values(`${key}\\DHCP\\FixedIPtoMac`), /^ {4}(\S+) {4}REG_SZ {4}(\S+?)\r?$/gm),
      tcp: forwards(`${key}\\NAT\\TCPForward`),
      udp: forwards(`${key}\\NAT\\UDPForward`),
    };
  });
}

test.each(windows)('$name serves by DHCP exactly the networks whose registry says so', ({ sample }) => {
  const segments = file(sample, `${data}\\vmnetdhcp.conf`).split('# Virtual ethernet segment ').slice(1);
  const served = stored(sample).filter(({ dhcp }) => dhcp);
  expect(segments.map((text) => Number.parseInt(text))).toEqual(served.map(({ vmnet }) => vmnet));
  for (const [index, { vmnet, net, nat, reservations }] of served.entries()) {
    const segment = segments[index] ?? '';
    expect(segment).toContain(`subnet ${net}.0 netmask 255.255.255.0 {`);
    expect(segment).toMatch(new RegExp(`^range ${net}\\.\\d+ ${net}\\.\\d+; {12}#`, 'm'));
    const mac = `00:50:56:C0:00:${vmnet.toString(16).padStart(2, '0').toUpperCase()}`;
    expect(segment).toContain(`host VMnet${vmnet} {\r\n    hardware ethernet ${mac};\r\n    fixed-address ${net}.1;\r\n`);
    expect(segment).toContain(`option domain-name-servers ${net}.${nat ? 2 : 1};`);
    expect(segment.includes(`option routers ${net}.2;`)).toBe(nat);
    expect(segment.endsWith('# End\r\n')).toBe(true);
    expect(matches(segment, /^host (?!VMnet)\S+ \{\s+hardware ethernet (\S+);\s+fixed-address (\S+);/gm)).toEqual(reservations);
  }
});

test.each(windows)('$name has one NAT network, with the same gateway and forwards in registry and vmnetnat.conf', ({ sample }) => {
  const nats = stored(sample).filter(({ nat }) => nat);
  expect(nats.map(({ vmnet }) => vmnet)).toEqual([8]);
  const [{ net, tcp, udp } = { net: '', tcp: [], udp: [] }] = nats;
  const text = file(sample, `${data}\\vmnetnat.conf`);
  expect(text).toContain(`\r\nip = ${net}.2/24\r\nhostMAC = 00:50:56:C0:00:08\r\n`);
  const [, forTcp = '', forUdp = ''] = text.split(/^\[incoming(?:tcp|udp)\]\r$/m);
  expect(matches(forTcp, /^(\d+) = (\S+:\d+)\r$/gm)).toEqual(tcp);
  expect(matches(forUdp, /^(\d+) = (\S+:\d+)\r$/gm)).toEqual(udp);
  expect(tcp.length).toBeGreaterThan(0);
  expect(file(sample, `${data}\\vmnetnat-mac.txt`)).toMatch(/^00:50:56:[EF][0-9A-F](?::[0-9A-F]{2}){2}\r\n$/);
});

test.each(windows)('$name lets the NAT service itself listen on the forwarded ports, and nobody else', ({ sample }) => {
  const vmnat = sample.processes?.find(({ name }) => name === 'vmnat.exe')?.pid;
  const sockets = matches(output(sample, 'netstat -ano'), /^ {2}(TCP|UDP) +0\.0\.0\.0:(\d+) .*?(\d+)\r$/gm);
  const ports = (protocol: string): readonly string[] => sockets.filter(([kind, , pid]) => kind === protocol && pid === `${vmnat}`).map(([, port = '']) => port);
  const [{ tcp, udp } = { tcp: [], udp: [] }] = stored(sample).filter(({ nat }) => nat);
  expect(ports('TCP')).toEqual(tcp.map(([port]) => port));
  expect(ports('UDP')).toEqual(udp.map(([port]) => port));
  expect(new Set(sockets.map(([kind, port]) => `${kind} ${port}`)).size).toBe(sockets.length);
});

test.each(windows)('$name has an adapter in ipconfig and a route for each host adapter of the registry', ({ sample }) => {
  const adapters = matches(
    output(sample, 'ipconfig /all'),
    /VMware Network Adapter VMnet(\d+):\r\n\r\n[\s\S]*?: 00-50-56-C0-00-(\w\w)\r\n[\s\S]*?: (\d+\.\d+\.\d+\.\d+)\(/g,
  );
  const wanted = stored(sample).filter(({ adapter }) => adapter);
  expect(adapters).toEqual(wanted.map(({ vmnet, net }) => [`${vmnet}`, vmnet.toString(16).padStart(2, '0').toUpperCase(), `${net}.1`]));
  const routes = matches(output(sample, 'route print'), /^ +(\d\S+) +(\d\S+) +\S+ +(\d\S+) +\d+\r$/gm);
  for (const { net } of wanted) expect(routes).toContainEqual([`${net}.0`, '255.255.255.0', `${net}.1`]);
  expect(routes.filter(([destination]) => destination === '0.0.0.0').length).toBe(1);
});

test.each(windows)('$name runs both services and both drivers, started automatically', ({ sample }) => {
  for (const name of ['VMware NAT Service', 'VMnetDHCP', 'VMnetBridge', 'VMnetuserif']) {
    expect(output(sample, `sc query ${name}`)).toMatch(/STATE +: 4 {2}RUNNING/);
    expect(output(sample, `sc qc ${name}`)).toMatch(/START_TYPE +: 2 {3}AUTO_START/);
  }
});

test.each(windows)('$name prints PowerShell objects that are JSON, and knows every adapter they name', ({ sample }) => {
  const ipconfig = output(sample, 'ipconfig /all');
  for (const command of ['Get-NetConnectionProfile', 'Get-NetAdapterBinding -ComponentID vmware_bridge']) {
    const objects = JSON.parse(output(sample, `powershell -NoProfile -Command ${command} | ConvertTo-Json`)) as readonly {
      readonly Name: string;
      readonly InterfaceAlias?: string;
    }[];
    expect(objects.length).toBeGreaterThan(1);
    for (const { Name: name, InterfaceAlias: alias } of objects) expect(ipconfig).toContain(` ${alias ?? name}:\r\n`);
  }
});

test.each(windows)('$name names VMnet0 and every network of the registry in netmap', ({ sample }) => {
  const names = matches(file(sample, `${data}\\netmap.conf`), /^network(\d+)\.name = ".+"\r\nnetwork\1\.device = "vmnet\1"\r$/gm);
  expect(names.map(([vmnet]) => Number(vmnet))).toEqual([0, ...stored(sample).map(({ vmnet }) => vmnet)]);
});
