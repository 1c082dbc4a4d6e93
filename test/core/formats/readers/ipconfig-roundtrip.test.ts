import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIpconfig } from '../../../../src/core/formats/ipconfig.ts';
import { adaptersNamed, anyConsole, factsOf, isAmbiguous, wantedFacts } from './ipconfig-arbitrary.ts';
import { languages } from './ipconfig-languages.ts';
import { writeIpconfig } from './ipconfig-writer.ts';

const words = ['本地连接', '無線', 'Сеть', 'Réseau', 'Größe', '로컬'];

describe('adapters that a test writes as `ipconfig /all` come back', () => {
  test.each(Object.entries(languages))('in %s', (tongue, language) => {
    const knowsYesAndNo = tongue !== 'Invented';
    fc.assert(
      fc.property(adaptersNamed(words), anyConsole, (adapters, shown) => {
        fc.pre(!isAmbiguous(adapters, shown));
        const read = readIpconfig(writeIpconfig(adapters, language, shown)).adapters;
        expect(read.map((one) => factsOf(one, knowsYesAndNo))).toEqual(adapters.map((one) => wantedFacts(one, knowsYesAndNo)));
      }),
      { numRuns: 200 },
    );
  });
});
