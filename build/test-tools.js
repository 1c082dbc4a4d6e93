/** The programs outside npm that the tests use: found, or installed from Debian where that is allowed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The first of these names on PATH; undefined when there is none. */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

export function chromiumPath() {
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
}

/** Without a display, as root, and asking nothing of the network. */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];

const needs = [
  { package: 'chromium', what: 'end-to-end tests', found: () => chromiumPath() !== undefined },
  { package: 'fonts-noto-cjk', what: 'screenshots with Chinese text', found: () => spawnSync('dpkg', ['-s', 'fonts-noto-cjk']).status === 0 },
  { package: 'iproute2', what: 'tests of the local Linux host', found: () => findProgram('ip') !== undefined },
  { package: 'net-tools', what: 'the same without ip', found: () => findProgram('ifconfig') !== undefined },
  { package: 'strace', what: 'tests that kill an apply', found: () => findProgram('strace') !== undefined },
  // 12 s to install on the build machine; wine64 alone has no `wine` on PATH.
  { package: 'wine', what: 'tests of the local Windows host', found: () => findProgram('wine') !== undefined },
  { package: 'wine64', what: 'the same', found: () => spawnSync('dpkg', ['-s', 'wine64']).status === 0 },
  { package: 'gcc-mingw-w64-x86-64', what: 'changes of the local Windows host', found: () => findProgram('x86_64-w64-mingw32-gcc') !== undefined },
  { package: 'libatomic1', what: 'the helper of the packages, which is Node', found: () => spawnSync('dpkg', ['-s', 'libatomic1']).status === 0 },
  { package: 'iptables', what: 'the network laboratory: NAT, port forwards, firewalls', found: () => findProgram('iptables') !== undefined },
  { package: 'isc-dhcp-server', what: 'the same: reads the dhcpd.conf that we write', found: () => findProgram('dhcpd') !== undefined },
  { package: 'isc-dhcp-client', what: 'the same: asks for an address in the guests', found: () => findProgram('dhclient') !== undefined },
  // Not dnsmasq, which is the same program as a service.
  { package: 'dnsmasq-base', what: 'the same: DNS of the NAT gateway, DNS and DHCP of the LAN', found: () => findProgram('dnsmasq') !== undefined },
  { package: 'locales', what: 'the same in Chinese', found: () => existsSync('/usr/share/i18n/locales/zh_CN') },
];

/** As root on Debian, installs what is missing and says so; `VMNET_TEST_INSTALL=0` forbids it. */
export function installMissing() {
  const missing = needs.filter((need) => !need.found());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.package);
  const list = missing.map((need) => `${need.package} (${need.what})`).join(', ');
  if (process.env.VMNET_TEST_INSTALL === '0') {
    console.log(`missing, and VMNET_TEST_INSTALL=0 forbids installing: ${list}`);
  } else if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) {
    console.log(`missing, and only root on Debian can install: ${list}`);
  } else {
    console.log(`installing from Debian: ${list}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...words) => spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Options::=--force-confold', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    withoutServices(() => {
      apt('update');
      apt('install', '-y', '--no-install-recommends', ...names);
    });
  }
}

const servicePolicy = '/usr/sbin/policy-rc.d';

/** A DHCP server comes with a service that Debian starts at once: 101 forbids it, and nothing is changed where somebody decided. */
function withoutServices(install) {
  if (existsSync(servicePolicy)) return install();
  writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(servicePolicy);
  }
}
