import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../../src/host/elevate/answer.ts';
import { applyWithRights, recoverWithRights, undoWithRights, type Rights } from '../../../src/host/elevate/rights.ts';
import type { Target } from '../../../src/host/apply/target.ts';
import { run } from '../../../src/host/run.ts';
import { again, applying, keptHost, planned, seedPolicy, worldOf } from '../apply/support.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A pkexec that starts what it is told, and a helper that answers this. */
async function answering(answer: Answer | null, pkexec = 'exec "$@"'): Promise<Rights> {
  const folder = await temporaryFolder();
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  const helper = path.join(folder, 'vmnet-helper');
  const said = answer === null ? '' : `require('node:fs').writeFileSync(process.argv[4] + '/answer.json', ${JSON.stringify(JSON.stringify(answer))})`;
  await writeFile(path.join(bin, 'pkexec'), `#!/bin/sh\n${pkexec}\n`);
  await writeFile(helper, `#!${process.execPath}\n${said}\n`);
  for (const file of [helper, path.join(bin, 'pkexec')]) await chmod(file, 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = `${bin}:${before}`;
  onTestFinished(() => void (process.env['PATH'] = before));
  return { helper: [helper], prompt: '', run, uid: 1000, ownState: false };
}

/** A real host in the eyes of who asks: its networks are the administrator's. */
async function realHost(): Promise<{ readonly target: Target; readonly folder: string }> {
  const { folder, target } = await keptHost('linux-default');
  return { folder, target: { ...target, kind: 'local' } };
}

const stopped = (code: 'host-changed'): Answer => ({ code: 'refused', refusal: { code, data: {} } });

test.each([
  ['a declined prompt', 'exit 126', { code: 'needs-administrator' }],
  ['nobody to ask', 'echo "No authentication agent found" >&2; exit 127', { code: 'needs-administrator', data: { detail: 'No authentication agent found' } }],
  ['a helper that says nothing', 'exit 0', { code: 'helper-failed' }],
])('%s: nothing has changed', async (_, pkexec, refusal) => {
  const { folder, target } = await realHost();
  const before = await worldOf(folder);
  const rights = await answering(null, pkexec);
  const request = { ...applying, ...(await planned(target, seedPolicy())) };
  expect(await applyWithRights(target, request, rights)).toMatchObject({ ok: false, refusal });
  expect(await undoWithRights(target, 'networks', { ...applying, id: null }, rights)).toMatchObject({ ok: false, refusal });
  expect(await recoverWithRights(target, () => {}, rights)).toMatchObject({ ok: false, refusal });
  expect(await worldOf(folder)).toEqual(before);
});

test('what the helper answers is what became of it', async () => {
  const { target } = await realHost();
  const request = { ...applying, ...(await planned(target, seedPolicy())) };
  expect(await applyWithRights(target, request, await answering(stopped('host-changed')))).toEqual({ ok: false, refusal: { code: 'host-changed', data: {} } });
  const refused: Answer = { code: 'order-refused', refusal: { code: 'plan-hash-differs', detail: 'ab' } };
  expect(await applyWithRights(target, request, await answering(refused))).toEqual({ ok: false, refusal: { code: 'helper-refused', data: { reason: 'plan-hash-differs', detail: 'ab' } } });
  expect(await recoverWithRights(target, () => {}, await answering({ code: 'done', report: null, steps: [] }))).toEqual({ ok: true, report: null });
});

test('without a helper only an administrator can change networks', async () => {
  const { target } = await realHost();
  const rights: Rights = { helper: undefined, prompt: '', run, uid: 1000, ownState: false };
  expect(await applyWithRights(target, { ...applying, ...(await planned(target, seedPolicy())) }, rights)).toMatchObject({ ok: false, refusal: { code: 'needs-administrator' } });
});

test('who has the rights, and who changes a simulated host or a machine of their own, is asked nothing', async () => {
  const rights = await answering(null, 'exit 126');
  const { target, folder } = await realHost();
  const request = { ...applying, ...(await planned(target, seedPolicy())) };
  const asRoot = await applyWithRights({ ...target, kind: 'simulated' }, request, rights);
  expect(asRoot).toMatchObject({ ok: true, report: { outcome: 'verified' } });
  const second = await again(folder);
  expect(await undoWithRights(second, 'networks', { ...applying, id: null }, { ...rights, uid: 0 })).toMatchObject({ ok: true, report: { outcome: 'verified' } });
  const machine = (await second.host.read()).machines[0]?.vmx.path ?? '';
  const step = { op: 'set-vm-adapter', machine, adapter: 0, to: { mode: 'host-only', vmnet: null, connectAtPowerOn: null }, was: { mode: 'nat', vmnet: null, connectAtPowerOn: null } } as const;
  const own = await applyWithRights({ ...second, kind: 'local' }, { ...applying, steps: [step], fingerprint: 'sha256:x', wanted: null }, rights);
  expect(own).toMatchObject({ ok: false, refusal: { code: 'host-changed' } });
});
