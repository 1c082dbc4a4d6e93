/** Draws the packages' icons from icons/icon.svg, in Chromium: `node build/icons.js`. The results are kept beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumPath } from './test-tools.js';

const file = (name) => fileURLToPath(new URL(`icons/${name}`, import.meta.url));

async function drawn(sizes) {
  const source = `data:image/svg+xml;base64,${readFileSync(file('icon.svg')).toString('base64')}`;
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const page = await browser.newPage();
  const pictures = new Map();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="${source}">`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return pictures;
}

/** Windows' container: a head, an entry for each picture, the PNGs. 256 is written as 0. */
function ico(pictures) {
  const entries = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...entries.map(([, png]) => png)]);
}

/** What macOS calls the PNG of each size. */
const macTypes = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

function icns(pictures) {
  const chunk = (type, body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  const entries = [...pictures].filter(([size]) => size in macTypes);
  return chunk('icns', Buffer.concat(entries.map(([size, png]) => chunk(macTypes[size], png))));
}

const pictures = await drawn([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
writeFileSync(file('icon.png'), pictures.get(512));
writeFileSync(file('icon.ico'), ico(pictures));
writeFileSync(file('icon.icns'), icns(pictures));
