/**
 * Who may import whom: the one table. `build/lint/layers-plugin.js` enforces it, and
 * `test/build/layers.test.ts` proves that a wrong import in each direction fails.
 *
 * A layer is a folder. It may import itself, the layers in `sees`, and the packages in `packages`
 * (`node:` stands for every Node module).
 */
export const layers = [
  { folder: 'src/core/ipv4', sees: [], packages: ['ip'] },
  { folder: 'src/core/vnet', sees: ['src/core/ipv4'], packages: [] },
  { folder: 'src/core/formats', sees: ['src/core/ipv4', 'src/core/vnet'], packages: ['@noble/hashes'] },
  { folder: 'src/core/checks', sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/formats'], packages: [] },
  { folder: 'src/core/reach', sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/formats'], packages: [] },
  {
    folder: 'src/core/doctor',
    sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/formats', 'src/core/checks', 'src/core/reach'],
    packages: [],
  },
  {
    folder: 'src/core/plan',
    sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/formats', 'src/core/checks', 'src/core/reach'],
    packages: ['diff'],
  },
  {
    folder: 'src/core/policy',
    sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/formats', 'src/core/checks', 'src/core/plan'],
    packages: ['yaml'],
  },
  {
    folder: 'src/core/jobs',
    sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/formats', 'src/core/checks', 'src/core/reach', 'src/core/doctor', 'src/core/plan'],
    packages: [],
  },
  {
    folder: 'src/core/text',
    sees: [
      'src/core/ipv4',
      'src/core/vnet',
      'src/core/formats',
      'src/core/checks',
      'src/core/reach',
      'src/core/doctor',
      'src/core/plan',
      'src/core/policy',
    ],
    packages: [],
  },
  {
    folder: 'src/core/contract',
    sees: ['src/core/ipv4', 'src/core/vnet', 'src/core/plan', 'src/core/policy', 'src/core/text'],
    packages: ['valibot'],
  },
  {
    folder: 'src/host',
    sees: [
      'src/core/ipv4',
      'src/core/vnet',
      'src/core/formats',
      'src/core/checks',
      'src/core/reach',
      'src/core/plan',
      'src/core/jobs',
      'src/core/text',
    ],
    packages: ['node:', 'execa', 'yauzl', 'iconv-lite', 'jsonc-parser', 'chokidar', 'fflate'],
  },
  { folder: 'src/helper', sees: ['src/core', 'src/host'], packages: ['node:'] },
  { folder: 'src/server', sees: ['src/core', 'src/host'], packages: ['node:', 'env-paths'] },
  { folder: 'src/cli', sees: ['src/core', 'src/host', 'src/server'], packages: ['node:', 'commander', 'string-width'] },
  { folder: 'electron', sees: ['src/core', 'src/host', 'src/server'], packages: ['node:', 'electron'] },
  {
    folder: 'renderer',
    sees: [
      'src/core/ipv4',
      'src/core/vnet',
      'src/core/checks',
      'src/core/reach',
      'src/core/plan',
      'src/core/contract',
      'src/core/text',
    ],
    packages: ['react', 'react-dom', '@mui/material', '@emotion/react', '@emotion/cache', '@mdi/js', '@fontsource-variable/inter'],
  },
];

/** Packages that exactly one file may import, whatever its layer allows. */
export const oneImporter = {
  ip: 'src/core/ipv4/node-ip.ts',
  execa: 'src/host/run.ts',
  'iconv-lite': 'src/host/decode.ts',
  yaml: 'src/core/policy/yaml.ts',
};
