import { expect, test } from 'vitest';
import { windowsRun } from '../../../src/host/local/windows-run.ts';
import type { Run } from '../../../src/host/run.ts';

/** What is started is told, and nothing is. */
const tell: Run = (argv) => Promise.resolve({ code: 'failed', detail: argv.join(' ') });

// No file of Windows exists here: what is found is proved under Wine (test/lab/wine.test.ts).
test('a tool that no folder holds is absent, and nothing is started', async () => {
  const run = windowsRun((name) => ({ SYSTEMROOT: String.raw`C:\Windows`, PATH: String.raw`.;bin;"C:\Quoted";;C:relative` })[name], tell);
  expect(await run(['reg', 'query'])).toEqual({ code: 'absent' });
  expect(await run([String.raw`C:\Program Files\VMware\vmrun`, 'list'])).toEqual({ code: 'absent' });
  expect(await run([])).toEqual({ code: 'absent' });
});
