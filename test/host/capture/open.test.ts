import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFolderTree } from '../../../src/host/capture/folder-tree.ts';
import { openCapture } from '../../../src/host/capture/open.ts';
import { temporaryFolder, writeFiles } from '../support/temporary.ts';

const capture = {
  'capture.json': JSON.stringify({ format: 'vmnet-capture/1', platform: 'linux' }),
  'files/etc/vmware/networking': 'VERSION=1,0\n',
};

async function kindOf(folder: string, name: string): Promise<string | undefined> {
  const opened = await openCapture(folder);
  const entry = opened.ok ? opened.value.tree.entries.get(name) : undefined;
  return entry?.kind === 'blocked' ? entry.failure.detail : entry?.kind;
}

test('a folder with capture.json is a capture', async () => {
  const folder = await temporaryFolder(capture);
  expect(await openCapture(folder)).toMatchObject({ ok: true, value: { manifest: { platform: 'linux' } } });
  expect(await kindOf(folder, 'files/etc/vmware')).toBe('folder');
  expect(await kindOf(folder, 'files/etc/vmware/networking')).toBe('file');
});

test('what Windows writes is read: a byte order mark, and UTF-16', async () => {
  const text = capture['capture.json'];
  for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    expect(await openCapture(await temporaryFolder({ 'capture.json': bytes }))).toMatchObject({ ok: true });
  }
});

test('the one folder in a folder is entered', async () => {
  const outer = await temporaryFolder();
  await writeFiles(path.join(outer, 'alice'), capture);
  await writeFile(path.join(outer, '.DS_Store'), '');
  expect(await kindOf(outer, 'files/etc/vmware/networking')).toBe('file');
});

test('a broken capture.json is named with its place', async () => {
  const folder = await temporaryFolder({ 'capture.json': '{\n  "format": "vmnet-capture/1",\n  "platform": linux\n}' });
  expect(await openCapture(folder)).toEqual({
    ok: false,
    problem: {
      code: 'capture-json-syntax',
      exit: 'malformed',
      file: path.join(folder, 'capture.json'),
      line: 3,
      column: 15,
      detail: 'InvalidSymbol',
    },
  });
});

test('a capture.json that is no text is refused', async () => {
  expect(await openCapture(await temporaryFolder({ 'capture.json': Buffer.from([0x7b, 0xd2, 0x7d]) }))).toMatchObject({
    problem: { code: 'capture-json-syntax', line: 1, column: 1 },
  });
});

test('what does not exist is wrong usage; a folder or file that is no capture is malformed', async () => {
  const folder = await temporaryFolder({ 'notes.txt': 'VERSION=1,0', 'docs/readme.md': '' });
  expect(await openCapture(path.join(folder, 'nowhere'))).toMatchObject({ problem: { code: 'no-such-host', exit: 'usage' } });
  expect(await openCapture(path.join(folder, 'notes.txt', 'x'))).toMatchObject({ problem: { code: 'no-such-host' } });
  expect(await openCapture(folder)).toMatchObject({ problem: { code: 'not-a-capture', exit: 'malformed' } });
  expect(await openCapture(path.join(folder, 'notes.txt'))).toMatchObject({ problem: { code: 'not-a-capture' } });
  expect(await openCapture('/dev/null')).toMatchObject({ problem: { code: 'not-a-capture' } });
});

test('a FIFO in a capture is not waited for', async () => {
  const folder = await temporaryFolder(capture);
  execFileSync('mkfifo', [path.join(folder, 'files/pipe')]);
  expect(await kindOf(folder, 'files/pipe')).toBe('not-a-file');
});

test.each(['/etc/passwd', '../../../../../../etc/passwd', '/nowhere/at/all'])(
  'a capture with a link to %s is refused',
  async (target) => {
    const folder = await temporaryFolder(capture);
    await symlink(target, path.join(folder, 'files/etc/vmware/netmap.conf'));
    expect(await openCapture(folder)).toMatchObject({
      problem: { code: 'path-leaves-capture', exit: 'malformed', detail: 'files/etc/vmware/netmap.conf' },
    });
  },
);

test('capture.json itself may not be a link to elsewhere', async () => {
  const folder = await temporaryFolder();
  const elsewhere = await temporaryFolder(capture);
  await symlink(path.join(elsewhere, 'capture.json'), path.join(folder, 'capture.json'));
  expect(await openCapture(folder)).toMatchObject({ problem: { code: 'path-leaves-capture' } });
});

test('links inside are followed, circles are not', async () => {
  const folder = await temporaryFolder(capture);
  await symlink('networking', path.join(folder, 'files/etc/vmware/also'));
  await symlink('vmware', path.join(folder, 'files/etc/folder'));
  await symlink('..', path.join(folder, 'files/etc/up'));
  await symlink('gone', path.join(folder, 'files/etc/dangling'));
  expect(await kindOf(folder, 'files/etc/vmware/also')).toBe('file');
  expect(await kindOf(folder, 'files/etc/folder/networking')).toBe('file');
  expect(await kindOf(folder, 'files/etc/up')).toBe('ELOOP');
  expect(await kindOf(folder, 'files/etc/dangling')).toBe('ENOENT');
});

test('the capture may be reached through a link', async () => {
  const link = path.join(await temporaryFolder(), 'link');
  await symlink(await temporaryFolder(capture), link);
  expect(await kindOf(link, 'files/etc/vmware/networking')).toBe('file');
});

test("a simulated host's own history is no part of it", async () => {
  const folder = await temporaryFolder({ ...capture, '.vmnet/history.json': '{}' });
  expect(await kindOf(folder, '.vmnet/history.json')).toBeUndefined();
});

test('a folder with too many entries is refused', async () => {
  const folder = await temporaryFolder(capture);
  expect(await readFolderTree(folder, 5)).toMatchObject({ ok: true });
  await mkdir(path.join(folder, 'files/more'));
  expect(await readFolderTree(folder, 5)).toMatchObject({ problem: { code: 'capture-too-many-entries', exit: 'malformed' } });
});
