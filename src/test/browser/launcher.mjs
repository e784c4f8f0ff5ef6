// Runs the custom launcher in a real browser: node launcher.mjs PAGES.json SCREENSHOTS-DIRECTORY
// PAGES.json: [{name, script, top, left, rtl, side, edge, back, fore, auto, icon, loads}], script as `wmconfig snippet`
// prints it; icon: whether its icon loads (absent without one); loads: whether the loader does.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [, , pagesFile, shots] = process.argv;
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = JSON.parse(await readFile(pagesFile, 'utf8'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const problems = [];
const check = (name, what, actual, wanted) => {
  if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
    problems.push(`${name}: ${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
  }
};

// Replaces Messenger: answers the public commands and publishes the public events.
const stub = `(() => {
  const heard = {}; window.calls = [];
  const run = (kind, name, options, done) => {
    if (kind === 'subscribe') { (heard[name] = heard[name] || []).push(options); return; }
    window.calls.push(name);
    if (name === 'Messenger.open') window.publish('Messenger.opened');
    if (name === 'Messenger.close') window.publish('Messenger.closed');
    if (done) done();
  };
  const queue = window.Genesys.q || [];
  window.publish = (name, data) => (heard[name] || []).forEach((then) => then({ event: name, data }));
  window.Genesys = run;
  queue.forEach((one) => run(...one));
  window.publish('Messenger.ready');
})();`;

for (const one of pages) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const asked = [];
  page.on('console', (m) => m.type() === 'error' && !m.text().startsWith('Failed to load resource') && problems.push(`${one.name}: console: ${m.text()}`));
  page.on('pageerror', (e) => problems.push(`${one.name}: ${e}`));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    asked.push(url);
    if (url === 'https://page.test/') {
      const policy = "default-src 'none'; script-src 'nonce-R4nd0m' https://apps.mypurecloud.com; img-src https:";
      const body = `<!doctype html><html lang="en" dir="${one.rtl ? 'rtl' : 'ltr'}"><head><title>Page</title></head>` +
        `<body><main><h1>Page</h1></main>${one.script}</body></html>`;
      return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body });
    }
    if (url === 'https://icons.test/good.svg') {
      return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' });
    }
    return url.endsWith('/genesys.min.js') && one.loads
      ? route.fulfill({ contentType: 'text/javascript', body: stub })
      : route.abort();
  });
  await page.goto('https://page.test/', { waitUntil: 'load' });
  if (!one.loads) {
    await page.waitForFunction(() => !document.getElementById('wmconfig-launcher'), null, { timeout: 2000 })
      .catch(() => problems.push(`${one.name}: the button is still there without Messenger`));
    await context.close();
    continue;
  }
  await page.waitForFunction(() => window.calls);
  const button = page.locator('#wmconfig-launcher button');
  await button.locator(one.icon ? 'img' : 'svg').waitFor();
  check(one.name, 'pictures', await button.locator('img, svg').count(), 1);
  const box = await button.boundingBox();
  const x = one.left ? box.x : 1000 - box.x - box.width;
  const y = one.top ? box.y : 700 - box.y - box.height;
  check(one.name, 'distance from the side', x, one.side + 8);
  check(one.name, 'distance from the edge', y, one.edge + 8);
  check(one.name, 'height', box.height, 56);
  const style = () => button.evaluate((b) => [getComputedStyle(b).backgroundColor, getComputedStyle(b).color]);
  check(one.name, 'colours', await style(), [one.back, one.fore]);
  check(one.name, 'opened automatically', await page.evaluate(() => window.calls), one.auto ? ['Messenger.open'] : []);
  if (one.auto) {
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(() => window.calls);
    check(one.name, 'opened again', await page.evaluate(() => window.calls), []);
  }
  await page.evaluate(() => window.publish('MessagingService.messagesReceived', { messages: [{ direction: 'Outbound' }, { direction: 'Inbound' }] }));
  check(one.name, 'badge', await button.locator('b').getAttribute('data-count'), '1');
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run());
  check(one.name, 'axe', found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
  await page.screenshot({ path: `${shots}/launcher-${one.name}.png` });
  await button.click();
  check(one.name, 'after a click', await page.evaluate(() => window.calls), ['Messenger.open']);
  check(one.name, 'expanded', await button.getAttribute('aria-expanded'), 'true');
  check(one.name, 'badge once open', await button.locator('b').isVisible(), false);
  check(one.name, 'hover colour', (await style())[0], one.hover);
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  check(one.name, 'after Enter', await page.evaluate(() => window.calls), ['Messenger.open', 'Messenger.close']);
  await page.keyboard.press('Space');
  check(one.name, 'after Space', (await page.evaluate(() => window.calls)).length, 3);
  const hosts = [...new Set(asked.map((url) => new URL(url).host))].filter((h) => !['page.test', 'icons.test'].includes(h));
  check(one.name, 'hosts asked', hosts, ['apps.mypurecloud.com']);
  await context.close();
}
await browser.close();
problems.forEach((line) => console.log(line));
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
