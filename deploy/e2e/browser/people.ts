import { expect } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The browser of this machine, without what would reach out of it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
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

/** A person at a window of their own, signed in through the identity provider, without script: every page works so. */
export async function signIn(browser: Browser, deskUrl: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(deskUrl);
  await page.getByRole('link', { name: 'Sign in with your office account' }).click();
  await page.getByRole('button', { name }).click();
  return page;
}

/** What axe finds on an address, seen with the session of a signed-in person. */
export async function expectAccessible(browser: Browser, page: Page): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    // The desk allows no script but its own; axe is another. Only the check itself passes the policy.
    bypassCSP: true,
    storageState: await page.context().storageState(),
  });
  const checked = await context.newPage();
  await checked.goto(page.url());
  await checked.evaluate(axe.source);
  const found = await checked.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))",
  );
  await context.close();
  expect([new URL(page.url()).pathname, found]).toEqual([new URL(page.url()).pathname, []]);
}
