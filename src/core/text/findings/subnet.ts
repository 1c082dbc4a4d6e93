/** Words of the subnet findings. */
import type { subnetChecks } from '../../checks/subnet-checks.ts';
import type { WordsOf } from './words.ts';

export const subnetFindings: WordsOf<typeof subnetChecks> = {};
