/** Captures that were made to do harm, through the built command line: refused with 65, and nothing outside is touched. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../host/support/temporary.ts';
import { zip, type ZipEntry } from '../host/support/zip.ts';
import { printedError, vmnet, type Run } from '../support/vmnet.ts';

const manifest = JSON.stringify({ format: 'vmnet-capture/1', platform: 'linux' });
const whole: readonly ZipEntry[] = [
  { name: 'capture.json', data: manifest },
  { name: 'files/etc/vmware/networking', data: 'VERSION=1,0\n' },
];

function refusedWith(run: Run, code: string): void {
  expect([run.status, printedError(run).code]).toEqual([65, code]);
  expect(run.stderr).toMatch(/^vmnet: .+\n$/);
  expect(run.stderr).not.toMatch(/\n\s+at |[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
}

/** Every file below the folder with its content. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${path.join(entry.parentPath, entry.name)}: ${readFileSync(path.join(entry.parentPath, entry.name)).toString('base64').slice(0, 200)}`)
    .toSorted();
}

describe('a zip', () => {
  const megabytes = Buffer.alloc(8 * 1024 * 1024);
  const link = (target: string): ZipEntry => ({ name: 'files/etc/vmware/netmap.conf', data: target, mode: 0o120777 });
  const cases: readonly (readonly [string, string, readonly ZipEntry[]])[] = [
    ['an entry above it', 'path-leaves-capture', [...whole, { name: '../canary/evil', data: 'x' }]],
    ['an entry above it, by a detour', 'path-leaves-capture', [...whole, { name: 'files/a/../../../canary/evil', data: 'x' }]],
    ['an entry above it, with backslashes', 'path-leaves-capture', [...whole, { name: '..\\canary\\evil', data: 'x' }]],
    ['an absolute entry', 'path-leaves-capture', [...whole, { name: '/CANARY/evil', data: 'x' }]],
    ['an entry on a drive', 'path-leaves-capture', [...whole, { name: 'C:\\evil', data: 'x' }]],
    ['an entry whose name a terminal obeys', 'path-leaves-capture', [...whole, { name: '../\x1b]0;owned\x07', data: 'x' }]],
    ['a link to /etc/passwd', 'path-leaves-capture', [...whole, link('/etc/passwd')]],
    ['a link above it', 'path-leaves-capture', [...whole, link('../../../../canary/secret')]],
    ['a link to a folder above it, and an entry below the link', 'path-leaves-capture', [...whole, { name: 'files/out', data: '../../canary', mode: 0o120777 }, { name: 'files/out/evil', data: 'x' }]],
    ['520 MB in 600 kB', 'capture-too-large', [...whole, ...Array.from({ length: 65 }, (_, at) => ({ name: `files/${at}`, data: megabytes }))]],
    ['a bomb that lies about its size', 'zip-damaged', [...whole, { name: 'files/bomb', data: megabytes, declared: { size: 10 } }]],
  ];

  test.each(cases)('with %s', async (_, code, entries) => {
    const folder = await temporaryFolder({ 'canary/secret': 'do not read', 'cwd/.keep': '' });
    const named = entries.map((entry) => ({ ...entry, name: entry.name.toString().replace('/CANARY', path.join(folder, 'canary')) }));
    writeFileSync(path.join(folder, 'cwd/host.zip'), zip(named));
    const before = filesIn(folder);
    const run = vmnet(['show', '--json', '--host', 'host.zip'], { cwd: path.join(folder, 'cwd') });
    refusedWith(run, code);
    expect(run.stdout).not.toContain('do not read');
    expect(filesIn(folder)).toEqual(before);
  });
});

test('a folder with a link to a secret outside', async () => {
  const folder = await temporaryFolder({ 'canary/secret': 'VERSION=1,0\n', 'host/capture.json': manifest });
  mkdirSync(path.join(folder, 'host/files/etc/vmware'), { recursive: true });
  symlinkSync(path.join(folder, 'canary/secret'), path.join(folder, 'host/files/etc/vmware/networking'));
  refusedWith(vmnet(['show', '--json', '--host', path.join(folder, 'host')]), 'path-leaves-capture');
});

describe('a capture.json', () => {
  const deep = 1_000_000;
  const start = '{\n  "format": "vmnet-capture/1",\n  "platform": "linux",\n  ';
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['a million lists deep', `${start}"home": ${'['.repeat(deep)}${']'.repeat(deep)}\n}`, 'capture-json-invalid', 4],
    ['a million lists deep and cut off', `${start}"home": ${'['.repeat(deep)}`, 'capture-json-syntax', 0],
    ['a million objects deep', `${start}"environment": ${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}\n}`, 'capture-json-invalid', 4],
    ['with a key that is no string', `${start}7: "x"\n}`, 'capture-json-syntax', 4],
    ['with a key without quotes', `${start}home: "x"\n}`, 'capture-json-syntax', 4],
    ['with numbers in its words', `${start}"commands": [{ "argv": ["ip", 7] }]\n}`, 'capture-json-invalid', 4],
    ['with an exit code in words', `${start}"commands": [{ "argv": ["ip"], "exitCode": "0" }]\n}`, 'capture-json-invalid', 4],
    ['with a list for its environment', `${start}"environment": ["PATH"]\n}`, 'capture-json-invalid', 4],
    ['with a product in words', `${start}"product": "VMware"\n}`, 'capture-json-invalid', 4],
    ['with processes that are no list', `${start}"processes": { "pid": 1 }\n}`, 'capture-json-invalid', 4],
    ['that is a string', '"vmnet-capture/1"', 'capture-json-invalid', 1],
    ['that is null', 'null', 'capture-json-invalid', 1],
    ['with an output outside', `${start}"commands": [{ "argv": ["ip"], "stdout": "../../etc/passwd" }]\n}`, 'capture-json-invalid', 4],
    ['with a terminal escape for its platform', '{\n  "format": "vmnet-capture/1",\n  "platform": "\\u001b[2J"\n}', 'capture-json-invalid', 3],
    ['with an escaped key that a terminal obeys', `${start}"environment": { "\\u001b[2J": 7 }\n}`, 'capture-json-invalid', 4],
    ['cut off', `${start}"home": "/ho`, 'capture-json-syntax', 4],
    ['of NULs', '\0'.repeat(64), 'capture-json-syntax', 1],
  ];

  test.each(cases)('%s', async (_, text, code, line) => {
    const folder = await temporaryFolder({ 'capture.json': text });
    const run = vmnet(['show', '--json', '--host', folder]);
    refusedWith(run, code);
    const error = printedError(run);
    expect(error.file).toBe(path.join(folder, 'capture.json'));
    // Where the parser gives up is its own affair when nothing says which bracket is the wrong one.
    if (line > 0) expect(error.line).toBe(line);
    expect(error.line).toBeGreaterThan(0);
    expect(error.column).toBeGreaterThan(0);
    expect(run.stderr.startsWith(`vmnet: ${error.file}:${error.line}:${error.column}: `)).toBe(true);
  });
});
