/** Windows: the folder of restore points is the administrators' alone, or it is not used. Any user may make folders in `%ProgramData%`. */
import { mkdirSync } from 'node:fs';
import { errorCode } from '../failure.ts';
import type { Run } from '../run.ts';
import { literal, powershell } from '../windows/powershell.ts';

/** Administrators, and the system: numbers that are not translated. */
const trusted = ['S-1-5-32-544', 'S-1-5-18'];

/** False: somebody else owns it, or nobody can say. */
export async function secureFolder(folder: string, run: Run): Promise<boolean> {
  try {
    // Made by an elevated program, it is the administrators'.
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return false;
  }
  const quoted = literal(folder);
  if (quoted === undefined) return false;
  const owner = await run(powershell(`(Get-Acl -LiteralPath ${quoted}).GetOwner([System.Security.Principal.SecurityIdentifier]).Value`));
  if (owner.code !== 'done' || !trusted.includes(owner.stdout.toString('latin1').trim())) return false;
  const closed = await run(['icacls', folder, '/inheritance:r', '/grant:r', ...trusted.map((sid) => `*${sid}:(OI)(CI)F`), '/q']);
  return closed.code === 'done' && closed.exitCode === 0;
}
