import type { ReviewedPlan } from '../../src/core/contract/plan-schema.ts';
import { done } from '../../src/core/contract/problem.ts';
import type { ChangeProgress, ChangeResult } from '../../src/core/contract/report-schema.ts';
import { textsIn } from '../../src/core/text/texts.ts';
import { sickFindings, sickTexts } from '../support/sick-findings.ts';
import { violations } from './support/audit.ts';
import { expect, test } from './support/window.ts';

const t = textsIn('en');

const plan: ReviewedPlan = {
  id: 'p1',
  token: 't1',
  host: 'local',
  job: 'apply',
  platform: 'windows',
  steps: [{ op: 'set-gateway', vmnet: 8, to: '192.168.204.2', was: '10.20.30.2' }],
  diffs: [],
  affects: { vms: [] },
  keptOnlyInGeneratedFile: [{ vmnet: 8, fact: 'gateway' }],
  fingerprint: 'sha256:0',
  verify: [],
  blocked: null,
  target: { kind: 'local', prompts: true },
  restorePoints: 'C:\\ProgramData\\vmnet-manager',
};

const going: ChangeProgress = { change: 'p1', host: 'local', job: 'apply', stages: [{ stage: 'save', at: 0 }, { stage: 'stop-services', at: 400 }], elapsed: 400, cancelled: false, result: null };

test('a change goes on while pages come and go and are loaded anew, and its end is said on every page', async ({ openWindow }) => {
  let answer: (result: ChangeResult) => void = () => undefined;
  let last: ChangeProgress | null = null;
  const { page, double } = await openWindow(undefined, {
    findings: { local: sickFindings },
    texts: sickTexts,
    handlers: {
      planChange: async () => done({ kind: 'plan', plan }),
      applyPlan: async () => new Promise((resolve) => (answer = (result) => resolve(done(result)))),
      cancelChange: async () => done(null),
      history: async () => done({ entries: [], unfinished: false, last }),
    },
  });
  await page.keyboard.press('4');
  await page.getByRole('row', { name: /10\.20\.30\.2/ }).click();
  await page.getByRole('button', { name: t.review.reviewFix }).click();
  await expect(page.getByText(t.review.keptHelp)).toBeVisible();
  await expect(page.getByText(t.review.prompts)).toBeVisible();
  await page.getByRole('button', { name: t.review.confirm, exact: true }).click();
  await expect(page.getByText(t.review.starting)).toBeVisible();
  double.emit({ name: 'changeProgress', data: going });
  const stages = page.getByRole('list', { name: t.review.progress }).getByRole('listitem');
  await expect(stages).toHaveCount(2);
  await expect(stages.nth(0)).toContainText('0.40 s');
  await page.screenshot({ path: test.info().outputPath('running.png') });
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('1');
  await expect(page.getByText(t.review.runningNotice)).toBeVisible();
  last = going;
  await page.reload();
  await page.getByRole('link', { name: t.review.show }).click();
  await expect(stages).toHaveCount(2);

  await page.keyboard.press('7');
  const result: ChangeResult = { kind: 'refused', refusal: { code: 'host-changed', data: {} } };
  last = { ...going, result };
  double.emit({ name: 'changeProgress', data: last });
  await expect(page.getByText(t.review.endedNotice)).toBeVisible();
  answer(result);
  await page.getByRole('link', { name: t.review.show }).click();
  await expect(page.getByText(t.review.refusedResult)).toBeVisible();
  await page.keyboard.press('7');
  await expect(page.getByText(t.review.endedNotice)).toBeHidden();
});

test('a host that changed since the plan is refused, and planned again with one press', async ({ openWindow }) => {
  const asked: string[] = [];
  const { page, double } = await openWindow(undefined, {
    findings: { local: sickFindings },
    texts: sickTexts,
    handlers: {
      planChange: async () => done({ kind: 'plan', plan: { ...plan, id: `p${asked.push('plan')}` } }),
      applyPlan: async () => done({ kind: 'refused', refusal: { code: 'host-changed', data: {} } }),
      cancelChange: async ({ change }) => (asked.push(`cancel ${change}`), done(null)),
    },
  });
  await page.keyboard.press('4');
  await page.getByRole('row', { name: /10\.20\.30\.2/ }).click();
  await page.getByRole('button', { name: t.review.reviewFix }).click();
  await page.getByRole('button', { name: t.review.confirm, exact: true }).click();
  await expect(page.getByText(/changed since the plan was made/)).toBeVisible();
  await page.getByRole('button', { name: t.review.planAgain }).click();
  await expect(page.getByRole('button', { name: t.review.confirm, exact: true })).toBeEnabled();
  expect(asked).toEqual(['plan', 'plan']);
  expect(double.asked.filter((call) => call === 'applyPlan')).toHaveLength(1);
});

test('a change that goes on can be cancelled, and says so until it has been put back', async ({ openWindow }) => {
  const cancelled: string[] = [];
  const { page, double } = await openWindow(undefined, {
    findings: { local: sickFindings },
    texts: sickTexts,
    handlers: {
      planChange: async () => done({ kind: 'plan', plan }),
      applyPlan: async () => new Promise(() => undefined),
      cancelChange: async ({ change }) => (cancelled.push(change), done(null)),
    },
  });
  await page.keyboard.press('4');
  await page.getByRole('row', { name: /10\.20\.30\.2/ }).click();
  await page.getByRole('button', { name: t.review.reviewFix }).click();
  await page.getByRole('button', { name: t.review.confirm, exact: true }).click();
  await page.getByRole('button', { name: t.review.cancel }).click();
  await expect(page.getByText(t.review.cancelling)).toBeVisible();
  await expect(page.getByRole('button', { name: t.review.cancel })).toBeDisabled();
  expect(cancelled).toEqual(['p1']);
  const report = { id: 'x', changed: false, outcome: 'rolled-back', steps: [], verify: [], backup: null, problems: [{ code: 'cancelled', data: {} }] } as const;
  double.emit({ name: 'changeProgress', data: { ...going, cancelled: true, result: { kind: 'report', report: { ...report, steps: [], verify: [], problems: [...report.problems] }, steps: [] } } });
  await expect(page.getByText(t.review.rolledBack)).toBeVisible();
});
