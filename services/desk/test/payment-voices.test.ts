import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDesk, type TestDesk } from './desk.ts';
import { chloe } from './fake-identity.ts';
import { payment, receipt } from './people.ts';
import { aPerson } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.office.state.payment = payment;
});

const address = '/payments/2026-03417.2026-09';
const signedIn = async () => {
  const person = aPerson(desk);
  await person.signIn(chloe);
  return person;
};
/** The part of the page that tells how the month was calculated. */
const toldIn = (page: string): string =>
  /<section class="sheet told">.*?<\/section>/s.exec(page)?.[0] ?? '';

describe('the three voices of a month', () => {
  test.each([
    ['assistant', '<td class="number">1,780.00</td>'],
    ['claimant-fr', 'vous recevez 1.780,00\u00a0euros'],
    ['claimant-nl', 'krijgt u 1.780,00\u00a0euro'],
    ['claimant-de', 'bekommen Sie 1.780,00\u00a0Euro'],
    ['auditor', '<strong>Paid to the person</strong> = 1,780.00 euros'],
  ])('%s says what is paid', async (voice, paid) => {
    const { text } = await (await signedIn()).open(`${address}?voice=${voice}`);
    expect(toldIn(text)).toContain(paid);
    expect(toldIn(text)).toMatch(
      new RegExp(`voice=${voice}" aria-current|lang="${voice.slice(-2)}"`),
    );
  });

  test('staff read each band of what can be taken, its rounding and what was chosen', async () => {
    const told = toldIn((await (await signedIn()).open(address)).text);
    for (const line of [
      '20\u00a0% of 1,419.00 to 1,524.00',
      '(1,839.00 − 1,524.00) × 40\u00a0%',
      '374.85 − 1 × 88.00',
      'Maintenance, S. Lenaerts',
      'Rounded: the sum of the bands to the cent, half up.',
      'Chosen where the law is silent: maintenance takes the seizable part first; a subrogation ranks as an assignment.',
    ])
      expect(told).toContain(line);
    expect(told).not.toContain('0\u00a0% of 0.00');
  });

  test('the letter is marked with its language and names no creditor', async () => {
    const told = toldIn((await (await signedIn()).open(`${address}?voice=claimant-nl`)).text);
    expect(told).toContain('<div class="letter" lang="nl">');
    expect(told).toContain('<strong>Wat anderen mogen nemen.</strong>');
    expect(told).not.toContain('Lenaerts');
  });

  test('the auditor comes down to facts given, dated tables and earlier steps', async () => {
    const told = toldIn((await (await signedIn()).open(`${address}?voice=auditor`)).text);
    expect(told).toContain('daily amount: 76.55 euros<span class="quiet"> (given)</span>');
    expect(told).toContain('(table seizure-thresholds, version of 1 January 2026)');
    expect(told).toContain('told elsewhere');
  });

  test('before the order there is no letter and no receipt', async () => {
    const { orderedOn, ...early } = payment;
    expect(orderedOn).toBe('2026-10-02');
    desk.office.state.payment = { ...early, status: 'calculated' };
    const { text } = await (await signedIn()).open(`${address}?voice=claimant-fr`);
    expect(toldIn(text)).toContain('<table class="working">');
    expect(toldIn(text)).not.toContain('voice=claimant');
    expect(text).not.toContain(`${address}/receipt`);
  });
});

describe('the receipt', () => {
  test('is linked and comes as a file that is what the service sealed', async () => {
    const person = await signedIn();
    expect((await person.open(address)).text).toContain(
      `<a href="${address}/receipt">Sealed on 2 October 2026 (JSON)</a>`,
    );
    const { headers, text } = await person.open(`${address}/receipt`);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename=2026-03417.2026-09.receipt.json',
    );
    expect(headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(text)).toEqual(receipt);
  });

  test('that the service does not have is a page that says so', async () => {
    desk.office.state.refuseNext = { name: 'readReceipt', code: 'payment-not-in-this-state' };
    const { status, text, headers } = await (await signedIn()).open(`${address}/receipt`);
    expect(status).toBe(409);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toContain('<html lang="en">');
  });
});
