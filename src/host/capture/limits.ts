/** How much a capture may hold; beyond it, it is refused rather than read. */

export const entryLimit = 50_000;

/** Bytes, unpacked. */
export const unpackedLimit = 512 * 1024 * 1024;
