import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dhcpConfigHash, doNotModifySection, endMarker, startMarker } from '../../../src/core/formats/dhcp-hash.ts';

const section = `${startMarker}\n# Written at: 11/22/2026 20:00:00\nallow unknown-clients;\nsubnet 10.0.0.0 netmask 255.0.0.0 {\n}\n${endMarker}\n`;

test('the section runs from the start marker through the line end of the end marker', () => {
  const file = `# head\n\n${section}host mine {}\n`;
  expect(doNotModifySection(file)).toEqual({ start: 8, end: 8 + section.length, text: section });
});

test('the hash is the upper-case SHA-1 of the section, and of nothing around it', () => {
  const wanted = createHash('sha1').update(section, 'latin1').digest('hex').toUpperCase();
  expect(dhcpConfigHash(section)).toBe(wanted);
  expect(dhcpConfigHash(`# other head\n${section}# other tail\n`)).toBe(wanted);
  expect(dhcpConfigHash(section.replace('10.0', '10.1'))).not.toBe(wanted);
});

test('bytes above ASCII are hashed as the bytes they are', () => {
  const text = section.replace('allow', '# \xe4\xbd\xa0\nallow');
  expect(dhcpConfigHash(text)).toBe(createHash('sha1').update(text, 'latin1').digest('hex').toUpperCase());
});

test('a file without both markers, each at the start of a line, has no section', () => {
  for (const text of ['', startMarker, endMarker + section.slice(0, -endMarker.length - 1), ` ${section}`]) {
    expect(dhcpConfigHash(text)).toBeUndefined();
  }
});
