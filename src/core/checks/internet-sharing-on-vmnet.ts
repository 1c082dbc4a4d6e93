/** Windows' Internet Connection Sharing to a VMnet takes its host virtual adapter out of the subnet, to 192.168.137.1. */
import { isShared, sharingAddress, strayAdapters, strayFound, type StrayData } from './actual-addresses.ts';
import { check } from './check.ts';

export const internetSharingOnVmnet = check<'internet-sharing-on-vmnet', StrayData>('internet-sharing-on-vmnet', 'error', (state) =>
  strayAdapters(state).flatMap((stray) => (isShared(state, stray) ? strayFound(state, stray, sharingAddress, 'internet-sharing-on-vmnet') : [])),
);
