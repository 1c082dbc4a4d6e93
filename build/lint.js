/** `npm run lint`: the linter (with the layer table), then the types of every layer. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The program that a package's `bin` names. */
export function binOf(name, bin = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const entry = require(manifest).bin;
  return path.join(path.dirname(manifest), typeof entry === 'string' ? entry : entry[bin]);
}

export const checks = [
  { name: 'lint', words: [binOf('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types', words: [binOf('typescript', 'tsc'), '--build', '--pretty'] },
];

/** Runs one of them with its output on ours; true when it found nothing. */
export function runCheck({ words }) {
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = checks.map((check) => runCheck(check)).every(Boolean) ? 0 : 1;
}
