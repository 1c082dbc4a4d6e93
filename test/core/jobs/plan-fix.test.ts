import { expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { planFix } from '../../../src/core/jobs/plan-fix.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { editedState } from '../../support/edited-samples.ts';
import { cases } from '../checks/cases/all.ts';

function commandsOf(state: HostState): readonly string[] {
  return findAll(state).flatMap(({ fix }) => (fix.kind === 'automatic' ? [fix.command] : []));
}

test.each(cases)('every automatic fix of a host with $code ($story) can be planned from the window, or is refused by the host with its reason', async ({ sample, edits, facts = {} }) => {
  const state = { ...(await editedState(sample, edits)), ...facts };
  for (const command of commandsOf(state)) {
    const planned = planFix(state, command);
    if (planned.ok) expect(planned.steps, command).not.toEqual([]);
    // A subnet that is served and that no VMnet has: there is nothing of VMware's to make it anew from.
    else if (command === 'vmnet repair config-drift vmnet10') expect(planned.refusals).toEqual([{ of: 'change', code: 'fix-not-possible', data: { command } }]);
    else expect(planned.refusals.map(({ of }) => of), command).not.toContain('change');
  }
});

test('a command that no finding names is refused, however well it reads', async () => {
  const state = await editedState('windows-nat');
  for (const command of ['vmnet network set vmnet8 --dhcp off', 'vmnet repair nat-service-stopped vmnet8', 'rm -rf /']) {
    expect(planFix(state, command)).toEqual({ ok: false, refusals: [{ of: 'change', code: 'no-such-fix', data: { command } }] });
  }
});
