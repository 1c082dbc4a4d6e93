/** Looking through 10,000 `.vmx` files against `cat` of them, and the memory that reading 100 MB of leases takes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { milliseconds, program, race, report, skip, withInputs } from './bench-support.js';

const machines = 10_000;
const megabyte = 1e6;

export async function benchMachines() {
  await withInputs('machines', async ({ writeMachines, scanMachines }, folder) => {
    const disk = path.join(folder, 'vms');
    mkdirSync(disk);
    const files = writeMachines(disk, machines);
    const [ours, theirs] = await race(
      9,
      async () => {
        const found = await scanMachines(disk);
        if (found !== machines) throw new Error(`${found} adapters in ${machines} machines`);
      },
      () => {
        const { status, error } = spawnSync('cat', files, { stdio: 'ignore' });
        if (status !== 0) throw error ?? new Error(`cat: ${status}`);
      },
    );
    const figures = `${milliseconds(ours)} / ${milliseconds(theirs)}, medians of 9`;
    report(`looking through ${machines.toLocaleString('en')} .vmx files, in times of cat`, ours / theirs, '≤ 3', ours / theirs <= 3, figures);
  });
}

const store = `VERSION=1,0
answer VNET_8_DHCP yes
answer VNET_8_HOSTONLY_NETMASK 255.240.0.0
answer VNET_8_HOSTONLY_SUBNET 172.16.0.0
answer VNET_8_VIRTUAL_ADAPTER yes
`;

/** Told by the process itself at its end, so that no other tool is needed; Linux keeps the peak. */
const tellsPeak = `process.on('exit', () => require('node:fs').writeFileSync(process.env.VMNET_BENCH_PEAK, require('node:fs').readFileSync('/proc/self/status', 'utf8')));`;

export async function benchLeases() {
  if (process.platform !== 'linux') {
    skip('memory of reading leases', 'only Linux tells the peak of a process');
    return;
  }
  await withInputs('leases', ({ writeLeases }, folder) => {
    const tree = path.join(folder, 'tree');
    const { file, size } = writeLeases(tree, 100 * megabyte);
    writeFileSync(path.join(tree, 'etc/vmware/networking'), store);
    writeFileSync(path.join(folder, 'peak.cjs'), tellsPeak);
    const peakOf = (words) => {
      const status = path.join(folder, 'status');
      const env = { ...process.env, VMNET_BENCH_PEAK: status };
      const done = spawnSync(process.execPath, ['--require', path.join(folder, 'peak.cjs'), program, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      if (done.status !== 0) throw new Error(String(done.stderr));
      return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024;
    };
    const measure = (what, words) => {
      const peak = peakOf(words);
      const figures = `${(peak / megabyte).toFixed(0)} MB / ${(size / megabyte).toFixed(0)} MB, Node itself included`;
      report(`peak memory of ${what} a 100 MB leases file, in its size`, peak / size, '< 3', peak / size < 3, figures);
    };
    measure('showing a host with', ['show', '--json', '--host', tree]);
    measure('parsing', ['parse', 'leases', file, '--json']);
  });
}
