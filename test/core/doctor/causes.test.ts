import { expect, test } from 'vitest';
import { checks } from '../../../src/core/checks/all.ts';
import { causes } from '../../../src/core/doctor/causes.ts';
import { detectors } from '../../../src/core/doctor/detectors.ts';
import { restsOn, rungs } from '../../../src/core/doctor/rung-names.ts';
import { findingKinds } from '../../../src/core/text/finding-kinds.ts';
import { guestCases } from './cases/guest.ts';
import { hostCases } from './cases/host.ts';
import { probeCases } from './cases/probe.ts';

const codes: readonly string[] = [...checks, ...detectors].map(({ code }) => code);

test('every code has one place on the ladder, and the table has no code besides', () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect([...causes.keys()].toSorted()).toEqual(codes.toSorted());
});

test('every detector has a name of its own kind, and a host that trips it', () => {
  const told: readonly string[] = [...hostCases, ...guestCases, ...probeCases].map(({ code }) => code);
  const notFaults = [...causes.values()].filter(({ notAFault }) => notAFault === true).map(({ code }) => code);
  expect(detectors.map(({ code }) => code).filter((code) => findingKinds[code] === undefined)).toEqual([]);
  expect(detectors.map(({ code }) => code).filter((code) => !told.includes(code) && !notFaults.includes(code))).toEqual([]);
});

test('a rung rests on rungs nearer to the host only', () => {
  for (const [index, rung] of rungs.entries()) {
    expect(restsOn[rung].filter((other) => rungs.indexOf(other) >= index)).toEqual([]);
  }
});
