import { expect, test } from 'vitest';
import { findingItems } from '../../../renderer/findings/finding-item.ts';
import { answersTo, matchesMessage, matchingFindings, plainText } from '../../../renderer/findings/message-search.ts';
import { windowsNat } from '../../support/host-views.ts';
import { manyFindings, sickFindings } from '../../support/sick-findings.ts';

const items = findingItems(sickFindings, windowsNat(), 'en');
const codes = (text: string, some = items) => matchingFindings(some, text).map(({ finding }) => finding.code);
const messages = (text: string, some = items) => answersTo(text, some).flatMap((answer) => (answer.kind === 'message' ? [answer] : []));

test('blanks, punctuation and hyphens do not matter, the dots of addresses do', () => {
  expect(plainText('No un-bridged  host network adapters.')).toBe('nounbridgedhostnetworkadapters');
  expect(plainText('无法将网络更改为桥接状态: 没有')).toBe('无法将网络更改为桥接状态没有');
  expect(plainText('169.254.7.9.')).toBe('169.254.7.9');
});

test.each([
  ['dhcp-range-reversed', ['dhcp-range-reversed']],
  ['gateway outside subnet', ['gateway-outside-subnet']],
  ['ends before it starts', ['dhcp-range-reversed']],
  ['首尾颠倒', ['dhcp-range-reversed']],
  ['No DHCPOFFERS received.', ['dhcp-range-reversed', 'dhcp-off-guest-dynamic']],
  ['虚拟机获取不到IP', ['dhcp-range-reversed', 'dhcp-off-guest-dynamic']],
  ['169.254', ['dhcp-range-reversed', 'dhcp-off-guest-dynamic']],
  ['vmnetnat.conf', ['gateway-outside-subnet']],
  ['ubuntu', ['dhcp-off-guest-dynamic']],
  ['nothing of the kind', []],
])('%j finds %j, whatever the window’s language', (text, wanted) => {
  expect(codes(text)).toEqual(wanted);
  expect(codes(text, findingItems(sickFindings, windowsNat(), 'zh-CN'))).toEqual(wanted);
});

test('an empty search finds everything', () => {
  expect(codes('  ')).toHaveLength(sickFindings.length);
});

test.each([
  '没有未桥接的主机网络适配器',
  '无法将网络更改为桥接状态：没有未桥接的主机网络适配器。',
  'no un-bridged host network adapters',
  'Cannot change network to bridged: There are no un-bridged host network adapters.',
  'There are no unbridged host network adapters',
])('%j is explained on a host that does not have it', (text) => {
  const [answer] = messages(text);
  expect(answer?.message.codes[0]).toBe('no-unbridged-adapter');
  expect(answer?.here).toBe(0);
  expect(answer?.said).toBe(/[a-z]/i.test(text) ? 'Cannot change network to bridged: there are no un-bridged host network adapters' : '无法将网络更改为桥接状态: 没有未桥接的主机网络适配器');
});

test('a message that this host can show says how many findings can cause it', () => {
  expect(messages('169.254')[0]).toMatchObject({ here: 2 });
  expect(messages('169.254', [])[0]?.here).toBe(0);
  expect(messages('169.254', [])[0]?.lookedAt).toContain('dhcp');
});

test('a code that this host does not have is answered with what was looked at; one that it has is in the list', () => {
  expect(answersTo('port-forward-duplicate', items)).toEqual([{ kind: 'code', code: 'port-forward-duplicate', said: null, lookedAt: 'forwards' }]);
  expect(answersTo('gateway-outside-subnet', items)).toEqual([]);
  expect(answersTo('gateway-outside-subnet', [])).toMatchObject([{ kind: 'code', code: 'gateway-outside-subnet' }]);
});

test('a message of a code that this host does not have is told from the code’s own words', () => {
  expect(answersTo('IP 地址冲突', [])).toContainEqual(expect.objectContaining({ kind: 'code', said: 'IP 地址冲突' }));
});

test.each(['', 'a', 'ip', '地址'])('%j is too little to be a message', (text) => {
  expect(answersTo(text, items)).toEqual([]);
  expect(matchesMessage(plainText(text), 'IP 地址冲突')).toBe(false);
});

test('thousands of findings are searched one by one', () => {
  const many = findingItems(manyFindings(2000), windowsNat(), 'en');
  expect(matchingFindings(many, '10.0.7.200')).toHaveLength(1);
  expect(matchingFindings(many, '没有未桥接的主机网络适配器')).toHaveLength(0);
});
