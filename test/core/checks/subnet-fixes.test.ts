/** What a finding offers as automatic must be a wish that the planner takes. */
import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import type { NetworkWish } from '../../../src/core/plan/wish.ts';
import { editedState } from '../../support/edited-samples.ts';
import { natCases } from './cases/nat.ts';
import { subnetCases } from './cases/subnet.ts';

/** `vmnet network set vmnet8 --subnet 10.1.0.0/24` → the wish that it stands for; undefined for anything else. */
function wishOf(command: string): NetworkWish | undefined {
  const [, vmnet, option, value = ''] = /^vmnet network set vmnet(\d+) --(subnet|gateway|host-adapter|mode) (\S+)$/.exec(command) ?? [];
  if (vmnet === undefined) return undefined;
  const wishes: Readonly<Record<string, NetworkWish>> = {
    subnet: { vmnet: Number(vmnet), subnet: value },
    gateway: { vmnet: Number(vmnet), gateway: value },
    'host-adapter': { vmnet: Number(vmnet), hostAdapter: value },
    ...(value === 'host-only' ? { mode: { vmnet: Number(vmnet), mode: value } } : {}),
  };
  return wishes[option ?? ''];
}

describe.each([...subnetCases, ...natCases])('$code', ({ code, story, sample, edits, facts = {} }) => {
  test(`${story}: its fix is not refused`, async () => {
    const state = { ...(await editedState(sample, edits)), ...facts };
    const fix = findAll(state).find((one) => one.code === code)?.fix;
    if (fix?.kind !== 'automatic') return expect(fix).toEqual({ kind: 'manual', command: null });
    const wish = wishOf(fix.command);
    expect(wish, fix.command).toBeDefined();
    if (wish !== undefined) expect(resolveWish(state, { networks: [wish], others: 'keep' })).toMatchObject({ ok: true });
  });
});
