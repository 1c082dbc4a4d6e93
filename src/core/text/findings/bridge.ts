/** Words of the bridge findings. */
import type { bridgeChecks } from '../../checks/bridge-checks.ts';
import type { WordsOf } from './words.ts';

export const bridgeFindings: WordsOf<typeof bridgeChecks> = {};
