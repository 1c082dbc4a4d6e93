/** Words of the file findings. */
import type { fileChecks } from '../../checks/file-checks.ts';
import type { WordsOf } from './words.ts';

export const fileFindings: WordsOf<typeof fileChecks> = {};
