/** The time of a whole `vmnet doctor`, without packets, on a Linux host whose tools are stand-ins, against the slowest of them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Seconds that each takes; the first is the slowest. */
const tools = {
  'vmware-networks': 1,
  ip: 0.9,
  nmcli: 0.8,
  ufw: 0.7,
  systemctl: 0.6,
  vmrun: 0.5,
  ss: 0.4,
  mokutil: 0.3,
  lsmod: 0.2,
  uname: 0.1,
};

const answers = {
  ip: 'case "$2" in addr) echo \'[{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP","LOWER_UP"],"addr_info":[]}]\';; *) echo "[]";; esac',
  'vmware-networks': 'echo "NAT service on vmnet8 is running"',
};

const rounds = 5;

export function benchDoctor(report) {
  if (process.platform !== 'linux') {
    console.log('skipped     vmnet doctor on stand-in tools: they are shell scripts of a Linux host');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-bench-'));
  for (const [name, seconds] of Object.entries(tools)) {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/sh\n/bin/sleep ${seconds}\n${answers[name] ?? `echo ${name}`}\n`);
    chmodSync(file, 0o755);
  }
  const env = { ...process.env, PATH: folder, HOME: folder, VMNET_HOST: '', VMNET_VM_FOLDERS: '' };
  const run = () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/cli/vmnet.cjs'), 'doctor', '--json'], { env, encoding: 'utf8' });
    if (status !== 0 && status !== 3) throw new Error(stderr);
    return (performance.now() - started) / 1000;
  };
  const times = Array.from({ length: rounds }, run).toSorted((a, b) => a - b);
  rmSync(folder, { recursive: true, force: true });
  const whole = times[Math.floor(rounds / 2)];
  const slowest = Math.max(...Object.values(tools));
  report('vmnet doctor on ten tools at a time, in times of the slowest', whole / slowest, '≤ 1.3', whole / slowest <= 1.3, `${whole.toFixed(2)} s / ${slowest.toFixed(2)} s, median of ${rounds}`);
}
