/** The same through the built command line, once for each code page. */
import { encode } from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Adapter } from '../../../../src/core/vnet/adapter.ts';
import { vmnet } from '../../../support/vmnet.ts';
import { factsOf, wantedFacts } from './ipconfig-arbitrary.ts';
import { codePages } from './ipconfig-code-pages.ts';
import { languages } from './ipconfig-languages.ts';
import { writeIpconfig, type WrittenAdapter } from './ipconfig-writer.ts';

const lan: WrittenAdapter = {
  kind: 'ethernet',
  name: 'Ethernet',
  description: 'Intel(R) Ethernet Connection I219-LM',
  physicalAddress: '3C-52-82-11-22-33',
  disconnected: false,
  dhcp: true,
  suffix: 'corp.example.com',
  ipv6: [{ address: 'fe80::7d15:2f66:abcd:1', zone: 12 }],
  ipv4: [{ address: '192.168.1.20', mask: '255.255.255.0' }],
  gateways: ['fe80::1%12', '192.168.1.1'],
  dhcpServer: '192.168.1.1',
  dns: ['192.168.1.1', '8.8.8.8'],
  doh: false,
  wins: null,
};

const vmnet8: WrittenAdapter = {
  ...lan,
  name: 'VMware Network Adapter VMnet8',
  description: 'VMware Virtual Ethernet Adapter for VMnet8',
  physicalAddress: '00-50-56-C0-00-08',
  dhcp: false,
  suffix: '',
  ipv4: [{ address: '192.168.204.1', mask: '255.255.255.0' }],
  gateways: [],
  dhcpServer: null,
};

const console = { indent: 3, wrapped: false, trailingBlanksCut: false, blankLines: false, lineEnd: '\r\n' } as const;

test.each(codePages)('code page $page', ({ page, languages: [tongue = ''], names }) => {
  const language = languages[tongue];
  if (language === undefined) throw new Error(tongue);
  const adapters = [lan, vmnet8, { ...lan, kind: 'wireless', name: names.join(' '), disconnected: true } as const];
  const run = vmnet(['parse', 'ipconfig', '-', '--json', '--encoding', `cp${page}`], { input: encode(writeIpconfig(adapters, language, console), `cp${page}`) });
  expect([run.status, run.stderr]).toEqual([0, '']);
  const read = (JSON.parse(run.stdout) as { readonly adapters: readonly Adapter[] }).adapters;
  expect(read.map((one) => factsOf(one))).toEqual(adapters.map((one) => wantedFacts(one)));
});
