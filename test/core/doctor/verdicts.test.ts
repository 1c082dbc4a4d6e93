import { afterAll, describe, expect, test } from 'vitest';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { editedState } from '../../support/edited-samples.ts';
import type { CheckCase } from '../checks/case.ts';
import { bridgeCases } from '../checks/cases/bridge.ts';
import { dhcpCases } from '../checks/cases/dhcp.ts';
import { fileCases } from '../checks/cases/file.ts';
import { forwardCases } from '../checks/cases/forward.ts';
import { hostAdapterCases } from '../checks/cases/host-adapter.ts';
import { machineCases } from '../checks/cases/machine.ts';
import { natCases } from '../checks/cases/nat.ts';
import { serviceCases } from '../checks/cases/service.ts';
import { subnetCases } from '../checks/cases/subnet.ts';
import { guestCases } from './cases/guest.ts';
import { hostCases } from './cases/host.ts';
import { probeCases } from './cases/probe.ts';
import { asked, diagnosisOf } from './doctor-case.ts';

const platforms = ['windows', 'linux', 'macos'] as const;
const right = { windows: 0, linux: 0, macos: 0 };
const faults = { windows: 0, linux: 0, macos: 0 };

afterAll(() => console.info(`doctor: verdicts right / faults: ${platforms.map((one) => `${one} ${right[one]} / ${faults[one]}`).join(', ')}`));

function count(state: HostState, isRight: boolean): void {
  const { platform } = state.view.host;
  faults[platform] += 1;
  if (isRight) right[platform] += 1;
}

describe.each([...hostCases, ...guestCases, ...probeCases])('$code', (one) => {
  test(`${one.story}: that is the verdict`, async () => {
    const healthy = await diagnosisOf({ sample: one.sample, ...(one.vm === undefined ? {} : { vm: one.vm }) });
    expect(healthy.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([]);
    const { verdict, findings, ladder, patient } = await diagnosisOf(one);
    count(patient, verdict?.code === one.code);
    expect(verdict).toEqual({ code: one.code, certainty: one.certainty, fault: true });
    expect(findings[0]?.code).toBe(one.code);
    expect(findings[0]).toMatchObject(one.finding ?? {});
    expect(ladder.filter(({ status }) => status === 'fail').map(({ findings: codes }) => codes)).toContainEqual(expect.arrayContaining([one.code]));
    if (one.shows !== undefined) expect(findings[0]?.evidence[0]?.text).toContain(one.shows);
  });
});

// Only hints, which are worth a word and no verdict; and a Mac whose cable was taken out for the case, so that it is offline as well.
const noVerdict = (one: CheckCase): boolean => one.finding?.['severity'] === 'info' || one.story === 'Fusion 11: bridged to the Wi-Fi by name';

const checkCases = [...subnetCases, ...natCases, ...hostAdapterCases, ...dhcpCases, ...forwardCases, ...bridgeCases, ...fileCases, ...serviceCases, ...machineCases];

async function sickState({ sample, edits, facts = {} }: CheckCase): Promise<HostState> {
  return { ...(await editedState(sample, edits)), ...facts };
}

describe.each(checkCases.filter((one) => !noVerdict(one)))('$code', (one) => {
  test(`${one.story}: of the host as a whole that is the verdict, unless it is a mere hint`, async () => {
    const state = await sickState(one);
    const { verdict, findings } = asked(state, {});
    const found = findings.find(({ code }) => code === one.code);
    if (found?.severity === 'info' && verdict === null) expect(found.code).toBe(one.code);
    else {
      count(state, verdict?.code === one.code);
      expect(verdict?.code).toBe(one.code);
    }
  });
});

const ofMachines = checkCases.flatMap((one) => (noVerdict(one) || typeof one.finding?.['vm'] !== 'string' ? [] : [{ one, vm: one.finding['vm'], code: one.code, story: one.story }]));

test.each(ofMachines)('$code, $story: of the machine $vm that is the verdict', async ({ one, vm }) => {
  expect(asked(await sickState(one), { vm }).verdict?.code).toBe(one.code);
});
