import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openTestDesk, type TestDesk } from './desk.ts';
import { bert, chloe } from './fake-identity.ts';
import { aPerson } from './person.ts';

let desk: TestDesk;
let browser: Browser;
beforeAll(async () => {
  desk = await openTestDesk();
  browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

async function openInbox(width = 1440): Promise<Page> {
  desk.identity.next = chloe;
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en' });
  const page = await context.newPage();
  await page.goto(`${desk.url}/sign-in/start`);
  return page;
}

test('a task that a colleague takes says so on its row, without reload', async () => {
  const page = await openInbox();
  const row = page.locator('tr[data-task=t-desmet]');
  await row.getByRole('checkbox').check();
  const other = aPerson(desk);
  await other.signIn(bert);
  await other.submit('/', '/tasks/t-desmet/take');
  await row.getByText('Bert Maes took it at 10:31').waitFor();
  expect(await row.getAttribute('class')).toBe('gone');
  expect(await row.getByRole('checkbox').isDisabled()).toBe(true);
  expect(await row.getByRole('button').count()).toBe(0);
  expect(await page.locator('#live-said').textContent()).toContain('De Smet, Joris');
  await page.context().close();
}, 60_000);

test('the list is worked by single keys, and they can be switched off', async () => {
  const page = await openInbox();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await page.locator('.bulk-count').textContent()).toMatch(/^1 of \d chosen/);
  await page.keyboard.press('?');
  await page.getByLabel('Single keys act').uncheck();
  await page.keyboard.press('j');
  expect(await page.evaluate('document.activeElement.id')).toBe('keys-on');
  await page.getByLabel('Single keys act').check();
  await page.keyboard.press('/');
  expect(await page.evaluate('document.activeElement.name')).toBe('text');
  await page.keyboard.type('jx');
  expect(await page.getByRole('searchbox').inputValue()).toBe('jx');
  await page.context().close();
}, 60_000);
