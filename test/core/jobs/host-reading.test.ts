import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../src/core/jobs/host-reading.ts';
import { showHost } from '../../../src/core/jobs/show-host.ts';
import { isTextOf, longestLine } from '../../../src/core/vnet/evidence.ts';
import { captureMachine } from '../../../src/host/capture/machine.ts';
import { machineHost } from '../../../src/host/machine-host.ts';
import { sampleContent } from '../../../src/host/samples/content.ts';
import { editedSample, type Edit } from '../../support/edited-samples.ts';
import { bridgeCases } from '../checks/cases/bridge.ts';
import { dhcpCases } from '../checks/cases/dhcp.ts';
import { fileCases } from '../checks/cases/file.ts';
import { forwardCases } from '../checks/cases/forward.ts';
import { hostAdapterCases } from '../checks/cases/host-adapter.ts';
import { machineCases } from '../checks/cases/machine.ts';
import { natCases } from '../checks/cases/nat.ts';
import { serviceCases } from '../checks/cases/service.ts';
import { subnetCases } from '../checks/cases/subnet.ts';

const cases = [
  ...subnetCases, ...natCases, ...hostAdapterCases, ...dhcpCases, ...forwardCases,
  ...bridgeCases, ...fileCases, ...serviceCases, ...machineCases,
].filter(({ facts }) => facts === undefined);

async function hostOf(sample: string, edits: readonly Edit[] = []) {
  const edited = await editedSample(sample, edits);
  const content = await sampleContent(edited);
  return machineHost('sample', `sample:${sample}`, async () => captureMachine(content), edited.platform);
}

describe.each(cases)('$code', ({ code, story, sample, edits }) => {
  test(`${story}: every line that proves it can be shown where it stands`, async () => {
    const { findings, excerpt } = (await readingOf(await hostOf(sample, edits))).check();
    const proof = findings.filter((one) => one.code === code).flatMap(({ evidence }) => evidence);
    expect(proof).not.toEqual([]);
    for (const { source, line, text } of proof) {
      const [shown] = line === null ? [] : (excerpt(source, line, line)?.lines ?? [undefined]);
      // A line that is cut is shown by the finding's own pieces of it.
      if (line !== null && shown?.length !== longestLine) expect(shown !== undefined && text !== null && isTextOf(text, shown), `${source}:${line}`).toBe(true);
    }
  });
});

test('the view of a reading is that of showHost', async () => {
  const host = await hostOf('linux-default');
  expect((await readingOf(host)).view).toEqual(await showHost(host));
});

test('lines are given as far as the text goes, and from its first line', async () => {
  const [dhcp] = dhcpCases;
  if (dhcp === undefined) throw new Error('no case');
  const { findings, excerpt } = (await readingOf(await hostOf(dhcp.sample, dhcp.edits))).check();
  const source = findings.find(({ code }) => code === dhcp.code)?.evidence[0]?.source ?? '';
  const whole = excerpt(source, -3, 1_000_000);
  expect(whole?.first).toBe(1);
  expect(whole?.lines).toHaveLength(whole?.total ?? -1);
  expect(excerpt(source, (whole?.total ?? 0) + 1, 1_000_000)).toBeUndefined();
});
