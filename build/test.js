/**
 * `npm test`: lint, types, unit and end-to-end tests, each group with its seconds, and a last line
 * `N passed, N failed, N skipped` of them all. `npm test -- unit` runs one group.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { buildTargets } from './build.js';
import { binOf, checks, runCheck } from './lint.js';
import { chromiumPath, installMissing } from './test-tools.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = path.join(root, 'dist/test-results');

const counts = (passed, failed, skipped) => ({ passed, failed, skipped });

function check(name) {
  return () => (runCheck(checks.find((one) => one.name === name)) ? counts(1, 0, 0) : counts(0, 1, 0));
}

function reportOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(results, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A run that ends badly without a failed test (a file that does not load) still counts as one failure. */
function atLeastOneFailure(failed, exitStatus) {
  return exitStatus === 0 ? failed : Math.max(1, failed);
}

function unit() {
  const words = [binOf('vitest'), 'run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json', '--outputFile=dist/test-results/unit.json'];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  const report = reportOf('unit.json');
  if (report === undefined) return counts(0, 1, 0);
  return counts(report.numPassedTests, atLeastOneFailure(report.numFailedTests, status), report.numPendingTests + (report.numTodoTests ?? 0));
}

function e2e() {
  const playwright = [binOf('@playwright/test', 'playwright'), 'test', '--config', 'build/playwright.config.ts'];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, 'e2e.json') };
  if (chromiumPath() === undefined) {
    console.log('end-to-end tests skipped: there is no Chromium on this machine (Debian: apt-get install chromium)');
    spawnSync(process.execPath, [...playwright, '--list', '--reporter=json'], { cwd: root, env, stdio: 'ignore' });
    const countTests = (suite) => (suite.specs?.length ?? 0) + (suite.suites ?? []).reduce((sum, inner) => sum + countTests(inner), 0);
    return counts(0, 0, countTests(reportOf('e2e.json') ?? {}));
  }
  const { status } = spawnSync(process.execPath, [...playwright, '--reporter=list,json'], { cwd: root, env, stdio: 'inherit' });
  const stats = reportOf('e2e.json')?.stats;
  if (stats === undefined) return counts(0, 1, 0);
  return counts(stats.expected + stats.flaky, atLeastOneFailure(stats.unexpected, status), stats.skipped);
}

async function build() {
  await buildTargets(['cli', 'helper', 'renderer', 'electron']);
  return counts(0, 0, 0);
}

const groups = { lint: check('lint'), types: check('types'), build, unit, e2e };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`there is no group ${unknown.join(', ')}; the groups are ${Object.keys(groups).join(', ')}`);
  process.exit(64);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
installMissing();

const total = counts(0, 0, 0);
const seconds = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(groups)) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  let found;
  try {
    found = await groups[name]();
  } catch (thrown) {
    console.error(thrown);
    found = counts(0, 1, 0);
  }
  for (const kind of Object.keys(total)) total[kind] += found[kind];
  seconds.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s (${found.passed} passed, ${found.failed} failed, ${found.skipped} skipped)`);
}
console.log(`\n${seconds.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
