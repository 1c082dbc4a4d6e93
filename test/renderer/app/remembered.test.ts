import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressToRestore, hostToRestore, remembering, sortText, sortToRestore, subjectText, subjectToRestore } from '../../../renderer/app/remembered.ts';
import type { Subject } from '../../../renderer/app/subject.ts';
import { restored } from '../../../renderer/app/use-restored.ts';
import type { About } from '../../../src/core/contract/contract.ts';

describe('the page', () => {
  test.each([
    ['', { page: 'learn' }, '#/learn'],
    ['#/history', { page: 'learn' }, null],
    ['', {}, null],
    ['', { page: 'a page of another version' }, null],
    ['', { page: 'review' }, null],
    ['', { page: 8 }, null],
  ])('address %j with %j opens %s', (hash, memory, address) => {
    expect(addressToRestore(hash, memory)).toBe(address);
  });
});

describe('the host', () => {
  const about = (startHost: string | null): About => ({ version: '1', shell: 'browser', startHost, locale: 'en' });

  test.each([
    [null, {}, 'local', false],
    [null, { host: '/srv/lab.zip' }, '/srv/lab.zip', true],
    [null, { host: 'local' }, 'local', false],
    ['local', { host: '/srv/lab.zip' }, 'local', false],
    ['sample:fusion-13', { host: '/srv/lab.zip' }, 'sample:fusion-13', false],
  ])('asked for %s, with %j: %s', (asked, memory, host, isRemembered) => {
    expect(restored(about(asked), memory)).toMatchObject({ host, isRemembered });
  });

  test('a simulated copy is gone with its window: its original comes back', () => {
    expect(hostToRestore({ host: 'simulated:/srv/lab.zip' })).toBe('/srv/lab.zip');
  });

  test('what was selected belongs to the host it was selected on', () => {
    const memory = { host: '/srv/lab.zip', selected: 'network:8' };
    expect(restored(about(null), memory).selected).toEqual({ kind: 'network', vmnet: 8 });
    expect(restored(about('/srv/lab.zip'), memory).selected).toEqual({ kind: 'network', vmnet: 8 });
    expect(restored(about('local'), memory).selected).toBeNull();
  });
});

const anySubject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ kind: fc.constant('network' as const), vmnet: fc.nat(255) }),
  fc.record({ kind: fc.constant('adapter' as const), name: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('machine' as const), path: fc.string({ minLength: 1 }) }),
);

test('any selection is read back as it was written', () => {
  fc.assert(
    fc.property(anySubject, (subject) => {
      expect(subjectToRestore({ selected: subjectText(subject) })).toEqual(subject);
    }),
  );
  expect(subjectToRestore({ selected: subjectText(null) })).toBeNull();
});

test('how a table is sorted is read back as long as it has the column', () => {
  const columns = ['subnet', 'network'];
  for (const sort of [null, { column: 'subnet', descending: true }, { column: 'network', descending: false }]) {
    expect(sortToRestore(sortText(sort), columns)).toEqual(sort);
  }
  expect(sortToRestore('-colour', columns)).toBeNull();
  expect(sortToRestore(undefined, columns)).toBeNull();
});

test('nothing is saved that is so already, or that the preferences would refuse', () => {
  expect(remembering({ page: 'learn' }, 'page', 'learn')).toBeNull();
  expect(remembering({}, 'host', `/${'x'.repeat(400)}`)).toBeNull();
  expect(remembering({ page: 'learn' }, 'zoom', 1.5)).toEqual({ page: 'learn', zoom: 1.5 });
});
