import { hostOnly, large, nat, noVmware, windowsNat } from '../support/host-views.ts';
import { expect, test } from './support/window.ts';

test('the picture and the table show the same facts', async ({ openWindow }) => {
  const { page } = await openWindow();
  const picture = page.getByRole('region', { name: 'The networks of this host' });
  await expect(picture.getByRole('button', { name: 'VMnet8, NAT, 192.168.204.0/24, VMs: 2' })).toBeVisible();
  await expect(picture.getByRole('button', { name: 'VMnet0, Bridged, automatic · Ethernet, VMs: 1' })).toBeVisible();
  await expect(picture.getByRole('button', { name: /^NAT device, 192\.168\.204\.2, connected now/ })).toBeVisible();
  await expect(picture.getByRole('button', { name: /^DHCP server, 192\.168\.204\.128 – 192\.168\.204\.254/ })).toBeVisible();
  await expect(picture.getByRole('button', { name: /^Ubuntu 24\.04, running, VMnet8 192\.168\.204\.130/ })).toBeVisible();

  const row = page.getByRole('grid', { name: 'Networks' }).getByRole('row', { name: /VMnet8/ });
  await expect(row.getByRole('gridcell')).toHaveText([
    'VMnet8',
    'NAT',
    '192.168.204.0/24',
    '192.168.204.1',
    '192.168.204.2',
    '192.168.204.128 – 192.168.204.254',
    '2',
  ]);
});

test('the status line says the product, the rights, and what could not be read', async ({ openWindow }) => {
  const { page } = await openWindow();
  const status = page.getByRole('contentinfo');
  await expect(status).toContainText('VMware Workstation Pro 17.6.3');
  await expect(status).toContainText('read without privileges');
  await status.getByRole('button', { name: '1 part unreadable' }).click();
  const dialog = page.getByRole('dialog', { name: 'What could not be read' });
  await expect(dialog).toContainText('C:\\ProgramData\\VMware\\vmnetnat.conf');
  await expect(dialog).toContainText('This account may not read it. · EACCES');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what is selected in the picture is selected in the table, and the other way round', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.getByRole('button', { name: /^Ubuntu 24\.04/ }).click();
  await expect(page.getByRole('tab', { name: 'Machines 3' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('row', { name: /Ubuntu 24\.04/ })).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('tab', { name: 'Networks 3' }).click();
  await page.getByRole('gridcell', { name: 'VMnet1', exact: true }).click();
  await expect(page.getByRole('button', { name: /^VMnet1, Host-only/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { level: 2 })).toHaveText('VMnet1');
});

test('every address in the details says what it is, and a click copies it', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.getByRole('button', { name: /^VMnet8/ }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  for (const [label, value] of [
    ['Subnet IP', '192.168.204.0'],
    ['Subnet mask', '255.255.255.0'],
    ['Host address on this network', '192.168.204.1'],
    ['Gateway (NAT device)', '192.168.204.2'],
    ['Starting address', '192.168.204.128'],
    ['Host port tcp/8080 goes to', '192.168.204.130:80'],
  ]) {
    await expect(details.getByRole('button', { name: `Copy ${value}, ${label}` })).toBeAttached();
  }
  await details.getByRole('button', { name: 'Copy 192.168.204.2, Gateway (NAT device)' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 192.168.204.2' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('192.168.204.2');
});

test('of a thousand forwards the details show the first, and the others as they are scrolled to', async ({ openWindow }) => {
  const nat8 = nat(8, 204);
  const portForwards = Array.from({ length: 1000 }, (_, n) => ({ protocol: 'tcp' as const, hostPort: 2000 + n, guestAddress: '192.168.204.130', guestPort: 22, description: '' }));
  const { page } = await openWindow(windowsNat({ networks: [{ ...nat8, nat: { ...nat8.nat, portForwards } }] }));
  await page.getByRole('button', { name: /^VMnet8/ }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  const forwards = details.getByRole('button', { name: /^Copy 192\.168\.204\.130:22/ });
  await expect(forwards.first()).toBeVisible();
  expect(await forwards.count()).toBeLessThan(100);
  await expect(async () => {
    await details.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    expect(await forwards.count()).toBe(1000);
  }).toPass({ intervals: [20], timeout: 20_000 });
});

test('a stopped service and an adapter that is off are said in words', async ({ openWindow }) => {
  const nat8 = nat(8, 204);
  const { page } = await openWindow(
    windowsNat({ networks: [{ ...nat8, nat: { ...nat8.nat, service: 'stopped' }, hostAdapter: { ...nat8.hostAdapter, state: 'disabled' } }] }),
  );
  await expect(page.getByRole('button', { name: 'NAT device, 192.168.204.2, interrupted' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Host virtual adapter, 192.168.204.1, interrupted' })).toBeVisible();
  await page.getByRole('button', { name: /^NAT device/ }).click();
  await expect(page.getByRole('complementary')).toContainText('stopped');
});

test('a change of the host is shown by itself, and the selection stays', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  await page.getByRole('button', { name: /^VMnet8/ }).click();
  double.change('local', windowsNat({ networks: [hostOnly(1, 56), nat(8, 99)] }));
  await expect(page.getByRole('button', { name: /^VMnet8, NAT, 192\.168\.99\.0\/24/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('complementary')).toContainText('192.168.99.2');

  double.change('local', windowsNat({ networks: [hostOnly(1, 56)] }));
  await expect(page.getByRole('complementary')).toContainText('It is not there any more');
});

test('when reading again fails, the old facts stay and the reason is said', async ({ openWindow }) => {
  const { page, double } = await openWindow();
  double.change('local', { code: 'host-unreadable', file: null, line: null, column: null, detail: 'EIO' });
  await expect(page.getByRole('alert')).toContainText('It could not be read (EIO).');
  await expect(page.getByRole('button', { name: /^VMnet8/ })).toBeVisible();
  double.set('local', windowsNat());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('the search filters the picture and the tables', async ({ openWindow }) => {
  const { page } = await openWindow();
  await page.getByRole('searchbox', { name: 'Search' }).fill('windows 11');
  await expect(page.getByRole('button', { name: /^Ubuntu/ })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Windows 11/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^VMnet8/ })).toBeVisible();
  await page.getByRole('tab', { name: /Machines/ }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(page.getByRole('button', { name: /^Ubuntu/ })).toBeVisible();
});

test('zoom makes the picture larger and back', async ({ openWindow }) => {
  const { page } = await openWindow();
  const width = async (): Promise<number> => (await page.getByRole('button', { name: /^VMnet8/ }).boundingBox())?.width ?? 0;
  const before = await width();
  for (let click = 0; click < 4; click++) await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await width()).toBeGreaterThan(before * 1.3);
  await page.getByRole('button', { name: '200 %' }).click();
  expect(await width()).toBe(before);
});

test('256 networks and 2,000 machines: little is drawn, everything is found', async ({ openWindow }) => {
  const { page } = await openWindow(large());
  expect(await page.getByRole('main').getByRole('button').count()).toBeLessThan(350);
  const more = page.getByRole('button', { name: 'Show 1384 more virtual machines on VMnet8' });
  await more.click();
  await expect(page.getByRole('button', { name: 'Show 1364 more virtual machines on VMnet8' })).toBeVisible();

  await page.getByRole('tab', { name: 'Machines 2000' }).click();
  const grid = page.getByRole('grid', { name: 'Machines' });
  await expect(grid).toHaveAttribute('aria-rowcount', '2001');
  await grid.getByRole('row', { name: /node-0000/ }).focus();
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { name: /node-1999/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^node-1999/ })).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('searchbox').fill('vmnet200');
  await expect(page.getByRole('button', { name: /^VMnet200,/ })).toBeVisible();
});

test('without VMware it says so calmly and offers the samples', async ({ openWindow }) => {
  const { page } = await openWindow(noVmware(), { hosts: { local: noVmware(), 'sample:windows-nat': windowsNat() } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('VMware was not found here');
  await expect(page.getByRole('grid', { name: 'Adapters' })).toContainText('192.168.1.23');
  await page.getByRole('main').getByRole('button', { name: 'Windows, default networks' }).click();
  await expect(page.getByRole('button', { name: /^VMnet8/ })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: /Windows, default networks simulated/ })).toBeVisible();
});
