/** Where the window's page lives. */

export const scheme = 'vmnet-manager';

/** As Chromium writes the origin of a standard scheme. */
export const pageOrigin = `${scheme}://app`;

export const pageAddress = `${pageOrigin}/index.html`;

/** Anything that our scheme serves. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${pageOrigin}/`);
}

/** The page itself, wherever in it. */
export function isPageAddress(address: string): boolean {
  return address.replace(/[?#].*$/s, '') === pageAddress;
}
