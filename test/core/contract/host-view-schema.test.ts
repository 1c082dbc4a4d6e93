import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { hostViewSchema } from '../../../src/core/contract/host-view-schema.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { wholeHostView } from './whole-host-view.ts';

// Checked by `tsc -b test`: a field added to one of the two and not to the other does not compile.
test('the schema says exactly what HostView says', () => {
  expectTypeOf<v.InferOutput<typeof hostViewSchema>>().toEqualTypeOf<HostView>();
});

test('a view that uses every field passes unchanged', () => {
  expect(v.parse(hostViewSchema, wholeHostView)).toEqual(wholeHostView);
});

test('a key that the contract does not name is dropped', () => {
  const { host } = v.parse(hostViewSchema, { ...wholeHostView, host: { ...wholeHostView.host, user: 'alice' } });
  expect(host).toEqual(wholeHostView.host);
});

test.each(wholeHostView.networks.map((network) => [network.mode, network] as const))(
  'a %s network without a fact that it must have is refused',
  (_, network) => {
    for (const key of Object.keys(network)) {
      const { [key as 'name']: dropped, ...rest } = network;
      expect(dropped === undefined || v.safeParse(hostViewSchema, { ...wholeHostView, networks: [rest] }).success).toBe(false);
    }
  },
);
