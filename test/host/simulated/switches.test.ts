import { expect, test } from 'vitest';
import { parseManifest } from '../../../src/host/capture/manifest.ts';
import { files } from '../../../src/host/linux/facts.ts';
import { allFiles, changes, fileText, network, output, play, playAll, show, simulated } from './support.ts';

const stop = 'vmware-networks --stop';
const start = 'vmware-networks --start';
const migrate = `vmware-networks --migrate-network-settings ${files.networking}`;

test('an inverted exit code lies both ways, and the work is done all the same', async () => {
  const linux = await simulated('linux-default', { exitCodeInverted: ['vmware-networks --stop', 'vmware-networks --frob'] });
  expect((await play(linux, stop)).exitCode).toBe(1);
  expect((await play(linux, 'vmware-networks --frob')).exitCode).toBe(0);
  expect((await play(linux, start)).exitCode).toBe(0);
  const windows = await simulated('windows-nat', { exitCodeInverted: ['vnetlib64'] });
  expect(await playAll(windows, 'vnetlib64 -- set vnet vmnet8 addr 10.1.2.0', 'vnetlib64 -- frob')).toEqual([0, 1]);
  expect((await network(windows, 8)).subnet).toBe('10.1.2.0/24');
});

test.each([
  ['linux-default', 'migrate-network-settings', migrate, 0],
  ['fusion-11', 'vmnet-cli --configure', 'vmnet-cli --configure', 0],
  ['windows-nat', 'set vnet', 'vnetlib64 -- set vnet vmnet8 addr 10.1.2.0', 1],
  ['windows-nat', 'vnetlib64 -- set vnet vmnet8', 'VNETLIB64.EXE -- set vnet vmnet8 addr 10.1.2.0', 1],
])('on %s an ignored `%s` says what it always says, and nothing has happened', async (name, pattern, command, exitCode) => {
  const honest = await simulated(name);
  const said = await play(honest, command);
  const machine = await simulated(name, { ignoreVerb: [pattern] });
  const before = await show(machine);
  const files = await allFiles(machine.content());
  expect(await play(machine, command)).toEqual(said);
  expect(said.exitCode).toBe(exitCode);
  expect(await show(machine)).toEqual(before);
  expect(changes(files, await allFiles(machine.content()))).toEqual([]);
});

test('words that stand apart, or are a part of others, do not match', async () => {
  const machine = await simulated('windows-nat', { ignoreVerb: ['set addr', 'et vnet', 'vnet vmnet'] });
  await play(machine, 'vnetlib64 -- set vnet vmnet8 addr 10.1.2.0');
  expect((await network(machine, 8)).subnet).toBe('10.1.2.0/24');
});

test.each([
  ['nat', ['nat 8', 'nat 9']],
  ['nat vmnet9', ['nat 9']],
  ['dhcp vmnet1', ['dhcp 1']],
])('a service that dies (%s) was started in the tool’s own words, and does not run', async (pattern, dead) => {
  const machine = await simulated('linux-custom-bridges', { serviceDiesAfterStart: [pattern] });
  await play(machine, stop);
  const honest = await simulated('linux-custom-bridges');
  await play(honest, stop);
  expect(await play(machine, start)).toEqual(await play(honest, start));
  const { networks } = await show(machine);
  const stopped = networks.flatMap(({ vmnet, dhcp, nat }) => [
    ...(dhcp?.service === 'stopped' ? [`dhcp ${vmnet}`] : []),
    ...(nat?.service === 'stopped' ? [`nat ${vmnet}`] : []),
  ]);
  expect(stopped).toEqual(dead);
  expect((await play(machine, 'vmware-networks --status')).exitCode).toBe(1);
});

test('on Windows a service that dies leaves error 1067 behind', async () => {
  const machine = await simulated('windows-nat', { serviceDiesAfterStart: ['VMware NAT Service'] });
  await play(machine, ['net', 'stop', 'VMware NAT Service']);
  expect((await play(machine, ['net', 'start', 'VMware NAT Service'])).exitCode).toBe(0);
  expect((await network(machine, 8)).nat?.service).toBe('stopped');
  expect(await output(machine, ['sc', 'query', 'VMware NAT Service'])).toContain('1067');
});

test.each([
  ['linux-default', [stop, start]],
  ['fusion-11', ['vmnet-cli --stop', 'vmnet-cli --start']],
  ['windows-nat', ['vnetlib64 -- update adapter vmnet8']],
  ['windows-nat', ['vnetlib64 -- disable adapter vmnet8', 'vnetlib64 -- enable adapter vmnet8']],
])('on %s an adapter comes up at 169.254.x and the tools are content', async (name, commands) => {
  const machine = await simulated(name, { adapterComesUpApipa: [8] });
  const honest = await simulated(name);
  expect(await playAll(machine, ...commands)).toEqual(await playAll(honest, ...commands));
  expect((await network(machine, 8)).hostAdapter).toMatchObject({ state: 'up', actual: expect.stringMatching(/^169\.254\.\d+\.\d+\/16$/) });
  expect((await network(machine, 1)).hostAdapter?.actual).not.toMatch(/^169\.254\./);
});

test('a file is rewritten after the plan: what was read is not what the first change finds', async () => {
  const content = 'VERSION=1,0\nanswer VNET_1_DHCP no\n';
  const rewrite = { path: files.networking, after: 'plan', content };
  const told = await simulated('linux-default', { rewrittenByAnotherTool: [rewrite] });
  const stored = await fileText(told, files.networking);
  expect(stored).not.toBe(content);
  await told.passes('plan');
  expect(await fileText(told, files.networking)).toBe(content);
  // Nobody told it: the first change comes too late, whether it is a write or a tool's.
  const untold = await simulated('linux-default', { rewrittenByAnotherTool: [rewrite] });
  await untold.writeFile('/tmp/x', '');
  expect(await fileText(untold, files.networking)).toBe(content);
  const played = await simulated('linux-default', { rewrittenByAnotherTool: [rewrite] });
  await play(played, 'vmware-networks --status');
  expect(await fileText(played, files.networking)).toBe(stored);
  expect((await play(played, stop)).text).not.toContain('vmnet8');
  expect(await fileText(played, files.networking)).toBe(content);
});

test('a file is rewritten, or lost, after a command, and only once', async () => {
  const machine = await simulated('linux-default', {
    rewrittenByAnotherTool: [
      { path: files.networking, after: 'stop', content: 'VERSION=1,0\n' },
      { path: files.nat(8), after: 'vmware-networks --start', content: null },
    ],
  });
  const stored = (await fileText(machine, files.networking)) ?? '';
  await play(machine, stop);
  expect(await fileText(machine, files.networking)).toBe('VERSION=1,0\n');
  await machine.writeFile(files.networking, stored);
  await play(machine, stop);
  expect(await fileText(machine, files.networking)).toBe(stored);
  await play(machine, start);
  expect(await fileText(machine, files.nat(8))).toBeUndefined();
});

test('the registry is rewritten too', async () => {
  const key = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
  const content = `\r\nHKEY_LOCAL_MACHINE${key.slice(4)}\\vmnet8\r\n    IPSubnetAddress    REG_SZ    10.9.0.0\r\n    IPSubnetMask    REG_SZ    255.255.255.0\r\n\r\n`;
  const machine = await simulated('windows-nat', { rewrittenByAnotherTool: [{ path: key, after: 'plan', content }] });
  await machine.passes('plan');
  expect((await network(machine, 8)).subnet).toBe('10.9.0.0/24');
});

test('a full disk cuts a file off where it was full, for us and for the tools', async () => {
  const machine = await simulated('linux-default', { diskFull: { afterBytes: 100 } });
  const stored = (await fileText(machine, files.networking)) ?? '';
  const larger = `${stored}${'#'.repeat(200)}\n`;
  expect(await machine.writeFile(files.networking, larger)).toEqual({ ok: false, failure: { code: 'no-space', detail: 'ENOSPC' } });
  expect(await fileText(machine, files.networking)).toBe(larger.slice(0, stored.length + 100));
  // Room that was taken is given back.
  expect(await machine.writeFile(files.networking, stored)).toEqual({ ok: true });
  expect((await play(machine, migrate)).exitCode).toBe(1);
  expect((await fileText(machine, `${files.networking}.bak.0`))?.length).toBe(100);
  expect(await fileText(machine, files.networking)).toBe(stored);
});

test('a read-only file can be neither written nor replaced nor removed, by nobody', async () => {
  const machine = await simulated('linux-default', { readOnlyFile: [files.networking] });
  const refused = { ok: false, failure: { code: 'read-only', detail: 'EPERM' } };
  const stored = await fileText(machine, files.networking);
  expect(await machine.writeFile(files.networking, '')).toEqual(refused);
  expect(await machine.writeFile('/tmp/new', '')).toEqual({ ok: true });
  expect(await machine.rename('/tmp/new', files.networking)).toEqual(refused);
  expect(await machine.rename(files.networking, '/tmp/old')).toEqual(refused);
  expect(await machine.remove(files.networking)).toEqual(refused);
  expect(await machine.remove('/etc/vmware')).toEqual(refused);
  expect((await play(machine, migrate)).exitCode).toBe(1);
  expect(await fileText(machine, files.networking)).toBe(stored);
});

test('a tool that hangs is given up, before its work or after it', async () => {
  const machine = await simulated('linux-default', { toolHangs: [{ tool: '--stop', worked: false }] });
  expect(await machine.execute(stop.split(' '), { timeout: 3000 })).toEqual({ code: 'timed-out', detail: '3000 ms' });
  expect((await network(machine, 8)).nat?.service).toBe('running');
  const late = await simulated('linux-default', { toolHangs: [{ tool: '--stop', worked: true }] });
  expect(await late.run(stop.split(' '))).toMatchObject({ ok: false, code: 'timed-out' });
  expect((await network(late, 8)).nat?.service).toBe('stopped');
});

test('a tool that is only asked may hang as well', async () => {
  const machine = await simulated('linux-default', { toolHangs: [{ tool: 'ip -j addr', worked: false }, { tool: 'vmware-networks --status', worked: false }] });
  const view = await show(machine);
  expect(view.problems.filter(({ code }) => code === 'command-failed').map(({ source }) => source)).toEqual(
    expect.arrayContaining(['ip -j addr', 'vmware-networks --status']),
  );
});

const manifest = (simulation: unknown): Promise<unknown> =>
  parseManifest('capture.json', JSON.stringify({ format: 'vmnet-capture/1', platform: 'linux', simulation }, null, 1));

test('the switches are read from capture.json', async () => {
  expect(
    await manifest({
      exitCodeInverted: ['vnetlib64'],
      ignoreVerb: ['add nat'],
      serviceDiesAfterStart: ['nat'],
      adapterComesUpApipa: [8],
      rewrittenByAnotherTool: [{ path: '/x', after: 'plan' }],
      diskFull: { afterBytes: 9 },
      readOnlyFile: ['/x'],
      toolHangs: ['ip', { tool: 'sc', worked: true }],
    }),
  ).toMatchObject({
    ok: true,
    value: {
      simulation: {
        live: null,
        switches: {
          exitCodeInverted: ['vnetlib64'],
          ignoreVerb: ['add nat'],
          serviceDiesAfterStart: ['nat'],
          adapterComesUpApipa: [8],
          rewrittenByAnotherTool: [{ path: '/x', after: 'plan', content: null }],
          diskFull: { afterBytes: 9 },
          readOnlyFile: ['/x'],
          toolHangs: [
            { tool: 'ip', worked: false },
            { tool: 'sc', worked: true },
          ],
        },
      },
    },
  });
});

test.each([
  [{ ignoreVerbs: ['add nat'] }, 'simulation.ignoreVerbs', 5],
  [{ adapterComesUpApipa: ['vmnet8'] }, 'simulation.adapterComesUpApipa.0', 6],
  [{ diskFull: {} }, 'simulation.diskFull.afterBytes', 5],
  [[], 'simulation', 4],
])('a switch that is misspelt or of the wrong kind is named with its line: %j', async (simulation, path, line) => {
  const parsed = await manifest(simulation);
  expect(parsed).toMatchObject({ ok: false, problem: { code: 'capture-json-invalid', exit: 'malformed', line, detail: expect.stringContaining(path) } });
});
