import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlan, planFile } from '../../../src/core/plan/parse-plan.ts';
import type { Step } from '../../../src/core/plan/step.ts';

const fingerprint = `sha256:${'ab'.repeat(32)}`;
const reservation = { mac: '00:0c:29:aa:bb:cc', address: '10.1.8.60' };
const forward = { protocol: 'tcp', hostPort: 8080, guestAddress: '10.1.8.60', guestPort: 80, description: '网站/web “nginx”' } as const;

const steps: readonly Step[] = [
  { op: 'add-network', vmnet: 3, mode: 'nat' },
  { op: 'remove-network', vmnet: 255, mode: 'isolated' },
  { op: 'set-mode', vmnet: 8, to: 'nat', was: 'bridged' },
  { op: 'set-subnet', vmnet: 8, to: '10.1.8.0/24', was: null },
  { op: 'set-host-adapter', vmnet: 8, to: null, was: '10.1.8.1' },
  { op: 'set-gateway', vmnet: 8, to: '10.1.8.2', was: null },
  { op: 'set-dhcp', vmnet: 8, to: true, was: false },
  { op: 'set-dhcp-range', vmnet: 8, to: { start: '10.1.8.128', end: '10.1.8.254' }, was: { start: '10.1.8.9', end: '10.1.8.3' } },
  { op: 'set-lease-times', vmnet: 8, to: { defaultLease: 1800, maxLease: 7200 }, was: null },
  { op: 'add-reservation', vmnet: 8, reservation },
  { op: 'remove-reservation', vmnet: 8, reservation },
  { op: 'add-forward', vmnet: 8, forward },
  { op: 'remove-forward', vmnet: 8, forward },
  { op: 'set-bridge', vmnet: 0, to: 'Ethernet 2 (dock)', was: 'automatic' },
  { op: 'set-display-name', vmnet: 8, to: '', was: 'NAT' },
  { op: 'start-service', service: 'nat', vmnet: null },
  { op: 'set-service-automatic', service: 'dhcp' },
  { op: 'enable-host-adapter', vmnet: 8 },
  { op: 'recreate-host-adapter', vmnet: 8 },
  { op: 'renew-host-adapter', vmnet: 8 },
  { op: 'restore-generated-file', vmnet: 8, file: 'nat' },
  { op: 'bind-bridge', adapter: '以太网', bound: false },
];

const text = planFile({ platform: 'windows', fingerprint, steps });

function withStep(step: unknown): string {
  return `${JSON.stringify({ format: 'vmnet-plan/1', platform: 'linux', fingerprint, steps: [step] })}\n`;
}

test('every step there is comes back as it was', () => {
  expect(parsePlan(text)).toEqual({ ok: true, file: { format: 'vmnet-plan/1', platform: 'windows', fingerprint, steps } });
});

test('changes of a .vmx are not for the helper: they are not written, and refused', () => {
  const step: Step = { op: 'set-vm-adapter', machine: '/etc/passwd', adapter: 0, to: { mode: 'nat', vmnet: null, connectAtPowerOn: null }, was: { mode: null, vmnet: null, connectAtPowerOn: null } };
  expect(planFile({ platform: 'linux', fingerprint, steps: [step] })).not.toContain('passwd');
  expect(parsePlan(withStep(step))).toEqual({ ok: false, code: 'unknown-step', at: 'steps[0]' });
});

describe('is refused', () => {
  test.each([
    { why: 'an operation that there is none', step: { op: 'run', vmnet: 8 }, code: 'unknown-step', at: 'steps[0]' },
    { why: 'one of every object’s own names', step: { op: 'constructor', vmnet: 8 }, code: 'unknown-step', at: 'steps[0]' },
    { why: 'a path beside the fields', step: { op: 'renew-host-adapter', vmnet: 8, path: '/etc/shadow' }, code: 'unknown-field', at: 'steps[0].path' },
    { why: 'a path for a number', step: { op: 'renew-host-adapter', vmnet: '../../etc' }, code: 'bad-value', at: 'steps[0].vmnet' },
    { why: 'a path for a file', step: { op: 'restore-generated-file', vmnet: 8, file: '/etc/passwd' }, code: 'bad-value', at: 'steps[0].file' },
    { why: 'a path for an adapter', step: { op: 'bind-bridge', adapter: '..\\..\\x', bound: true }, code: 'bad-value', at: 'steps[0].adapter' },
    { why: 'a pattern for an adapter', step: { op: 'bind-bridge', adapter: '*', bound: true }, code: 'bad-value', at: 'steps[0].adapter' },
    { why: 'dots for an adapter', step: { op: 'set-bridge', vmnet: 0, to: '..', was: null }, code: 'bad-value', at: 'steps[0].to' },
    { why: 'a second line in a name', step: { op: 'set-display-name', vmnet: 8, to: 'a\nanswer VNET_8_NAT no', was: null }, code: 'bad-value', at: 'steps[0].to' },
    { why: 'a second line in a description', step: { op: 'add-forward', vmnet: 8, forward: { ...forward, description: 'a\r\nb' } }, code: 'bad-value', at: 'steps[0].forward.description' },
    { why: 'an address that is none', step: { op: 'set-gateway', vmnet: 8, to: '10.1.8', was: null }, code: 'bad-value', at: 'steps[0].to' },
    { why: 'a statement for an address', step: { op: 'set-gateway', vmnet: 8, to: '10.1.8.2; include "/etc/shadow"', was: null }, code: 'bad-value', at: 'steps[0].to' },
    { why: 'a reversed range', step: { op: 'set-dhcp-range', vmnet: 8, to: { start: '10.1.8.9', end: '10.1.8.3' }, was: null }, code: 'bad-value', at: 'steps[0].to' },
    { why: 'a field that is missing', step: { op: 'set-subnet', vmnet: 8, to: '10.1.8.0/24' }, code: 'field-missing', at: 'steps[0].was' },
    { why: 'a VMnet that no kernel has', step: { op: 'enable-host-adapter', vmnet: 256 }, code: 'bad-value', at: 'steps[0].vmnet' },
    { why: 'a MAC in capitals', step: { op: 'add-reservation', vmnet: 8, reservation: { ...reservation, mac: '00:0C:29:AA:BB:CC' } }, code: 'bad-value', at: 'steps[0].reservation.mac' },
    { why: 'a list for a step', step: ['enable-host-adapter', 8], code: 'unknown-step', at: 'steps[0]' },
  ])('$why', ({ step, code, at }) => {
    expect(parsePlan(withStep(step))).toEqual({ ok: false, code, at });
  });

  test('another format, another fingerprint, what is no JSON, a key twice, a blank more', () => {
    expect(parsePlan('')).toMatchObject({ code: 'not-a-plan' });
    expect(parsePlan('[]')).toMatchObject({ code: 'not-a-plan' });
    expect(parsePlan(text.replace('vmnet-plan/1', 'vmnet-plan/2'))).toMatchObject({ code: 'not-a-plan' });
    expect(parsePlan(text.replace('sha256:', 'sha1:'))).toMatchObject({ code: 'bad-value', at: 'fingerprint' });
    expect(parsePlan(text.replace('{"format"', '{"fingerprint":"x","format"'))).toMatchObject({ code: 'not-as-printed' });
    expect(parsePlan(text.replace('{"format"', '{ "format"'))).toMatchObject({ code: 'not-as-printed' });
    expect(parsePlan(text.trimEnd())).toMatchObject({ code: 'not-as-printed' });
    expect(parsePlan(text.replace('"vmnet":3', '"vmnet":3.0'))).toMatchObject({ code: 'not-as-printed' });
  });

  test('a plan with a character put in, taken out or changed is refused, or says exactly what it says', () => {
    assert(
      property(integer({ min: 0, max: text.length - 1 }), constantFrom('/', '\\', '"', '0', '9', 'x', '{', ',', ' ', '\n', ''), integer({ min: 0, max: 1 }), (at, put, drop) => {
        const changed = text.slice(0, at) + put + text.slice(at + drop);
        const parsed = parsePlan(changed);
        if (parsed.ok) expect(planFile(parsed.file)).toBe(changed);
      }),
      { numRuns: 2000 },
    );
  });
});
