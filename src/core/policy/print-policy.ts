/** Prints a policy as YAML that people can edit. */
import type { DhcpJson, NetworkJson, PolicyJson } from './export-policy.ts';

export interface PolicyComments {
  /** At the head of the file, a line each. */
  readonly head: readonly string[];
  /** Beside each network's name; empty: none. */
  readonly network: (key: string) => string;
  readonly others: string;
}

/** Where editors look for the schema: beside the file. */
const schemaHint = '# yaml-language-server: $schema=./vmnet-policy.schema.json';

export function printPolicy({ policy, networks, others }: PolicyJson, comments: PolicyComments): string {
  const names = Object.entries(networks);
  return [
    schemaHint,
    ...comments.head.map((line) => `# ${plain(line)}`.trimEnd()),
    `policy: ${policy}`,
    names.length === 0 ? 'networks: {}' : 'networks:',
    ...names.flatMap(([key, network]) => {
      const comment = plain(comments.network(key));
      return [`  ${key}:${comment === '' ? '' : ` # ${comment}`}`, ...networkLines(network).map((line) => `    ${line}`)];
    }),
    `others: ${others} # ${plain(comments.others)}`,
    '',
  ].join('\n');
}

function networkLines({ mode, adapter, subnet, gateway, hostAdapter, dhcp, portForwards }: NetworkJson): readonly string[] {
  return [
    `mode: ${mode}`,
    ...(adapter === undefined ? [] : [`adapter: ${quoted(adapter)}`]),
    ...(subnet === undefined ? [] : [`subnet: ${subnet}`]),
    ...(gateway === undefined ? [] : [`gateway: ${gateway}`]),
    ...(hostAdapter === undefined ? [] : [`hostAdapter: ${hostAdapter ?? 'none'}`]),
    ...(dhcp === undefined ? [] : dhcp === false ? ['dhcp: off'] : dhcpLines(dhcp)),
    ...(portForwards === undefined ? [] : portForwards.length === 0 ? ['portForwards: []'] : ['portForwards:', ...portForwards.map(forwardLine)]),
  ];
}

function dhcpLines({ start, end, defaultLease, maxLease, reservations }: DhcpJson): readonly string[] {
  const reserved = Object.entries(reservations ?? {});
  return [
    'dhcp:',
    ...(start === undefined ? [] : [`  start: ${start}`]),
    ...(end === undefined ? [] : [`  end: ${end}`]),
    ...(defaultLease === undefined ? [] : [`  defaultLease: ${duration(defaultLease)}`]),
    ...(maxLease === undefined ? [] : [`  maxLease: ${duration(maxLease)}`]),
    ...(reservations === undefined ? [] : reserved.length === 0 ? ['  reservations: {}'] : ['  reservations:', ...reserved.map(([mac, address]) => `    ${mac}: ${address}`)]),
  ];
}

function forwardLine({ protocol, hostPort, to, description }: NonNullable<NetworkJson['portForwards']>[number]): string {
  const words = description === undefined ? '' : `, description: ${quoted(description)}`;
  return `  - { protocol: ${protocol}, hostPort: ${hostPort}, to: ${quoted(to)}${words} }`;
}

/** 1800 → `30m`; seconds where no larger unit fits. */
function duration(seconds: number): string {
  for (const [unit, size] of [['d', 86_400], ['h', 3600], ['m', 60]] as const) {
    if (seconds % size === 0 && seconds / size <= 9999) return `${seconds / size}${unit}`;
  }
  return String(seconds);
}

/** Plain where YAML takes it for the same text; else in double quotation marks, which are JSON's. */
function quoted(text: string): string {
  if (/^[A-Za-z][\w.-]*(?: [\w.-]+)*$/.test(text) && !/^(?:true|false|null|on|off|yes|no|none|y|n)$/i.test(text)) return text;
  if (/^\d+(?:\.\d+){3}:\d+$/.test(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Comments end with their line. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ').trim();
}
