import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import {
  actOn,
  clock,
  dossierId,
  messages,
  month,
  onem,
  post,
  served,
  submission,
  type C9,
} from './onem-in-test.ts';

describe('what the law decides', () => {
  const decided = async (changes: Partial<C9>) => {
    await onem.take(submission(1, changes));
    await actOn('2026-10-02');
    return messages()[0];
  };

  test('full: from the day claimed, an amount for each change of phase, until the months end', async () => {
    // 700 career days: 12 months and 388 ÷ 104 = 4 more.
    expect(await decided({})).toMatchObject({
      type: 'C2',
      grant: {
        from: '2026-10-01',
        until: '2028-01-31',
        phaseMonth: 1,
        amounts: [
          { from: '2026-10-01', daily: '62.05' },
          { from: '2027-01-01', daily: expect.stringMatching(/^\d+\.\d{2}$/) },
          { from: '2027-04-01', daily: expect.stringMatching(/^\d+\.\d{2}$/) },
          { from: '2027-10-01', daily: expect.stringMatching(/^\d+\.\d{2}$/) },
        ],
        article: 'AR 114',
      },
    });
  });

  test('a late claim has its right from the day it was submitted', async () => {
    expect(await decided({ rightFrom: day('2026-12-15') })).toMatchObject({
      grant: { from: '2026-12-15', amounts: [{ from: '2026-12-15' }, {}, {}, {}] },
    });
  });

  test('without wage and career it takes the reference wage and 312 days, and says so', async () => {
    const { monthlyWage: _wage, careerDays: _days, ...bare } = submission();
    await onem.take(bare);
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([
      {
        grant: {
          until: '2027-09-30',
          article: 'AR 114 (reference wage, 312 days)',
          amounts: [{ daily: '62.05' }, {}, {}],
        },
      },
    ]);
  });

  test('too short a career is refused', async () => {
    expect(await decided({ careerDays: 311 })).toMatchObject({ type: 'C29' });
  });

  test('temporary: the daily amount of other causes', async () => {
    // 2189.81 is below the minimum's wage: 35.74 × 1.7758.
    expect(await decided({ kind: 'temporary', monthlyWage: '2189.81' })).toMatchObject({
      type: 'C2',
      grant: { from: '2026-10-01', amounts: [{ from: '2026-10-01', daily: '63.47' }] },
    });
  });

  test.each([
    ['A', '85073003328', '69.26'],
    ['N', '85073003328', '51.56'],
    ['B', '85073003328', '24.88'],
  ])(
    'insertion, category %s: the printed amount, for twelve months',
    async (category, niss, daily) => {
      expect(await decided({ kind: 'insertion', category, niss })).toMatchObject({
        grant: { until: '2027-09-30', amounts: [{ from: '2026-10-01', daily }] },
      });
    },
  );

  test('where the law has no figure it stays silent and says why', async () => {
    expect(await decided({ rightFrom: day('2012-01-01') })).toBeUndefined();
    const state = (await (await fetch(`${served.url}/state`)).json()) as {
      dossiers: { submissions: { cannot?: string }[] }[];
    };
    expect(state.dossiers[0]?.submissions[0]?.cannot).toBe('no-version-in-force');
    expect(onem.nextActOn()).toBeUndefined();
  });
});

describe('what ONEM verifies', () => {
  const told = { month: '2026-10', result: 'rejected', amount: '62.05', case: 2 };

  test('an executed month, at once', async () => {
    clock.set('2027-02-01');
    await onem.take(month());
    expect((await post('/verifications', { dossierId, ...told })).status).toBe(200);
    expect(messages()).toEqual([
      {
        type: 'C12',
        messageId: `onem.${dossierId}.2026-10.c10.1`,
        reference: `${dossierId}.2026-10.c10`,
        dossier: dossierId,
        sentOn: '2027-02-01',
        month: '2026-10',
        correction: 0,
        result: 'rejected',
        amount: '62.05',
        case: 2,
        fraud: false,
      },
    ]);
  });

  test('nothing was executed: there is nothing to verify', async () => {
    await onem.take(month());
    for (const about of [{ month: '2026-11' }, { correction: 1 }]) {
      expect(await post('/verifications', { dossierId, ...told, ...about })).toMatchObject({
        status: 409,
        body: { code: 'nothing-to-verify' },
      });
    }
    expect(messages()).toEqual([]);
  });

  test('a month is verified again under another message', async () => {
    await onem.take(month());
    await post('/verifications', { dossierId, month: '2026-10', result: 'approved' });
    await post('/verifications', { dossierId, ...told, fraud: true });
    expect(messages()).toMatchObject([
      { messageId: `onem.${dossierId}.2026-10.c10.1`, result: 'approved' },
      { messageId: `onem.${dossierId}.2026-10.c10.2`, fraud: true },
    ]);
  });

  test('a result that is not an approval names its case', async () => {
    await onem.take(month());
    const { case: _case, ...without } = told;
    expect(await post('/verifications', { dossierId, ...without })).toMatchObject({
      status: 400,
      body: { code: 'malformed', field: 'case' },
    });
  });
});

test('what ONEM shows of its state holds no national number', async () => {
  await onem.take(submission());
  await onem.take(month());
  const shown = await (await fetch(`${served.url}/state`)).text();
  expect(shown).toContain(`${dossierId}.claim.submission-1`);
  expect(shown).not.toContain('85073003328');
});

test('a message that is not ONEM’s is refused', async () => {
  await expect(onem.take({ type: 'C99' })).rejects.toThrow();
});
