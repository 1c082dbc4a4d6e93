import { bridged, noVmware, windowsNat } from '../support/host-views.ts';
import { english, violations } from './support/audit.ts';
import { expect, test } from './support/window.ts';

/** VMware is there, and nothing else: neither networks of one's own nor machines. */
const bare = windowsNat({ networks: [bridged()], vms: [], problems: [] });
const unreadable = { code: 'host-unreadable', file: null, line: null, column: null, detail: 'EIO' } as const;

const hostPages = ['overview', 'machines', 'networks', 'troubleshoot', 'findings', 'policy', 'history', 'learn'] as const;

test('on a host without VMware each page says what it would show, and where to try it', async ({ openWindow }) => {
  const { page, double } = await openWindow(noVmware(), { hosts: { local: noVmware(), 'sample:windows-nat': windowsNat() } });
  const main = page.getByRole('main');
  for (const [address, shows] of [
    ['machines', 'Each virtual machine will stand here with its network adapters'],
    ['findings', 'So there was nothing to check.'],
    ['overview/nat', 'So nothing can be set up on this host.'],
    ['overview/bridged', 'So nothing can be set up on this host.'],
    ['overview/host-only', 'So nothing can be set up on this host.'],
  ] as const) {
    await page.goto(`${double.url}#/${address}`);
    await expect(main, address).toContainText(shows);
    await main.getByRole('link', { name: 'Choose a sample' }).click();
    await expect(main.getByRole('button', { name: 'Windows, default networks' }), address).toBeVisible();
  }
  await page.goto(`${double.url}#/learn`);
  await expect(main.getByText('This host has no such network.')).toHaveCount(3);
  await page.goto(`${double.url}#/troubleshoot`);
  await expect(main).toContainText('No virtual machine is known on this host');
  await expect(main.getByRole('button', { name: 'Find the cause' })).toBeEnabled();
});

test('on a host that cannot be read each page says why, what it will show, and the ways on', async ({ openWindow }) => {
  const { page, double } = await openWindow(undefined, { hosts: { local: unreadable } });
  const main = page.getByRole('main');
  const introductions = new Set<string>();
  for (const name of hostPages) {
    await page.goto(`${double.url}#/${name}`);
    await expect(main.getByRole('alert')).toContainText('It could not be read (EIO).');
    introductions.add(await main.getByText(/^Once it can be read, this page shows: /).innerText());
    await expect(main.getByRole('button', { name: 'Try again' })).toBeEnabled();
    await expect(main.getByRole('link', { name: 'Paste output' })).toHaveAttribute('href', '#/paste');
  }
  expect(introductions.size).toBe(hostPages.length);
  expect(await violations(page)).toEqual([]);
  // What is of no host is there all the same.
  for (const [name, title] of [['paste', 'Paste output'], ['settings', 'Settings'], ['review', 'Review'], ['welcome', 'Welcome to VMnet Manager']] as const) {
    await page.goto(`${double.url}#/${name}`);
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});

test('without machines, findings and changes each page teaches how they come', async ({ openWindow }) => {
  const { page, double } = await openWindow(bare);
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: /^VMnet0, Bridged/ })).toBeVisible();
  await page.getByRole('tab', { name: /Machines/ }).click();
  await expect(main).toContainText('Machines appear here when VMware’s library lists them.');
  for (const [address, shows] of [
    ['machines', 'Machines in VMware’s own list come by themselves'],
    ['troubleshoot', 'the page Machines says how they are found'],
    ['findings', 'No check found a fault'],
    ['history', 'Every change made with VMnet Manager'],
    ['review', 'No change is being reviewed'],
    ['overview/nat', 'so only the network can be set up'],
    ['settings', 'No folder is added yet'],
    ['paste', 'Paste'],
  ] as const) {
    await page.goto(`${double.url}#/${address}`);
    await expect(main, address).toContainText(shows);
    expect(await violations(page), address).toEqual([]);
  }
  await page.goto(`${double.url}#/machines`);
  await main.getByRole('button', { name: 'Folders to search…' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Whole path of a folder' })).toBeVisible();
});

test('what a page says when it is empty is said in Chinese too', async ({ openWindow }) => {
  const { page, double } = await openWindow(noVmware(), { hosts: { local: noVmware() }, preferences: { language: 'zh-CN', view: {} } });
  // Of Overview and Troubleshoot the specs of their own walk the Chinese.
  for (const address of ['machines', 'findings', 'history', 'learn', 'overview/nat', 'review', 'settings']) {
    await page.goto(`${double.url}#/${address}`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    expect(await english(page, 'pre, code, kbd'), address).toEqual([]);
  }
  double.set('local', unreadable);
  for (const address of hostPages) {
    await page.goto('about:blank');
    await page.goto(`${double.url}#/${address}`);
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await english(page), address).toEqual(['EIO']);
  }
});
