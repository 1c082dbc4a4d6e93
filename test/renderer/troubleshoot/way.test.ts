import { expect, test } from 'vitest';
import { breakSentence } from '../../../renderer/troubleshoot/way-picture.tsx';
import { wayOf, type Way } from '../../../renderer/troubleshoot/way.ts';
import { textsIn } from '../../../src/core/text/texts.ts';
import { causes } from '../../../src/core/doctor/causes.ts';
import { wholeFinding } from '../../core/contract/whole-finding.ts';
import { asked, type Asked } from '../../core/doctor/doctor-case.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

async function way(sample: string, question: Asked, edits: readonly Edit[] = []): Promise<Way> {
  const state = await editedState(sample, edits);
  const { patient, ...diagnosis } = asked(state, question);
  const { subject } = patient;
  const vm = subject === null ? null : { name: subject.machine.machine.name, path: subject.machine.machine.path };
  return wayOf(state.view, { ...diagnosis, vm, adapters: subject?.adapters.map(({ index }) => index) ?? [] });
}

const kinds = ({ stations }: Way): readonly string[] => stations.map(({ kind }) => kind);
const sentence = (one: Way): string | null => breakSentence(one, textsIn('en'));

test('a machine on NAT goes out through the NAT device and the host; nothing is broken while nothing is wrong', async () => {
  const well = await way('windows-nat', { vm: 'Ubuntu 22.04' });
  expect(kinds(well)).toEqual(['machine', 'switch', 'nat', 'host', 'lan', 'internet']);
  expect(well.stations.map(({ address }) => address).slice(0, 3)).toEqual(['192.168.204.50', '192.168.204.0/24', '192.168.204.2']);
  expect(well.break).toBeNull();
});

test.each([
  { why: 'a stopped NAT service at the NAT device', vm: 'Ubuntu 22.04', edit: { at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' }, says: 'The way breaks at: NAT device.' },
  { why: 'a stopped DHCP service at the switch', vm: 'Ubuntu 22.04', edit: { at: 'sc query VMnetDHCP', from: '4  RUNNING', to: '1  STOPPED' }, says: 'The way breaks at: VMnet8.' },
  {
    why: 'a cable that is not plugged in between the machine and the switch',
    vm: 'Ubuntu 22.04',
    edit: { at: 'Ubuntu 22.04.vmx', from: 'ethernet0.present = "TRUE"', to: 'ethernet0.present = "TRUE"\nethernet0.startConnected = "FALSE"' },
    says: 'The way breaks at: between Ubuntu 22.04 and VMnet8.',
  },
])('$why', async ({ vm, edit, says }) => {
  expect(sentence(await way('windows-nat', { vm }, [edit]))).toBe(says);
});

test('a host-only network is closed, not broken, before the internet', async () => {
  const closed = await way('windows-nat', { vm: 'CentOS 7' });
  expect(kinds(closed)).toEqual(['machine', 'switch', 'host-adapter', 'host', 'internet']);
  expect(closed.break).toEqual({ kind: 'closed', at: 4, link: true });
});

test('a bridged adapter goes past the host', async () => {
  const bridged = await way('linux-default', { vm: 'Fedora Workstation', adapter: 1 });
  expect(kinds(bridged)).toEqual(['machine', 'switch', 'nic', 'lan', 'internet']);
});

test('without a machine the first NAT network is drawn, for any machine', async () => {
  const host = await way('windows-nat', {});
  expect(kinds(host)).toEqual(['machine', 'switch', 'nat', 'host', 'lan', 'internet']);
  expect(host.stations[0]?.name).toBeNull();
});

test('every fault has its place on the way of a NAT or of a bridged network', async () => {
  const { view } = await editedState('linux-default');
  for (const [code, { rung, notAFault }] of causes) {
    if (notAFault === true) continue;
    const breaks = [8, 0].flatMap((vmnet) => {
      const finding = { ...wholeFinding, code, vmnet };
      const ladder = [{ rung, status: 'fail', findings: [code], missing: [] }] as const;
      return wayOf(view, { vm: null, adapters: [], findings: [finding], verdict: { code, certainty: 'certain', fault: true }, ladder }).break ?? [];
    });
    expect(breaks.length, code).toBeGreaterThan(0);
  }
});
