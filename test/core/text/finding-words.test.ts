import { expect, test } from 'vitest';
import { checks } from '../../../src/core/checks/all.ts';
import { groupOfCode, knownCodes } from '../../../src/core/text/checked-groups.ts';
import { findingKinds } from '../../../src/core/text/finding-kinds.ts';
import { generalExplanation } from '../../../src/core/text/findings/all.ts';
import { knownMessages } from '../../../src/core/text/known-messages.ts';

test('every check has a name of its own kind, and a group that says what was looked at', () => {
  const codes = checks.map(({ code }) => code);
  expect(codes.filter((code) => findingKinds[code] === undefined)).toEqual([]);
  expect(codes.filter((code) => groupOfCode(code) === undefined)).toEqual([]);
  expect(new Set(knownCodes())).toEqual(new Set(codes));
});

test('no two kinds have one name', () => {
  for (const language of ['en', 'zh'] as const) {
    const names = Object.values(findingKinds).map((words) => words[language]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('every message leads to codes that have a name, and is explained in both languages', () => {
  for (const { said, means, todo, codes } of knownMessages) {
    expect(codes.filter((code) => findingKinds[code] === undefined)).toEqual([]);
    for (const words of [means, todo]) {
      expect(words.en).toMatch(/\.$/);
      expect(words.zh).toMatch(/。$/);
    }
    for (const message of said.zh) expect(message).toMatch(/[\u4e00-\u9fff]|169\.254/);
    for (const message of said.en) expect(message).not.toMatch(/[\u3000-\u9fff]/);
  }
});

test('an explanation that needs the facts of a host is not given without one', () => {
  expect(generalExplanation('gateway-outside-subnet', 'en')).toMatch(/no guest gets out/);
  expect(generalExplanation('gateway-outside-subnet', 'zh-CN')).toMatch(/客户机/);
  expect(generalExplanation('static-ip-in-dhcp-range', 'en')).toBeNull();
  expect(generalExplanation('toString', 'en')).toBeNull();
});
