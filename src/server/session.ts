/** Who may talk to the page server: whoever opened the printed address, which works once. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Session {
  /** For the printed address. */
  readonly token: string;
  /** The cookie's `Set-Cookie` when the token is right and was not used before. */
  readonly redeem: (token: string) => string | undefined;
  readonly holds: (cookieHeader: string | undefined) => boolean;
}

/** Cookies are not kept apart by port: the name is, so that two servers do not overwrite each other's. */
export function createSession(port: number): Session {
  const token = secret();
  const value = secret();
  const name = `vmnet-${port}`;
  let used = false;
  return {
    token,
    redeem(given) {
      if (used || !same(given, token)) return undefined;
      used = true;
      return `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`;
    },
    holds: (header) => cookies(header).some(([key, given]) => key === name && same(given, value)),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function cookies(header: string | undefined): readonly (readonly [name: string, value: string])[] {
  return (header ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? ['', ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

// Hashed first: `timingSafeEqual` wants equal lengths, and the length of a guess must not matter.
function same(given: string, wanted: string): boolean {
  return timingSafeEqual(sha256(given), sha256(wanted));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
