/** The names in a zip, which say their encoding only when it is UTF-8. */
import { isUtf8 } from 'node:buffer';
import type { Entry } from 'yauzl';
import { decodeBytes, loadDecoders } from '../decode.ts';

/** Set when the name is UTF-8 (zip specification, 4.4.4, bit 11). */
const utf8Flag = 0x800;
/** Info-ZIP's extra field that repeats the name in UTF-8. */
const unicodePath = 0x7075;
/** What the zip specification says a name without the flag is in. */
const zipCodePage = 437;

/**
 * The names of all entries in order, with forward slashes. Those that do not say are taken together: one tool
 * wrote them in one encoding. UTF-8 when all of them are (macOS leaves the flag out), else the capture's
 * code page; a single Chinese name in GBK may well be valid UTF-8.
 */
export async function entryNames(
  entries: readonly Entry[],
  contentOf: (entry: Entry) => Promise<Buffer>,
): Promise<readonly string[]> {
  const { getFileNameLowLevel } = await import('yauzl');
  const unsaid = entries.filter((entry) => !saysEncoding(entry));
  const codePage = unsaid.every(({ fileNameRaw }) => isUtf8(fileNameRaw)) ? 65001 : await codePageOf(entries, contentOf);
  return Promise.all(
    entries.map(async (entry) => {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const name = saysEncoding(entry)
        ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
        : ((await decodeName(fileNameRaw, codePage)) ?? fileNameRaw.toString('latin1'));
      // Windows' own tools wrote backslashes for years. Only now: 5C is also the second half of GBK characters.
      return name.replaceAll('\\', '/');
    }),
  );
}

function saysEncoding({ generalPurposeBitFlag, extraFields }: Entry): boolean {
  return (generalPurposeBitFlag & utf8Flag) !== 0 || extraFields.some(({ id }) => id === unicodePath);
}

async function decodeName(raw: Buffer, codePage: number): Promise<string | undefined> {
  if (codePage === 65001) return raw.toString('utf8');
  await loadDecoders();
  return decodeBytes(raw.toString('latin1'), `cp${codePage}`);
}

/** The first code page that `capture.json` names for its commands. */
async function codePageOf(entries: readonly Entry[], contentOf: (entry: Entry) => Promise<Buffer>): Promise<number> {
  const manifest = entries.find(({ fileNameRaw }) => /^(?:[^/]+\/)?capture\.json$/.test(fileNameRaw.toString('latin1')));
  if (manifest === undefined || !manifest.canDecodeFileData()) return zipCodePage;
  const [, codePage] = /"codePage"\s*:\s*(?!65001)(\d{3,5})/.exec((await contentOf(manifest)).toString('latin1')) ?? [];
  return codePage === undefined ? zipCodePage : Number(codePage);
}
