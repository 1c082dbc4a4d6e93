import * as fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readIpconfig } from '../../../../src/core/formats/ipconfig.ts';
import { decodeBytes, decodeOutput, loadDecoders } from '../../../../src/host/decode.ts';
import { adaptersNamed, anyConsole, factsOf, isAmbiguous, wantedFacts } from './ipconfig-arbitrary.ts';
import { codePages } from './ipconfig-code-pages.ts';
import { languages } from './ipconfig-languages.ts';
import { writeIpconfig } from './ipconfig-writer.ts';

await loadDecoders();

const pairs = codePages.flatMap(({ page, languages: spoken, names }) => spoken.map((tongue) => ({ page, tongue, names })));

// A Portuguese lease at 80 columns: the line after it began a new section, which took gateway and DNS from the adapter.
test('a value that is wrapped before a blank goes on', () => {
  const wrapped = ['        Concessão Obtida . . . . . . . . .: quinta-feira, 18 de setembro de 2025', ' 13:15:51', '        Gateway Padrão . . . . . . . . . .: 192.168.8.2'];
  const text = ['Adaptador Ethernet Ethernet:', '', '        Endereço IPv4 . . . . . . . . . . : 192.168.8.1', '        Máscara de Sub-rede . . . . . . . : 255.255.255.0', ...wrapped].join('\r\n');
  expect(readIpconfig(text).adapters).toMatchObject([{ name: 'Ethernet', ipv4: [{ address: '192.168.8.1', prefix: 24 }], gateways: ['192.168.8.2'] }]);
});

test('thirteen languages are written, each in a code page at least', () => {
  const spoken = new Set(pairs.map(({ tongue }) => tongue));
  expect([...spoken].toSorted()).toEqual(Object.keys(languages).filter((tongue) => tongue !== 'Invented').toSorted());
  expect(spoken.size).toBe(13);
});

describe('the adapters come back from the bytes of the console', () => {
  test.each(pairs)('$tongue in code page $page', async ({ page, tongue, names }) => {
    const language = languages[tongue];
    if (language === undefined) throw new Error(tongue);
    await fc.assert(
      fc.asyncProperty(adaptersNamed(names), anyConsole, async (adapters, shown) => {
        fc.pre(!isAmbiguous(adapters, shown));
        const bytes = encode(writeIpconfig(adapters, language, shown), `cp${page}`);
        const named = decodeBytes(bytes.toString('latin1'), `cp${page}`) ?? '';
        expect(readIpconfig(named).adapters.map((one) => factsOf(one))).toEqual(adapters.map((one) => wantedFacts(one)));
        // As a capture is read: UTF-8 is tried first, and must not be taken for what these bytes are not.
        expect(await decodeOutput(bytes, page)).toBe(named);
      }),
      { numRuns: 60 },
    );
  });
});
