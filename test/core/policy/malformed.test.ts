import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/core/policy/read-policy.ts';
import { policyComplaintText } from '../../../src/core/text/policy-complaints.ts';
import { malformedPolicies } from './malformed-policies.ts';

function complaintsOf(text: string): readonly string[] {
  const read = readPolicy(text);
  if (read.ok) return [];
  return read.complaints.slice(0, 3).flatMap((one) => [
    `${one.line}:${one.column} ${one.code} ${policyComplaintText(one, 'en')}`,
    `${one.line}:${one.column} ${policyComplaintText(one, 'zh-CN')}`,
  ]);
}

test.each(Object.entries(malformedPolicies))('%s: refused with its place, in both languages', (_, text) => {
  const said = complaintsOf(text);
  expect(said.length).toBeGreaterThan(0);
  expect(said).toMatchSnapshot();
});

test('there are more than forty of them, and no two say the same in the same place', () => {
  const all = Object.values(malformedPolicies).map((text) => complaintsOf(text).join('\n'));
  expect(all.length).toBeGreaterThan(40);
  const doubles = all.filter((one, index) => all.indexOf(one) !== index);
  // Nothing and comments only are both nothing.
  expect(doubles.length).toBeLessThanOrEqual(1);
});

test('a text that is far too large is not parsed at all', () => {
  const read = readPolicy('#'.repeat(9 * 1024 * 1024));
  expect(read).toMatchObject({ ok: false, complaints: [{ code: 'too-large', line: 1 }] });
});

test('an alias bomb is read in no time, and refused for what it is', () => {
  const bomb = ['a: &a [x, x]', ...Array.from({ length: 60 }, (_, n) => `k${n}: &b${n} [${n === 0 ? '*a, *a' : `*b${n - 1}, *b${n - 1}`}]`)].join('\n');
  const read = readPolicy(`policy: vmnet-policy/1\nnetworks: {}\n${bomb}\n`);
  expect(read.ok).toBe(false);
});

test('every complaint of a text is told, in the order of its places', () => {
  const read = readPolicy(malformedPolicies['three mistakes at once'] ?? '');
  if (read.ok) throw new Error('it was read');
  expect(read.complaints.map(({ line, code }) => [line, code])).toEqual([
    [4, 'wrong-value'],
    [5, 'wrong-value'],
    [6, 'wrong-value'],
  ]);
});
