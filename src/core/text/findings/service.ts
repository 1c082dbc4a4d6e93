/** Words of the service findings. */
import type { serviceChecks } from '../../checks/service-checks.ts';
import type { WordsOf } from './words.ts';

export const serviceFindings: WordsOf<typeof serviceChecks> = {};
