import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { npmStart, vmnetUi } from './support/launch.ts';

test('npm start on sample:windows-nat shows its networks as a picture and as tables', async ({ page }) => {
  test.setTimeout(180_000);
  const started = await npmStart(['--host', 'sample:windows-nat']);
  try {
    expect(started.printed()).toContain('The window opens in a browser');
    await page.goto(started.url);
    const picture = page.getByRole('region', { name: 'The networks of this host' });
    for (const part of [/VMnet8, NAT, 192\.168\.204\.0\/24/, /Host virtual adapter, 192\.168\.204\.1\b/, /NAT device, 192\.168\.204\.2\b/, /DHCP server, 192\.168\.204\.128 – 192\.168\.204\.254/, /Ubuntu 22\.04, running/, /测试机/]) {
      await expect(picture.getByRole('button', { name: part })).toBeVisible();
    }
    const row = page.getByRole('row', { name: /VMnet8/ });
    for (const fact of ['192.168.204.0/24', '192.168.204.1', '192.168.204.2', '192.168.204.128', '192.168.204.254']) {
      await expect(row).toContainText(fact);
    }
    await page.getByRole('tab', { name: /Machines/ }).click();
    await expect(page.getByRole('row', { name: /Ubuntu 22\.04/ })).toContainText('192.168.204.50');
    await expect(page.getByRole('row', { name: /测试机/ })).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('windows-nat.png') });
  } finally {
    await started.close();
  }
});

test('a host whose files change is read again by itself', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-watch-'));
  const networking = path.join(folder, 'etc/vmware/networking');
  mkdirSync(path.dirname(networking), { recursive: true });
  const text = (subnet: string): string =>
    `VERSION=1,0\nanswer VNET_1_HOSTONLY_NETMASK 255.255.255.0\nanswer VNET_1_HOSTONLY_SUBNET ${subnet}\nanswer VNET_1_VIRTUAL_ADAPTER yes\n`;
  writeFileSync(networking, text('172.16.40.0'));
  const started = await vmnetUi(['--host', folder]);
  try {
    await page.goto(started.url);
    await expect(page.getByRole('row', { name: /VMnet1/ })).toContainText('172.16.40.0/24');
    writeFileSync(networking, text('172.16.41.0'));
    await expect(page.getByRole('row', { name: /VMnet1/ })).toContainText('172.16.41.0/24');
  } finally {
    await started.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a computer without VMware is said to be one, and its page offers the samples', async ({ page }) => {
  const started = await vmnetUi(['--host', 'sample:no-vmware']);
  try {
    await page.goto(started.url);
    await expect(page.getByText(/VMware .*(?:was not found|is not (?:here|installed))|No VMware/i).first()).toBeVisible();
    await page.getByRole('button', { name: /Windows 11 \(Chinese\)/ }).click();
    await expect(page.getByRole('row', { name: /VMnet8/ })).toContainText('192.168.204.0/24');
  } finally {
    await started.close();
  }
});

test('--lang gives the pages their language', async ({ page }) => {
  const started = await vmnetUi(['--host', 'sample:windows-nat', '--lang', 'zh-CN']);
  try {
    await page.goto(started.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('概览');
    await expect(page.getByRole('row', { name: /VMnet8/ })).toContainText('NAT 模式');
  } finally {
    await started.close();
  }
});

test('the address works once', async ({ page, browser }) => {
  const started = await vmnetUi(['--host', 'sample:no-vmware']);
  try {
    expect((await page.goto(started.url))?.status()).toBe(200);
    const stranger = await (await browser.newContext()).newPage();
    expect((await stranger.goto(started.url))?.status()).toBe(403);
  } finally {
    await started.close();
  }
});
