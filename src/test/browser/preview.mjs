// Looks at preview pages in a real browser: node preview.mjs PAGES.json SCREENSHOTS-DIRECTORY
// PAGES.json: [{name, html, top, left, rtl, side, edge, back, fore, hover, page}], html as `wmconfig preview` prints it.
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

// In pixels of the drawn page, whatever size it is drawn in.
const measure = (frame) => {
  const view = frame.querySelector('.view');
  const scale = view.getBoundingClientRect().width / view.offsetWidth;
  const outer = view.getBoundingClientRect();
  const place = (selector) => {
    const found = view.querySelector(selector);
    if (!found) return null;
    const box = found.getBoundingClientRect();
    const round = (pixels) => Math.round((pixels / scale) * 10) / 10;
    return {
      left: round(box.left - outer.left),
      right: round(outer.right - box.right),
      top: round(box.top - outer.top),
      bottom: round(outer.bottom - box.bottom),
      width: round(box.width),
      height: round(box.height),
    };
  };
  const color = (selector, kind) => {
    const found = view.querySelector(selector);
    return found && getComputedStyle(found)[kind];
  };
  return {
    page: getComputedStyle(view).backgroundColor,
    seat: place('.seat'),
    button: place('.button'),
    window: place('.window:not(.full)'),
    full: place('.window.full'),
    back: color('.button', 'backgroundColor'),
    fore: color('.button', 'color'),
    head: [color('.head', 'backgroundColor'), color('.head', 'color')],
    visitor: [color('.visitor', 'backgroundColor'), color('.visitor', 'color')],
    agent: [color('.agent', 'backgroundColor'), color('.agent', 'color')],
    width: view.offsetWidth,
    height: view.offsetHeight,
  };
};

for (const one of pages) {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  const page = await context.newPage();
  const asked = [];
  page.on('console', (m) => m.type() === 'error' && problems.push(`${one.name}: console: ${m.text()}`));
  page.on('pageerror', (e) => problems.push(`${one.name}: ${e}`));
  await context.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.request().url() === 'https://page.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: one.html })
      : route.abort();
  });
  await page.goto('https://page.test/', { waitUntil: 'load' });
  const look = async (size) => {
    const frames = await page.locator('.frame').all();
    check(one.name, 'frames', frames.length, 6);
    for (const [index, frame] of frames.entries()) {
      const name = `${one.name}, ${size}, frame ${index}`;
      const seen = await frame.evaluate(measure);
      const side = one.left ? 'left' : 'right';
      const edge = one.top ? 'top' : 'bottom';
      if (seen.full) {
        check(name, 'full window', [seen.full.width, seen.full.height], [seen.width, seen.height]);
        continue;
      }
      check(name, 'frame of the launcher', [seen.seat.width, seen.seat.height], [72, 72]);
      check(name, 'its offsets', [seen.seat[side], seen.seat[edge]], [one.side, one.edge]);
      check(name, 'the button', [seen.button[side], seen.button[edge], seen.button.height], [one.side + 8, one.edge + 8, 56]);
      check(name, 'its colours', [seen.back, seen.fore], [one.back, one.fore]);
      check(name, 'the page', seen.page, one.pages[index < 3 ? 0 : 1]);
      if (seen.window) {
        check(name, 'the window', [seen.window.width, seen.window[side], seen.window.bottom], [409, one.side, one.edge + 88]);
        check(name, 'the header', seen.head, [one.primary, one.text]);
        check(name, "the visitor's bubble", seen.visitor, [one.primary, one.text]);
        check(name, "the agent's bubble", seen.agent, ['rgb(236, 236, 236)', 'rgb(0, 0, 0)']);
      }
    }
  };
  await look('small');
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run());
  check(one.name, 'axe', found.violations.map((v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`), []);
  await page.screenshot({ path: `${shots}/preview-${one.name}.png`, fullPage: true });
  if (one.hover) {
    await page.locator('.phone .button').first().hover();
    check(one.name, 'hover colour', (await page.locator('.phone .frame, .phone.frame').first().evaluate(measure)).back, one.hover);
    await page.mouse.move(0, 0);
  }
  await page.locator('#real').focus();
  await page.keyboard.press('Space');
  await look('real size');
  await page.locator('#measures').check();
  check(one.name, 'offsets shown', await page.locator('.measure').first().isVisible(), true);
  check(one.name, 'hosts asked', asked, ['https://page.test/']);
  await context.close();
}
await browser.close();
problems.forEach((line) => console.log(line));
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
