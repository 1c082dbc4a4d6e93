/**
 * What `npm run screenshots` takes besides the pages, which it finds by itself. A scene opens its host anew and takes
 * its pictures on the way; a selector that does not fit ends the run. Names of hosts are those of `saveHosts`.
 *
 * Of what a scene is given: `page`, its texts `t`, `go(page, part)`, `shoot(name)`, and `inputs` (test/screenshots).
 */

const wizards = [
  { mode: 'bridged', part: 'bridged', pick: async ({ page }) => page.getByRole('main').getByRole('radio').first().check() },
  { mode: 'nat', part: 'nat', pick: async () => undefined, reach: async ({ page, t }) => page.getByRole('checkbox', { name: t.wizard.serviceSsh }).check() },
  { mode: 'hostOnly', part: 'host-only', pick: async () => undefined },
];

const button = ({ page }, name) => page.getByRole('button', { name, exact: true });

async function confirm(window, name) {
  const press = button(window, name);
  await press.waitFor();
  const allow = window.page.getByRole('checkbox', { name: window.t.review.allowRunning });
  if ((await allow.count()) > 0) await allow.check();
  await press.click();
}

/** Every page of a wizard, the reviews of its changes, what became of them, and the test. */
const wizardScenes = wizards.map(({ mode, part, pick, reach }) => ({
  name: `wizard-${part}`,
  host: 'usual',
  async take(window) {
    const { page, t, go, shoot } = window;
    await go('overview', part);
    await page.getByRole('radio', { name: /^CentOS 7/ }).check();
    await shoot('1-machine');
    await button(window, t.wizard.next).click();
    await pick(window);
    await shoot('2');
    await button(window, t.wizard.next).click();
    await reach?.(window);
    await shoot('3');
    await button(window, t.wizard.next).click();
    await shoot('4-review');
    const review = page.getByRole('button', { name: t.wizard.reviewIt });
    for (let change = 1; (await review.count()) > 0; change += 1) {
      await review.click();
      await button(window, t.review.confirm).waitFor();
      await shoot(`5-plan-${change}`);
      await confirm(window, t.review.confirm);
      await page.getByText(t.review.verified).waitFor();
      await shoot(`6-result-${change}`);
      await button(window, t.review.done).click();
      await page.locator('main h1', { hasText: t.wizard[`${mode}Title`] }).waitFor();
    }
    await page.getByText(t.wizard.allDone).waitFor();
    await button(window, t.wizard.testNow).click();
    await shoot('7-tested');
    await button(window, t.wizard.glossary).click();
    await shoot('glossary');
  },
}));

const change = {
  name: 'change',
  host: 'usual',
  async take(window) {
    const { page, t, go, shoot } = window;
    await go('history');
    await page.getByText(t.history.emptyTitle).waitFor();
    await shoot('history-empty');
    await go('overview');
    await page.getByRole('row', { name: /^VMnet8/ }).click();
    await page.getByRole('button', { name: t.review.dhcpOff }).click();
    await button(window, t.review.confirm).waitFor();
    await shoot('review');
    await confirm(window, t.review.confirm);
    await page.getByText(t.review.verified).waitFor();
    await shoot('result');
    await go('history');
    await page.getByRole('grid', { name: t.frame.history }).getByRole('row').nth(1).click();
    await shoot('history');
    await page.getByRole('region', { name: t.history.details }).first().getByRole('button', { name: t.history.undo }).click();
    await button(window, t.review.confirmUndo).waitFor();
    await shoot('undo');
    await confirm(window, t.review.confirmUndo);
    await page.getByText(t.review.verifiedUndo).waitFor();
    await shoot('undone');
  },
};

const selected = {
  name: 'selected',
  host: 'usual',
  async take(window) {
    const { page, t, go, shoot } = window;
    await go('overview');
    await page.getByRole('row', { name: /^VMnet8/ }).click();
    await shoot('network');
    await page.getByRole('main').getByRole('button', { name: /^Ubuntu/ }).click();
    await shoot('machine');
    await button(window, t.wizard.whatToType).click();
    await page.getByRole('dialog').waitFor();
    await shoot('guest-dialog');
    await page.keyboard.press('Escape');
    await go('machines');
    await page.getByRole('button', { name: t.wizard.switchAbout('CentOS 7', 1) }).click();
    await shoot('switch-menu');
    await page.keyboard.press('Escape');
    for (const box of await page.getByRole('grid').getByRole('checkbox').all()) await box.check();
    await shoot('machines-chosen');
  },
};

const chooser = {
  name: 'chooser',
  host: 'usual',
  async take({ page, t, shoot }) {
    const open = () => page.getByRole('banner').getByRole('button', { name: new RegExp(`^${t.frame.chooseHost}`) }).click();
    await open();
    await shoot('menu');
    for (const [name, item] of [['open-capture', t.frame.openCapture], ['save-capture', t.captures.save]]) {
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog').waitFor();
      await shoot(name);
      await page.keyboard.press('Escape');
      if (name === 'open-capture') await open();
    }
  },
};

const paste = {
  name: 'paste',
  host: 'usual',
  async take({ page, go, shoot, pasted }) {
    await go('paste');
    await page.getByRole('main').getByRole('textbox').fill(pasted);
    await page.getByRole('main').getByRole('grid').first().waitFor();
    await shoot('pasted');
  },
};

const sick = {
  name: 'sick',
  host: 'sick',
  async take({ page, t, go, shoot }) {
    await go('overview');
    await page.getByRole('row', { name: /^VMnet8/ }).click();
    await shoot('overview');
    await go('findings');
    await page.getByRole('row', { name: /192\.168\.240\.2/ }).click();
    await page.locator('[data-marked]').first().waitFor();
    await shoot('finding');
    await page.getByRole('searchbox').fill('没有未桥接的主机网络适配器');
    await shoot('searched');
    await page.getByRole('searchbox').fill('');
    await go('troubleshoot');
    const machine = page.getByRole('combobox', { name: t.troubleshoot.machine });
    for (const [name, vm] of [['verdict', 'Ubuntu 22.04'], ['no-fault', 'CentOS 7']]) {
      await machine.selectOption(await machine.locator('option', { hasText: vm }).getAttribute('value'));
      await page.getByRole('form').getByRole('button', { name: t.troubleshoot.run }).click();
      await page.locator('[data-verdict]').waitFor();
      await shoot(name);
    }
  },
};

const longNames = ['long-windows', 'long-linux'].map((host) => ({
  name: host,
  host,
  async take(window) {
    const { page, t, go, shoot } = window;
    await go('overview');
    const tabs = page.getByRole('main').getByRole('tab');
    for (const [at, name] of ['networks', 'adapters', 'machines'].entries()) {
      await tabs.nth(at).click();
      await page.getByRole('grid').locator('[data-row="1"]').click();
      await shoot(name);
    }
    await page.keyboard.press('Escape');
    await go('machines');
    await shoot('machines-page');
    await go('overview', 'nat');
    await page.getByRole('radio', { name: t.wizard.onlyNetwork }).waitFor();
    await shoot('wizard');
    await go('troubleshoot');
    await shoot('troubleshoot');
  },
}));

const brokenPolicy = 'policy: vmnet-policy/1\nnetworks:\n  vmnet1:\n    mode: host-only\n    subnet: 10.20.30.0\n    dchp: off\n';

const policy = {
  name: 'policy',
  host: 'usual',
  async take({ page, t, go, shoot }) {
    await go('policy');
    const field = page.getByRole('textbox', { name: t.policy.field });
    const result = page.getByRole('region', { name: t.policy.result });
    await field.fill(brokenPolicy);
    await result.getByText('dchp').first().waitFor();
    await shoot('broken');
    await field.fill(brokenPolicy.replace('10.20.30.0', '10.20.30.0/24').replace('dchp: off', 'dhcp: off'));
    await result.getByRole('cell', { name: '10.20.30.0/24' }).first().waitFor();
    await shoot('compared');
  },
};

const networks = {
  name: 'networks',
  host: 'usual',
  async take(window) {
    const { page, t, go, shoot } = window;
    await go('networks', 'vmnet8');
    await page.getByRole('heading', { level: 2, name: t.networks.editor('VMnet8') }).waitFor();
    await page.getByRole('textbox', { name: t.networks.subnet, exact: true }).fill('192.168.1.0');
    await shoot('fault');
    await page.getByRole('button', { name: t.networks.addForward }).click();
    await shoot('forward');
    await button(window, t.networks.add).click();
    await page.getByRole('dialog').waitFor();
    await shoot('add');
  },
};

const besides = {
  name: 'window',
  host: 'usual',
  async take({ page, t, go, shoot }) {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.waitFor();
    await shoot('palette');
    await field.fill('vmnet8');
    await shoot('palette-found');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await shoot('keys');
    await page.keyboard.press('Escape');
    await go('machines');
    await page.getByRole('button', { name: t.kept.foldersToSearch }).click();
    await page.getByRole('dialog').waitFor();
    await shoot('folders');
    await page.keyboard.press('Escape');
    await go('welcome');
    await page.getByRole('heading', { level: 1, name: t.welcome.title }).waitFor();
    await shoot('welcome');
  },
};

const empty = { name: 'no-vmware', host: 'none', take: async ({ go, shoot }) => (await go('overview'), shoot('overview')) };

export const scenes = [selected, chooser, paste, change, ...wizardScenes, sick, policy, networks, besides, ...longNames, empty];
