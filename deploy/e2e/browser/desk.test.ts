import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openDesk, type DeskOffice } from './office.ts';
import { expectAccessible, openBrowser, signIn } from './people.ts';

const minutes = (count: number): number => count * 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, minutes(1));
afterAll(() => browser.close());

describe('in an office where a month was paid', () => {
  let office: DeskOffice;
  beforeAll(async () => {
    office = await openDesk('01-three-days-of-work.yaml');
  }, minutes(3));
  afterAll(() => office.close(), minutes(1));

  test(
    'a person signs in, finds the dossier by name and reads how the month was calculated',
    async () => {
      const page = await signIn(browser, office.deskUrl, 'Ann Peeters');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Inbox');
      await expectAccessible(browser, page);

      await page.getByRole('searchbox').fill('Lambert');
      await page.getByRole('search').getByRole('button').click();
      expect(page.url()).toBe(`${office.deskUrl}/dossiers/${office.dossierId('anne')}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Lambert, Anne');
      await expectAccessible(browser, page);

      await page.getByRole('table').getByRole('link', { name: 'October 2026' }).click();
      const text = (await page.getByRole('main').textContent()) ?? '';
      for (const figure of ['20.5', '1,272.03', 'AR 100', 'Executed'])
        expect(text).toContain(figure);
      await expectAccessible(browser, page);
    },
    minutes(2),
  );

  test(
    'nothing personal stands in an address on the way',
    async () => {
      const page = await signIn(browser, office.deskUrl, 'Bert Maes');
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      await page.getByRole('searchbox').fill('Lambert');
      await page.getByRole('search').getByRole('button').click();
      expect(seen.join('\n')).toContain(office.dossierId('anne'));
      expect(seen.join('\n')).not.toContain('Lambert');
    },
    minutes(1),
  );
});

describe('in an office where a claim lacks a form', () => {
  let office: DeskOffice;
  beforeAll(async () => {
    office = await openDesk('../../e2e/browser/a-claim-lacks-a-form.yaml');
  }, minutes(3));
  afterAll(() => office.close(), minutes(1));

  test(
    'of two people who take the same task one gets it, the other is told who has it',
    async () => {
      const ann = await signIn(browser, office.deskUrl, 'Ann Peeters');
      const bert = await signIn(browser, office.deskUrl, 'Bert Maes');
      const take = { name: 'Take: Complete the claim, Peeters, Nora' };
      await expectAccessible(browser, bert);
      await ann.getByRole('button', take).click();
      await bert.getByRole('button', take).click();
      expect(await ann.getByRole('heading', { level: 1 }).textContent()).toBe('Complete the claim');
      expect(await bert.locator('.notice[role=status]').textContent()).toMatch(
        /^Ann Peeters took it at \d{1,2}:\d\d: Complete the claim\. Nothing was changed\.$/,
      );
    },
    minutes(2),
  );

  test(
    'whoever has the task completes it, and the workflow goes on at once',
    async () => {
      const page = await signIn(browser, office.deskUrl, 'Ann Peeters');
      await page.getByRole('link', { name: /^My work/ }).click();
      await page.getByRole('link', { name: 'Complete the claim', exact: true }).click();
      await expectAccessible(browser, page);
      await page.getByRole('radio', { name: /The forms are here/ }).check();
      await page.getByRole('checkbox', { name: 'C4' }).check();
      await page.getByRole('button', { name: 'Complete', exact: true }).click();
      expect(await page.getByRole('status').textContent()).toBe('Complete the claim is done.');
      await office.rest();
      await page.goto(`${office.deskUrl}/dossiers/${office.dossierId('nora')}`);
      expect(await page.getByRole('main').textContent()).toContain('The decision of ONEM');
    },
    minutes(2),
  );
});
