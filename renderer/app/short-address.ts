/** An address as people say it inside its network: `.1` in a /24, `.16.1` in a /16. */
export function shortAddress(address: string, subnet: string | null): string {
  const prefix = Number(subnet?.split('/')[1] ?? Number.NaN);
  const network = subnet?.split('/')[0]?.split('.') ?? [];
  const octets = address.split('.');
  const common = Math.floor(prefix / 8);
  if (octets.length !== 4 || !(common >= 1 && common <= 3)) return address;
  if (octets.slice(0, common).some((octet, index) => octet !== network[index])) return address;
  return `.${octets.slice(common).join('.')}`;
}
