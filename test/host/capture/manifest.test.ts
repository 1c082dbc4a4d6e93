import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../src/host/capture/manifest.ts';

const smallest = '{ "format": "vmnet-capture/1", "platform": "linux" }';

test('format and platform are enough', async () => {
  expect(await parseManifest('capture.json', smallest)).toEqual({
    ok: true,
    value: { platform: 'linux', takenAt: null, product: null, home: null, environment: {}, commands: [], processes: null },
  });
});

test('everything that is written is read', async () => {
  const text = JSON.stringify({
    format: 'vmnet-capture/1',
    platform: 'windows',
    takenAt: '2026-11-23T04:00:00+08:00',
    product: { name: 'VMware Workstation Pro', version: '17.6.3' },
    home: 'C:\\Users\\alice',
    environment: { APPDATA: 'C:\\Users\\alice\\AppData\\Roaming' },
    commands: [{ argv: ['ipconfig', '/all'], exitCode: 1, stdout: './commands\\ipconfig.txt', codePage: 936 }, { argv: ['x'] }],
    processes: [{ pid: 4242, name: 'vmware-vmx' }],
    addedByANewerProgram: true,
  });
  expect(await parseManifest('capture.json', text)).toEqual({
    ok: true,
    value: {
      platform: 'windows',
      takenAt: '2026-11-22T20:00:00Z',
      product: { name: 'VMware Workstation Pro', version: '17.6.3' },
      home: 'C:\\Users\\alice',
      environment: { APPDATA: 'C:\\Users\\alice\\AppData\\Roaming' },
      commands: [
        { argv: ['ipconfig', '/all'], exitCode: 1, stdout: 'commands/ipconfig.txt', codePage: 936 },
        { argv: ['x'], exitCode: 0, stdout: null, codePage: null },
      ],
      processes: [{ pid: 4242, name: 'vmware-vmx' }],
    },
  });
});

const start = '{\n  "format": "vmnet-capture/1",\n  "platform": "linux",\n  ';

test.each([
  ['a comma too many', `${start}"home": "/home/a",\n}`, 5, 1],
  ['a missing comma', `${start}"home": "/home/a" "product": null\n}`, 4, 21],
  ['a missing end', `${start}"home": "/home/a"`, 4, 20],
  ['a comment', `${start}// no\n"home": null }`, 4, 3],
  ['nothing at all', '', 1, 1],
  ['another kind of text', 'VERSION=1,0\n', 1, 1],
])('%s is a syntax error at its place', async (_, text, line, column) => {
  expect(await parseManifest('x/capture.json', text)).toMatchObject({
    ok: false,
    problem: { code: 'capture-json-syntax', exit: 'malformed', file: 'x/capture.json', line, column },
  });
});

test.each([
  ['no object', '[]', 'capture.json: an object', 1, 1],
  ['another format', '{\n "format": "vmnet-capture/2" }', 'format: "vmnet-capture/1"', 2, 12],
  ['a missing format', '{ "platform": "linux" }', 'format: "vmnet-capture/1"', 1, 1],
  ['another platform', '{ "format": "vmnet-capture/1",\n\n "platform": "beos" }', 'platform: "windows", "linux" or "macos"', 3, 14],
  ['a time that is none', `${start}"takenAt": "yesterday" }`, 'takenAt: a time such as 2026-11-22T20:00:00Z', 4, 14],
  ['a day that is none', `${start}"takenAt": "2026-13-45T00:00:00Z" }`, 'takenAt: a time such as 2026-11-22T20:00:00Z', 4, 14],
  ['a home that is no text', `${start}"home": 7 }`, 'home: a string', 4, 11],
  ['a variable that is no text', `${start}"environment": { "A": "b", "C": 1 } }`, 'environment.C: a string', 4, 35],
  ['commands that are no list', `${start}"commands": {} }`, 'commands: a list', 4, 15],
  ['a command of no words', `${start}"commands": [{ "argv": [] }] }`, 'commands.0.argv: a command', 4, 26],
  ['a command that is missing its words', `${start}"commands": [{ "argv": ["a"] }, {}] }`, 'commands.1.argv: a list', 4, 35],
  ['a code page in words', `${start}"commands": [{ "argv": ["a"], "codePage": "gbk" }] }`, 'commands.0.codePage: a whole number', 4, 45],
  ['an output outside', `${start}"commands": [{ "argv": ["a"], "stdout": "../b" }] }`, 'commands.0.stdout: a path inside the capture', 4, 43],
  ['an absolute output', `${start}"commands": [{ "argv": ["a"], "stdout": "/etc/passwd" }] }`, 'commands.0.stdout: a path inside the capture', 4, 43],
  ['half a process', `${start}"processes": [{ "pid": 4.5, "name": "x" }] }`, 'processes.0.pid: a whole number', 4, 26],
])('%s is refused at its place', async (_, text, detail, line, column) => {
  expect(await parseManifest('capture.json', text)).toMatchObject({
    ok: false,
    problem: { code: 'capture-json-invalid', exit: 'malformed', detail, line, column },
  });
});

test('a key that stands there twice is refused at its second place, and one of an inner object is not looked for', async () => {
  const twice = `${start}"home": "/a", "platform": "linux" }`;
  expect(await parseManifest('capture.json', twice)).toMatchObject({ problem: { code: 'capture-json-invalid', detail: 'platform: a key that stands there once', line: 4, column: 17 } });
  expect(await parseManifest('capture.json', `${start}"environment": { "platform": "x", "home": "y" } }`)).toMatchObject({ ok: true });
});

test('a text nested a million deep is refused at its place like any other', async () => {
  const [open, close] = ['['.repeat(1_000_000), ']'.repeat(1_000_000)];
  const at = async (text: string): Promise<unknown> => parseManifest('capture.json', text);
  expect(await at(open)).toMatchObject({ problem: { code: 'capture-json-syntax', line: 1, column: 1_000_001 } });
  expect(await at(`${start}"home": ${open}}${close}`)).toMatchObject({ problem: { code: 'capture-json-syntax', line: 4, column: 1_000_011 } });
  expect(await at(`${start}"environment": { "A": ${open}${close}, "C": 1 } }`)).toMatchObject({ problem: { detail: 'environment.A: a string', line: 4, column: 25 } });
  expect(await at(`${start}"x": ${open}${close}, "home": 7 }`)).toMatchObject({ problem: { code: 'capture-json-invalid', line: 4, column: 2_000_018 } });
});

test('no JSON makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      const answer = await parseManifest('capture.json', text);
      expect(answer.ok).toBe(false);
    }),
  );
});
