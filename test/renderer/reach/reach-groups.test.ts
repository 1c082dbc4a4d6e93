import { expect, test } from 'vitest';
import { endOf, firstRows, reachGroups } from '../../../renderer/reach/reach-groups.ts';
import { reachOf } from '../../../src/core/reach/reach.ts';
import { editedState } from '../../support/edited-samples.ts';

test('an end is read with its name, whatever stands in it', () => {
  expect(endOf('internet')).toEqual({ kind: 'internet' });
  expect(endOf('vm:Ubuntu 22.04:0')).toEqual({ kind: 'machine', name: 'Ubuntu 22.04', adapter: 0 });
  expect(endOf('vm:a:1:b\n:12')).toEqual({ kind: 'machine', name: 'a:1:b\n', adapter: 12 });
});

test('of one machine, what leads out of each adapter stands before what leads to it: host, LAN, internet, machines', async () => {
  const state = await editedState('windows-nat');
  const { cells } = reachOf(state, state.view.vms.find(({ name }) => name === 'Ubuntu 22.04')?.path ?? null);
  const groups = reachGroups(cells, 'Ubuntu 22.04');
  expect(groups.map(({ own, direction }) => [own.name, own.adapter, direction])).toEqual([
    ['Ubuntu 22.04', 0, 'from'],
    ['Ubuntu 22.04', 0, 'to'],
  ]);
  expect(groups[0]?.rows.map(({ other }) => other.kind)).toEqual(['host', 'lan', 'internet', 'machine', 'machine']);
  expect(groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(cells.length);
});

test('of a whole host every way stands once', async () => {
  const { cells } = reachOf(await editedState('windows-many'));
  const rows = reachGroups(cells, null).flatMap((group) => group.rows);
  expect(rows).toHaveLength(cells.length);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(cells.length);
});

test('a long table begins with its first rows and counts the others', async () => {
  const { cells } = reachOf(await editedState('windows-many'));
  const { groups, hidden } = firstRows(reachGroups(cells, null), 10);
  expect(groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(10);
  expect(hidden).toBe(cells.length - 10);
  expect(groups.every(({ rows }) => rows.length > 0)).toBe(true);
});
