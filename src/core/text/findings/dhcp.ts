/** Words of the dhcp findings. */
import type { dhcpChecks } from '../../checks/dhcp-checks.ts';
import type { WordsOf } from './words.ts';

export const dhcpFindings: WordsOf<typeof dhcpChecks> = {};
