import { describe, expect, test, afterAll } from 'vitest';
import { checks, findAll } from '../../../src/core/checks/all.ts';
import { editedState } from '../../support/edited-samples.ts';
import { cases } from './cases/all.ts';

const tripped = new Set<string>();

afterAll(() => console.info(`checks: ${tripped.size} codes covered / ${checks.length} codes`));

describe.each(cases)('$code', ({ code, story, sample, edits, facts = {}, finding = {}, shows }) => {
  test(`${story}: found, and nothing else`, async () => {
    const healthy = findAll(await editedState(sample)).map((one) => one.code);
    expect(healthy).not.toContain(code);
    const found = findAll({ ...(await editedState(sample, edits)), ...facts });
    expect(found.filter((one) => !healthy.includes(one.code)).map((one) => one.code)).toEqual([code]);
    const sick = found.find((one) => one.code === code);
    expect(sick).toMatchObject(finding);
    if (shows !== undefined) expect(sick?.evidence[0]?.text).toContain(shows);
    tripped.add(code);
  });
});

test('every check has a host that trips it', () => {
  const covered = new Set<string>(cases.map(({ code }) => code));
  expect(checks.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
});

test('no code is that of two checks', () => {
  const codes = checks.map(({ code }) => code);
  expect(new Set<string>(codes).size).toBe(codes.length);
});

test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'])(
  'the healthy sample %s has no error',
  async (name) => {
    const errors = findAll(await editedState(name)).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  },
);
