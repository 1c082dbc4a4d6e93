/** The licences of what we bundle: MIT and its like ask that their text goes wherever the code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const modulesFolder = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Of modules as a bundler names them, the packages that they are of: `@mui/material`, or `a/node_modules/b`. */
export function packagesOf(modules) {
  const found = modules.flatMap((id) => {
    const inside = /^(?:\0[\w-]*:?)?(.+?)(?:\?.*)?$/s.exec(id)?.[1]?.split(path.sep).join('/') ?? '';
    const name = /\/node_modules\/((?:.+\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(inside)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(found)].sort((one, other) => one.localeCompare(other, 'en'));
}

/** Throws for a package without a licence text: then it must not be shipped. */
export function noticeOf(name) {
  const folder = path.join(modulesFolder, name);
  const read = (file) => readFileSync(path.join(folder, file), 'utf8');
  const { version, license } = JSON.parse(read('package.json'));
  const files = readdirSync(folder);
  const texts = files.filter((file) => /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i.test(file)).map(read);
  // node-ip's is the end of its README.
  if (texts.length === 0) texts.push(...files.filter((file) => /^readme/i.test(file)).flatMap((file) => /^#+ licen[cs]e\s*$(.+copyright.+)/ims.exec(read(file))?.[1] ?? []));
  if (texts.length === 0) throw new Error(`${name} has no licence text`);
  return section(`${name.split('/node_modules/').at(-1)} ${version} (${license})`, texts);
}

export function section(title, texts) {
  return [`${'='.repeat(80)}\n${title}`, ...texts.map((text) => text.trim())].join('\n\n');
}
