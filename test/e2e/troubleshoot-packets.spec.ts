import type { Diagnosed, DoctorProgress } from '../../src/core/contract/doctor-schema.ts';
import { done } from '../../src/core/contract/problem.ts';
import { textsIn } from '../../src/core/text/texts.ts';
import { windowsNat } from '../support/host-views.ts';
import { expect, test } from './support/window.ts';

const t = textsIn('en');
const gateway = { kind: 'ping', address: '192.168.1.1', payload: null } as const;
const ladder: DoctorProgress['ladder'] = [
  { rung: 'product', status: 'pass', findings: [], missing: [] },
  { rung: 'upstream', status: 'unknown', findings: [], missing: ['routes'] },
];
const result: Diagnosed = { run: 'given', readAt: '2026-11-22T20:00:00Z', vm: null, adapters: [], ladder, verdict: null, findings: [], guest: null, probes: null, unsent: 'cancelled', noVmware: false };

test('packets are sent only when asked for; the ladder is there before they come back, and they can be called off', async ({ openWindow }) => {
  const probes: boolean[] = [];
  let run = '';
  let answer = (): void => undefined;
  const { page, double } = await openWindow(windowsNat(), {
    handlers: {
      async runDoctor(question) {
        probes.push(question.probe);
        run = question.run;
        if (question.probe) await new Promise<void>((resolve) => (answer = resolve));
        return done({ ...result, run, unsent: question.probe ? 'cancelled' : null });
      },
      async cancelDoctor() {
        answer();
        return done(null);
      },
    },
  });
  await page.keyboard.press('3');
  const packets = page.getByRole('switch', { name: t.troubleshoot.probe });
  await expect(packets).not.toBeChecked();
  await expect(packets).toHaveAccessibleDescription(/To nobody else/);
  await page.getByRole('button', { name: t.troubleshoot.run }).click();
  await expect(page.getByRole('heading', { name: t.troubleshoot.nothing })).toBeVisible();

  await packets.check();
  await page.getByRole('button', { name: t.troubleshoot.runAgain }).click();
  const rungs = page.getByRole('list', { name: t.troubleshoot.ladder }).getByRole('listitem');
  await expect(page.getByText(t.troubleshoot.reading)).toBeVisible();
  await expect(rungs.filter({ hasText: t.troubleshoot.waiting })).toHaveCount(12);
  double.emit({ name: 'doctorProgress', data: { run, host: 'local', stage: 'sending', ladder, targets: [gateway] } });
  await expect(page.getByText(t.troubleshoot.sending(1))).toBeVisible();
  await expect(page.getByText('ping 192.168.1.1', { exact: true })).toBeVisible();
  await expect(rungs.first()).toContainText(t.rungStatus.pass);
  await expect(rungs.last()).toContainText(t.missingFacts.routes);
  await page.getByRole('button', { name: t.troubleshoot.cancelPackets }).click();
  await expect(page.getByRole('alert')).toHaveText(t.troubleshoot.packetsCalledOff);
  expect(probes).toEqual([false, true]);
});
