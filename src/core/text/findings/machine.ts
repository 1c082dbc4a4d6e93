/** Words of the machine findings. */
import type { machineChecks } from '../../checks/machine-checks.ts';
import type { WordsOf } from './words.ts';

export const machineFindings: WordsOf<typeof machineChecks> = {};
