import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { addresses } from './addresses.ts';
import { openTestDesk, type TestDesk } from './desk.ts';

let desk: TestDesk;
let browser: Browser;
beforeAll(async () => {
  desk = await openTestDesk();
  browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** On the phone and in the dark: the pages with drawings, tags and forms of their own. */
const principal = new Set<string>([
  '/',
  '/tasks/t-nadia',
  '/dossiers/2026-03417',
  '/dossiers/2026-03417/cards/2026-10',
  '/payments/2026-03417.2026-09',
  '/runs/2026-11-10-1',
]);

async function openPage(width: number, dark = false): Promise<Page> {
  // The desk allows no script; axe is one. Only the check itself passes the policy.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en',
    bypassCSP: true,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.goto(`${desk.url}/sign-in`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Sign in with your office account' }).click();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(`axe.run(${JSON.stringify(rules)})`);
  return (found as axe.AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

describe.each([
  [1440, false],
  [320, true],
])('at %i pixels, dark %s', (width, dark) => {
  test('axe finds nothing, and no page scrolls sideways', async () => {
    const page = await openPage(width, dark);
    for (const address of addresses) {
      await page.goto(`${desk.url}${address}`);
      if (width > 640 || principal.has(address))
        expect([address, await violations(page)]).toEqual([address, []]);
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([address, over]).toEqual([address, 0]);
    }
    await page.context().close();
  }, 300_000);

  test('axe finds nothing in a form with errors', async () => {
    const page = await openPage(width, dark);
    await page.goto(`${desk.url}/dossiers/2026-03417/titles/new`);
    await page.getByRole('button', { name: 'Register the title' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('need correcting');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test('the link of an error leads to its field by keyboard alone', async () => {
  const page = await openPage(1440);
  await page.goto(`${desk.url}/dossiers/2026-03417/titles/new`);
  await page.getByRole('button', { name: 'Register the title' }).press('Enter');
  await page.getByRole('alert').getByRole('link').nth(1).press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate('document.activeElement.id')).toBe('creditor');
  await page.context().close();
}, 60_000);
