import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { longestPasted, pastedInputSchema, type pastedSchema } from '../../src/core/contract/pasted-schema.ts';
import { serve } from '../../src/core/contract/serve.ts';
import type { Pasted } from '../../src/core/vnet/pasted.ts';
import { createService } from '../../src/server/handlers.ts';
import { chineseIpconfig, ipAddr, ipRoute } from '../support/pasted-texts.ts';
import { serviceParts } from './support.ts';

async function ask(input: unknown): Promise<unknown> {
  const bugs: unknown[] = [];
  const { handlers } = createService(await serviceParts());
  const answer = await serve<void>(handlers, { isOwn: () => true, onBug: (_, error) => bugs.push(error) })('readPasted', input, undefined);
  expect(bugs).toEqual([]);
  return answer;
}

// Checked by `tsc -b test`.
test('the schema says exactly what is read', () => {
  expectTypeOf<v.InferOutput<typeof pastedSchema>>().toEqualTypeOf<Pasted>();
});

test('a pasted text is answered in sections, each of its kind', async () => {
  expect(await ask({ text: `${ipAddr}${ipRoute}` })).toMatchObject({
    ok: true,
    value: { sections: [{ kind: 'ip-addr', tables: [{ of: 'adapters' }] }, { kind: 'ip-route', tables: [{ of: 'routes' }] }] },
  });
  expect(await ask({ text: ipRoute, kind: 'auto' })).toMatchObject({ value: { sections: [{ kind: 'ip-route' }] } });
  expect(await ask({ text: ipRoute, kind: 'arp' })).toMatchObject({ value: { sections: [{ kind: 'arp', tables: [{ of: 'neighbours', rows: [] }] }] } });
});

test('bytes are decoded from the encoding that is named', async () => {
  const { encodeText } = await import('../../src/host/decode.ts');
  const text = await encodeText(chineseIpconfig, 'cp936');
  expect(await ask({ text, encoding: 'cp936' })).toMatchObject({ value: { sections: [{ kind: 'ipconfig', tables: [{ rows: [{ name: '以太网' }, { vmnet: 8 }] }] }] } });
});

test.each([
  ['an encoding that is none', { text: '\xff', encoding: 'klingon' }, 'encoding'],
  ['characters that are no bytes', { text: '以太网', encoding: 'cp936' }, 'encoding'],
  ['a kind that is none', { text: '', kind: 'toString' }, 'kind'],
  ['no text', {}, 'text'],
])('%s is refused', async (_, input, detail) => {
  expect(await ask(input)).toMatchObject({ ok: false, problem: { code: 'wrong-input', detail } });
});

test('four million characters may be pasted, and not one more', () => {
  expect(v.safeParse(pastedInputSchema, { text: 'x'.repeat(longestPasted) }).success).toBe(true);
  expect(v.safeParse(pastedInputSchema, { text: 'x'.repeat(longestPasted + 1) }).success).toBe(false);
});
