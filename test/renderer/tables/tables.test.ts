import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchFor } from '../../../renderer/app/search.ts';
import { machinesPerNetwork, machineTableRows } from '../../../renderer/tables/machine-rows.ts';
import { nextSort, sortRows } from '../../../renderer/tables/sorting.ts';
import { rowAfterKey, rowsInSight } from '../../../renderer/tables/window-of-rows.ts';
import { machine, vmAdapter, windowsNat } from '../../support/host-views.ts';

describe('sorting', () => {
  const sorted = (values: readonly (string | number | null)[], descending = false): readonly (string | number | null)[] =>
    sortRows(values, { column: 'c', descending }, (value) => value);

  test('addresses by value, not by letters', () => {
    expect(sorted(['192.168.100.0/24', '192.168.20.0/24', '10.0.0.0/8'])).toEqual(['10.0.0.0/8', '192.168.20.0/24', '192.168.100.0/24']);
  });

  test('names as people do', () => {
    expect(sorted(['node-10', 'Node-9', 'alpha'])).toEqual(['alpha', 'Node-9', 'node-10']);
  });

  test('unknown last, up and down', () => {
    expect(sorted([null, 2, 1])).toEqual([1, 2, null]);
    expect(sorted([null, 1, 2], true)).toEqual([2, 1, null]);
  });

  test('three clicks on a heading lead back to the host’s order', () => {
    const up = nextSort(null, 'c');
    const down = nextSort(up, 'c');
    expect([up, down, nextSort(down, 'c')]).toEqual([{ column: 'c', descending: false }, { column: 'c', descending: true }, null]);
    expect(nextSort(down, 'd')).toEqual({ column: 'd', descending: false });
  });
});

test('the rows in sight are drawn, and few more, wherever it is scrolled', () => {
  assert(
    property(nat(200_000), integer({ min: 1, max: 2000 }), nat(5000), (scrollTop, height, count) => {
      const { first, end } = rowsInSight(scrollTop, height, 32, count);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(count);
      expect(end - first).toBeLessThanOrEqual(Math.ceil(height / 32) + 18);
      const top = Math.floor(scrollTop / 32);
      if (top < count) expect(first <= top && top < end).toBe(true);
    }),
  );
});

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 8],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['a', 2, undefined],
  ['toString', 2, undefined],
])('%s on row %i of 10 leads to row %s', (key, from, to) => {
  expect(rowAfterKey(key, from, 10, 5)).toBe(to);
});

describe('machines as rows', () => {
  test('have one for each adapter that is present, and one when there is none', () => {
    const view = windowsNat({
      vms: [machine('two', 'off', [vmAdapter(0), vmAdapter(1, { vmnet: 1 }), vmAdapter(2, { present: false })]), machine('none', 'off', [])],
    });
    const rows = machineTableRows(view, searchFor(''));
    expect(rows.map(({ machine: { name }, adapter }) => [name, adapter?.index ?? null])).toEqual([['two', 0], ['two', 1], ['none', null]]);
  });

  test('are counted once on a network, however many adapters they have there', () => {
    const view = windowsNat({ vms: [machine('twice', 'off', [vmAdapter(0), vmAdapter(1)])] });
    expect(machinesPerNetwork(view).get(8)).toBe(1);
  });
});
