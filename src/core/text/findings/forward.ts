/** Words of the forward findings. */
import type { forwardChecks } from '../../checks/forward-checks.ts';
import type { WordsOf } from './words.ts';

export const forwardFindings: WordsOf<typeof forwardChecks> = {};
