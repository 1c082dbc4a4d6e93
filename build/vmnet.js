/** `npm run -s vmnet -- …`: the command line of this clone, built first when sources are newer. */
import { createRequire } from 'node:module';
import { buildTargets } from './build.js';

await buildTargets(process.argv.slice(2).includes('ui') ? ['cli', 'helper', 'renderer'] : ['cli', 'helper']);
// npm runs scripts in the package's folder; the person's paths are meant from where they stand.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)('../dist/cli/vmnet.cjs');
