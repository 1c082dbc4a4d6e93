/** Numbers as tools print them, within what they can be. */

/** The most that 32 bits hold: metrics, MTUs and Windows' error numbers end here. */
export const most32 = 2 ** 32 - 1;

/** Decimal digits without leading zeros; undefined for anything else, and beyond `most`. */
export function wholeNumber(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^(?:0|[1-9]\d{0,14})$/.test(text)) return undefined;
  const number = Number(text);
  return number <= most ? number : undefined;
}

/** What stands behind the `/` of a subnet; undefined when no address of the family has so many bits. */
export function prefixLength(text: string | undefined, family: 4 | 6): number | undefined {
  return wholeNumber(text, family === 4 ? 32 : 128);
}
