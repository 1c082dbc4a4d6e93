// Only what node-ip.ts uses. `@types/ip` would bring Node's own types into core, which must not name them.
declare module 'ip' {
  export function fromLong(value: number): string;
  export function fromPrefixLen(prefix: number, family: 'ipv4'): string;
  export function mask(address: string, mask: string): string;
}
