/** One laboratory for a file of tests: where there can be none, each test says why and is skipped. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openLaboratory, type Laboratory } from './laboratory.ts';
import { startNetworks } from './networks.ts';

interface Furnishing {
  /** Before VMware's networks are started. */
  readonly furnish: (lab: Laboratory) => void;
  /** Where the doors that the tests knock at are opened. */
  readonly served: readonly Parameters<Laboratory['serve']>[0][];
  /** After it was closed. */
  readonly closed?: () => void;
}

/** The function throws before the first test begins. */
export function laboratoryOfFile({ furnish, served, closed }: Furnishing): () => Laboratory {
  let opened: Laboratory | undefined;
  let reason = '';

  beforeAll(async () => {
    const found = await openLaboratory();
    if ('reason' in found) {
      reason = found.reason;
      console.log(`the laboratory is left out: ${reason}`);
      return;
    }
    opened = found;
    furnish(found);
    await startNetworks(found);
    await Promise.all(served.map((place) => found.serve(place)));
  });

  afterAll(async () => {
    await opened?.close();
    closed?.();
  });

  beforeEach(({ skip }) => {
    if (reason !== '') skip(reason);
  });

  return () => {
    if (opened === undefined) throw new Error(reason);
    return opened;
  };
}
