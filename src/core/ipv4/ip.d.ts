// Only what node-ip.ts uses. `@types/ip` would bring Node's own types into core, which must not name them.
declare module 'ip' {
  const ip: {
    fromLong(value: number): string;
    fromPrefixLen(prefix: number, family: 'ipv4'): string;
    mask(address: string, mask: string): string;
  };
  export = ip;
}
