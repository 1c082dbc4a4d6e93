/** A host virtual adapter whose real address is of another subnet than its VMnet's. */
import { isSelfAssigned, isShared, strayAdapters, strayFound, type StrayData } from './actual-addresses.ts';
import { check } from './check.ts';

export const hostAdapterOutsideSubnet = check<'host-adapter-outside-subnet', StrayData>('host-adapter-outside-subnet', 'error', (state) =>
  strayAdapters(state).flatMap((stray) => {
    // An address that the adapter gave itself has a check of its own, and so has Internet Connection Sharing.
    const address = stray.addresses.find((each) => !isSelfAssigned(each));
    return address === undefined || isShared(state, stray) ? [] : strayFound(state, stray, address, 'host-adapter-outside-subnet');
  }),
);
