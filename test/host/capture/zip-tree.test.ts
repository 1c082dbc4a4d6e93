import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCapture } from '../../../src/host/capture/open.ts';
import { readZipTree, type ZipLimits } from '../../../src/host/capture/zip-tree.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { zip, type ZipEntry } from '../support/zip.ts';

const manifest = JSON.stringify({ format: 'vmnet-capture/1', platform: 'linux' });
const whole: readonly ZipEntry[] = [
  { name: 'capture.json', data: manifest },
  { name: 'files/etc/vmware/networking', data: 'VERSION=1,0\n' },
];

async function zipFile(bytes: Buffer): Promise<string> {
  const file = path.join(await temporaryFolder(), 'host.zip');
  await writeFile(file, bytes);
  return file;
}

async function treeOf(entries: readonly ZipEntry[], limits?: ZipLimits): ReturnType<typeof readZipTree> {
  return readZipTree(await zipFile(zip(entries)), limits);
}

async function namesOf(entries: readonly ZipEntry[]): Promise<readonly string[]> {
  const tree = await treeOf(entries);
  return tree.ok ? [...tree.value.entries].filter(([, { kind }]) => kind === 'file').map(([name]) => name) : [tree.problem.code];
}

async function contentOf(entries: readonly ZipEntry[], name: string): Promise<string | undefined> {
  const tree = await treeOf(entries);
  const entry = tree.ok ? tree.value.entries.get(name) : undefined;
  const read = entry?.kind === 'file' ? await entry.read(1000) : undefined;
  return read?.ok === true ? read.bytes.toString() : undefined;
}

test('a zip is a capture', async () => {
  const opened = await openCapture(await zipFile(zip(whole)));
  expect(opened).toMatchObject({ ok: true, value: { manifest: { platform: 'linux' } } });
});

test('one enclosing folder is entered, whatever a Mac put beside it', async () => {
  const enclosed = whole.map((entry) => ({ ...entry, name: `host of alice/${entry.name.toString()}` }));
  const opened = await openCapture(await zipFile(zip([{ name: 'host of alice/' }, ...enclosed, { name: '__MACOSX/._x' }])));
  expect(opened.ok && opened.value.tree.entries.has('files/etc/vmware/networking')).toBe(true);
});

test('two enclosing folders are not', async () => {
  const nested = whole.map((entry) => ({ ...entry, name: `a/b/${entry.name.toString()}` }));
  expect(await openCapture(await zipFile(zip(nested)))).toMatchObject({ problem: { code: 'not-a-capture', exit: 'malformed' } });
});

test('a zip that was cut off anywhere is refused', async () => {
  const bytes = zip(whole);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      const opened = await openCapture(await zipFile(bytes.subarray(0, length)));
      expect(opened).toMatchObject({ ok: false, problem: { code: 'zip-damaged', exit: 'malformed' } });
    }),
    { numRuns: 40 },
  );
});

test('a zip of garbage is refused, and so is one with a changed byte in a file', async () => {
  const garbage = Buffer.alloc(5000, 'PK\x03\x04 garbage');
  expect(await openCapture(await zipFile(garbage))).toMatchObject({ problem: { code: 'zip-damaged' } });
  const wrongSum = [{ name: 'a', data: 'abc', declared: { crc: 1 } }];
  expect(await treeOf(wrongSum)).toMatchObject({ problem: { code: 'zip-damaged', detail: 'a' } });
});

test('no change of a byte makes it throw', async () => {
  const bytes = zip(whole);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
      const changed = Buffer.from(bytes);
      changed[at] = value;
      const opened = await openCapture(await zipFile(changed));
      expect(opened.ok || opened.problem.exit === 'malformed').toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each(['../evil', 'files/../../evil', '/etc/evil', 'C:/evil', '..\\evil', 'files\\..\\..\\evil', 'a\0b'])(
  'an entry named %j is refused',
  async (name) => {
    const entries = [...whole, { name }];
    expect(await treeOf(entries)).toMatchObject({ problem: { code: 'path-leaves-capture', exit: 'malformed' } });
  },
);

test.each([
  ['../../etc/passwd', 'path-leaves-capture'],
  ['/etc/passwd', 'path-leaves-capture'],
  ['../../../../x', 'path-leaves-capture'],
])('a link to %s is refused', async (target, code) => {
  expect(await treeOf([{ name: 'files/link', data: target, mode: 0o120777 }])).toMatchObject({ problem: { code } });
});

test('a link inside is what it points to, also through another link', async () => {
  const entries = [
    { name: 'files/real', data: 'text' },
    { name: 'files/a', data: 'real', mode: 0o120777 },
    { name: 'files/deep/b', data: '../a', mode: 0o120777 },
  ];
  expect(await contentOf(entries, 'files/a')).toBe('text');
  expect(await contentOf(entries, 'files/deep/b')).toBe('text');
});

test('links in a circle lead nowhere', async () => {
  const entries = [
    { name: 'a', data: 'b', mode: 0o120777 },
    { name: 'b', data: 'a', mode: 0o120777 },
  ];
  expect(await treeOf(entries)).toMatchObject({ ok: true });
  expect(await namesOf(entries)).toEqual([]);
});

const megabyte = 1024 * 1024;

test('a bomb that admits its size is refused before it is unpacked', async () => {
  const zeros = Buffer.alloc(8 * megabyte);
  const bomb = Array.from({ length: 65 }, (_, index) => ({ name: String(index), data: zeros }));
  expect(await treeOf(bomb)).toMatchObject({ problem: { code: 'capture-too-large', exit: 'malformed', detail: String(520 * megabyte) } });
});

test('a bomb that lies about its size is stopped when more comes out', async () => {
  const bomb = [{ name: 'a', data: Buffer.alloc(64 * megabyte), declared: { size: 10 } }];
  expect(await treeOf(bomb)).toMatchObject({ problem: { code: 'zip-damaged' } });
});

test('50,001 entries are too many', async () => {
  const many = Array.from({ length: 50_001 }, (_, index) => ({ name: `files/${index}` }));
  expect(await treeOf(many)).toMatchObject({ problem: { code: 'capture-too-many-entries', exit: 'malformed' } });
});

test('an encrypted entry is refused for what it is', async () => {
  expect(await treeOf([{ name: 'a', data: 'x', flags: 1 }])).toMatchObject({ problem: { code: 'zip-encrypted', detail: 'a' } });
});

const gbk = (hex: string): Buffer => Buffer.concat([Buffer.from('files/C/'), Buffer.from(hex, 'hex'), Buffer.from('.vmx')]);
const chinese = JSON.stringify({ format: 'vmnet-capture/1', platform: 'windows', commands: [{ argv: ['a'], codePage: 936 }] });

test("names that do not say their encoding are in the capture's code page", async () => {
  const entries = [{ name: 'capture.json', data: chinese }, { name: gbk('d0e9c4e2bbfa') }];
  expect(await namesOf(entries)).toContain('files/C/虚拟机.vmx');
});

test('a name that could be UTF-8 as well goes with the others', async () => {
  const entries = [{ name: 'x/capture.json', data: chinese }, { name: gbk('d0e9c4e2bbfa') }, { name: gbk('c1aacda8') }];
  expect(await namesOf(entries)).toContain('files/C/联通.vmx');
});

test('names that are UTF-8 without saying so, as macOS writes them, are UTF-8', async () => {
  expect(await namesOf([{ name: 'capture.json', data: chinese }, { name: 'files/C/虚拟机.vmx' }])).toContain('files/C/虚拟机.vmx');
});

test('a name that says it is UTF-8 is, whatever the code page', async () => {
  const entries = [{ name: 'capture.json', data: chinese }, { name: 'files/é', flags: 0x800 }, { name: gbk('d0e9c4e2bbfa') }];
  expect(await namesOf(entries)).toEqual(expect.arrayContaining(['files/é', 'files/C/虚拟机.vmx']));
});

test('without a code page the names are in the one that the zip format names', async () => {
  expect(await namesOf([{ name: Buffer.from([0x82]) }])).toEqual(['é']);
});

test('backslashes between names are slashes, and the second half of a GBK character is none', async () => {
  // The second byte of the GBK character 8A5C is ASCII's backslash.
  const name = Buffer.concat([Buffer.from('files\\C\\'), Buffer.from([0x8a, 0x5c]), Buffer.from('.vmx')]);
  const names = await namesOf([{ name: 'capture.json', data: chinese }, { name }]);
  expect(names[1]).toMatch(/^files\/C\/[^/\\]\.vmx$/u);
});
