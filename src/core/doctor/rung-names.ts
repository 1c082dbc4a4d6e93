/** The names of the ladder's rungs, what each rests on, and of the facts that one may miss: for whoever only speaks of them. */

export const rungs = [
  'product',
  'config',
  'services',
  'host-adapters',
  'drift',
  'overlap',
  'vm-wiring',
  'guest-evidence',
  'guest-addressing',
  'gateway-and-dns',
  'firewall-and-vpn',
  'upstream',
] as const;

export type Rung = (typeof rungs)[number];

/** Whose certain fault leaves nothing to look at here. */
export const restsOn: Readonly<Record<Rung, readonly Rung[]>> = {
  product: [],
  config: ['product'],
  services: ['product', 'config'],
  'host-adapters': ['product', 'config'],
  drift: ['config', 'host-adapters'],
  overlap: ['host-adapters'],
  'vm-wiring': ['product'],
  'guest-evidence': ['services', 'vm-wiring'],
  'guest-addressing': ['vm-wiring'],
  'gateway-and-dns': ['services', 'guest-addressing'],
  'firewall-and-vpn': ['host-adapters'],
  upstream: ['gateway-and-dns'],
};

export const missingFacts = [
  'product',
  'kernel-modules',
  'store',
  'service-status',
  'adapters',
  'routes',
  'machine-file',
  'leases-or-neighbours',
  'guest-text',
  'firewall',
] as const;

export type MissingFact = (typeof missingFacts)[number];
