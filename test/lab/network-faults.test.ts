/** Faults injected one at a time into running networks (spec: laboratory.md 4): the verdict of `vmnet doctor` is that fault. */
import { afterAll, describe, expect, test } from 'vitest';
import { faults, type Fault } from './network/faults.ts';
import { forgetNeighbours, lease, pastedFrom, plug, stateOf, type Mode } from './network/guests.ts';
import { hostOnly, nat, switchOnMachines, vms, writeInventory, writeNetworks, type Vm } from './network/host-files.ts';
import { until } from './network/laboratory.ts';
import { laboratoryOfFile } from './network/laboratory-of-file.ts';
import { restartNetworks, startNetworks } from './network/networks.ts';

interface Diagnosis {
  readonly verdict: { readonly code: string; readonly certainty: string } | null;
  readonly findings: readonly { readonly code: string }[];
}

/** As the guest was when it had its lease. */
const plugged = new Map<Vm, { readonly mode: Mode; readonly state: string }>();

const lab = laboratoryOfFile({
  furnish(found) {
    writeNetworks(found, [hostOnly, nat]);
    writeInventory(found);
    switchOnMachines(found);
  },
  served: ['host', 'vm1', 'vm2', 'lan', 'internet'],
});

/** vm1 first, so that it has the first address. */
async function switchOn(modes: Readonly<Record<Vm, Mode>>): Promise<void> {
  for (const vm of vms) {
    const before = plugged.get(vm);
    if (before?.mode === modes[vm] && before.state === stateOf(lab(), vm)) continue;
    plug(lab(), vm, modes[vm]);
    await lease(lab(), vm);
    plugged.set(vm, { mode: modes[vm], state: stateOf(lab(), vm) });
  }
}

/** With what the guest really says of itself. */
function diagnose(vm: Vm, probe: boolean): Diagnosis {
  lab().write('/mnt/guest.txt', pastedFrom(lab(), vm));
  const { status, stdout, stderr } = lab().vmnet(['doctor', '--vm', vm, '--guest', '/mnt/guest.txt', ...(probe ? ['--probe'] : []), '--json']);
  if (status !== 0 && status !== 3) throw new Error(`doctor ended with ${status}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Diagnosis;
}

describe('vmnet doctor', () => {
  const healthy = { runs: 0, alarms: 0 };
  const injected = { faults: 0, right: 0 };
  afterAll(() => {
    if (healthy.runs > 0) console.log(`vmnet doctor: ${healthy.alarms} false alarms / ${healthy.runs} healthy runs`);
    if (injected.faults > 0) console.log(`vmnet doctor: ${injected.right} right / ${injected.faults} injected`);
  });

  const wellKnown: readonly { readonly mode: Mode; readonly verdict: string | null }[] = [
    { mode: 'nat', verdict: null },
    { mode: 'bridged', verdict: null },
    // That is how it is meant to be.
    { mode: 'host-only', verdict: 'mode-has-no-internet' },
  ];
  test.each(wellKnown)('nothing is wrong with a healthy guest: $mode', async ({ mode, verdict }) => {
    await switchOn({ vm1: mode, vm2: 'nat' });
    for (const probe of [false, true]) {
      healthy.runs += 1;
      const found = diagnose('vm1', probe).verdict;
      if ((found?.code ?? null) !== verdict) healthy.alarms += 1;
      expect(found?.code ?? null).toBe(verdict);
    }
  });

  test.each(faults)('$name: $verdict', async (fault) => {
    await switchOn({ vm1: fault.mode ?? 'nat', vm2: 'nat' });
    const { works } = fault;
    if (works !== undefined) await until(`without the fault it works: ${fault.name}`, async () => (await works(lab())) || null);
    injected.faults += 1;
    try {
      await fault.inject(lab());
      forgetNeighbours(lab(), ['vm1', 'vm2', 'lan']);
      // The fault is real: what worked a moment ago does not.
      if (works !== undefined) expect(await works(lab())).toBe(false);
      const diagnosis = diagnose(fault.about ?? 'vm1', fault.probe === true);
      if (diagnosis.verdict?.code === fault.verdict) injected.right += 1;
      expect({ verdict: diagnosis.verdict?.code, findings: diagnosis.findings.map(({ code }) => code) }).toMatchObject({ verdict: fault.verdict });
    } finally {
      await mend(fault);
    }
  });

  async function mend(fault: Fault): Promise<void> {
    await fault.mend?.(lab());
    if (fault.onlyGuest === true) return;
    // What was only killed or taken down need not be built anew.
    await (fault.rebuild === true ? restartNetworks(lab(), () => writeNetworks(lab(), [hostOnly, nat])) : startNetworks(lab()));
  }
});
