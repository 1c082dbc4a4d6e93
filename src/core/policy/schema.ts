/** The JSON Schema of a policy, for editors. It accepts exactly what `readPolicy` accepts, but for keys written twice. */
import { dhcpKeys, forwardKeys, networkKeys } from './read-network.ts';
import { policyKeys } from './read-policy.ts';
import { durationPattern, longestLease, modes, othersWords, policyVersion, protocols } from './values.ts';

type Schema = Readonly<Record<string, unknown>>;

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const dotted = `(?:${octet}\\.){3}${octet}`;
const port = '(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})';

const text: Schema = { type: 'string', minLength: 1 };
const address: Schema = { type: 'string', pattern: `^${dotted}$`, description: 'An IPv4 address, such as 192.168.204.1' };
const none: Schema = { enum: ['off', 'none', false, null] };
const duration: Schema = { oneOf: [{ type: 'string', pattern: durationPattern }, { type: 'integer', minimum: 1, maximum: longestLease }], description: '30m, 2h, 1d, or seconds' };

const reservations: Schema = {
  type: 'object',
  description: 'Addresses by MAC; replaces the whole list',
  propertyNames: { pattern: '^[\\dA-Fa-f]{2}(?:(?::[\\dA-Fa-f]{2}){5}|(?:-[\\dA-Fa-f]{2}){5})$' },
  additionalProperties: address,
};

const forward: Schema = strict(forwardKeys, ['protocol', 'hostPort', 'to'], {
  protocol: { enum: protocols },
  hostPort: { type: 'integer', minimum: 1, maximum: 65_535 },
  to: { type: 'string', pattern: `^${dotted}:${port}$`, description: "The guest's address and port, such as 192.168.204.50:80" },
  description: { type: 'string' },
});

const dhcp: Schema = {
  anyOf: [none, { enum: ['on', true] }, strict(dhcpKeys, [], { start: address, end: address, defaultLease: duration, maxLease: duration, reservations })],
  description: 'off, or the range and lease times',
};

const network: Schema = strict(networkKeys, [], {
  mode: { enum: modes },
  subnet: { type: 'string', pattern: `^${dotted}/(?:3[0-2]|[12]\\d|\\d)$`, description: 'Such as 192.168.204.0/24' },
  gateway: address,
  hostAdapter: { anyOf: [address, none], description: "The host virtual adapter's address, or none" },
  dhcp,
  portForwards: { type: 'array', items: forward, description: 'Replaces the whole list' },
  adapter: { ...text, description: 'Bridged: a network adapter of the host, or automatic' },
  name: { ...text, description: 'The display name' },
});

export const policySchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'VMnet policy',
  ...strict(policyKeys, ['policy', 'networks'], {
    policy: { const: policyVersion },
    description: text,
    networks: { type: 'object', propertyNames: { pattern: '^vmnet(?:0|[1-9]\\d{0,5})$' }, additionalProperties: network },
    others: { enum: othersWords, description: 'What becomes of networks that are not named' },
    $schema: text,
    schema: text,
  }),
};

/** An object with these keys and no others. */
function strict<Key extends string>(keys: readonly Key[], required: readonly Key[], properties: Readonly<Record<Key, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, required, properties: Object.fromEntries(keys.map((key) => [key, properties[key]])) };
}
