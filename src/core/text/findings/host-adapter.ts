/** Words of the host-adapter findings. */
import type { hostAdapterChecks } from '../../checks/host-adapter-checks.ts';
import type { WordsOf } from './words.ts';

export const hostAdapterFindings: WordsOf<typeof hostAdapterChecks> = {};
