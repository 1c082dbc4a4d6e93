/** The lint rule that reads `build/layers.js`: every import is resolved to a file and looked up in the table. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { layers, oneImporter } from '../layers.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The layer a repository path (with forward slashes) lies in; undefined for build/ and test/. */
export function layerOf(file) {
  return layers.find(({ folder }) => file.startsWith(`${folder}/`));
}

function packageName(specifier) {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Why this import is wrong, or undefined. `file` is relative to the repository. */
export function refusal(file, specifier) {
  const layer = layerOf(file);
  if (layer === undefined) return undefined;
  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
    const inside = target.startsWith(`${layer.folder}/`) || layer.sees.some((folder) => target.startsWith(`${folder}/`));
    return inside ? undefined : `${layer.folder} may not import ${target} (build/layers.js)`;
  }
  const name = packageName(specifier);
  if (!layer.packages.includes(name)) return `${layer.folder} may not import the package ${specifier} (build/layers.js)`;
  const only = oneImporter[name];
  return only === undefined || only === file ? undefined : `only ${only} may import ${name} (build/layers.js)`;
}

const direction = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const message = refusal(file, node.source.value);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { meta: { name: 'layers' }, rules: { direction } };
