import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { live, openOffice, ordered, storyOf, type OfficeInTest } from './office-in-test.ts';

const Answer = z.looseObject({ code: z.string().optional(), status: z.unknown() });

describe('two signatures of two people', () => {
  const story = storyOf(`${ordered}
  - { on: 2026-11-04, expect: journal, is: { balanced: true } }
`);
  let office: OfficeInTest;
  beforeAll(async () => {
    office = await openOffice(story);
    await live(story, office);
    await office.scene.as('ann').openRun({ params: { runId: 'run-signed' } });
    await office.scene.rest();
  }, 60_000);
  afterAll(() => office.stop(), 30_000);

  /** Asks to sign, on any route that leads there; answers `signed` or the code of the refusal. */
  const signs = async (
    token: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<string> => {
    const response = await fetch(`${office.office.urls.payments}${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: '{}',
    });
    const answer = Answer.parse(await response.json());
    return response.ok ? 'signed' : `${String(response.status)} ${answer.code ?? ''}`;
  };
  const tokenOf = (staff: string) => office.office.staffToken(staff);
  const signatures = async () =>
    (await office.scene.as('ann').readRun({ params: { runId: 'run-signed' } })).signatures.map(
      ({ by }) => by,
    );

  test('of twenty signatures at once by one person, on both numbers, one counts', async () => {
    const bert = await tokenOf('bert');
    const asked = Array.from({ length: 20 }, (_each, index) =>
      signs(bert, `/runs/run-signed/signatures/${index % 2 === 0 ? '1' : '2'}`),
    );
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'signed')).toHaveLength(1);
    // A second number asked before the first had signed is no signature either, only another refusal.
    expect([...new Set(answers)].toSorted()).toEqual(
      expect.arrayContaining(['403 same-signer', 'signed']),
    );
    expect(
      answers.filter(
        (answer) => !['signed', '403 same-signer', '409 run-not-in-this-state'].includes(answer),
      ),
    ).toEqual([]);
    expect(await signatures()).toEqual(['bert']);
  });

  test('the same person is refused on every route and number, also with another token or in another’s name', async () => {
    const sub = 'bert';
    const another = await office.office.identity.sign({
      sub,
      roles: ['expert', 'head', 'office'],
      exp: 4_000_000_000,
    });
    const bert = await tokenOf(sub);
    expect(another).not.toBe(bert);
    const routes = [
      '/runs/run-signed/signatures/1',
      '/runs/run-signed/signatures/2',
      '/runs/run-signed/signatures/2/',
      '/RUNS/run-signed/Signatures/2',
      '/runs/run-signed/signatures/%32',
    ];
    const answers = [];
    for (const token of [bert, another]) {
      for (const path of routes) {
        answers.push(await signs(token, path));
        answers.push(await signs(token, path, { 'x-on-behalf-of': 'chloe' }));
      }
    }
    expect(answers).toEqual(Array.from({ length: 20 }, () => '403 same-signer'));
    expect(await signatures()).toEqual(['bert']);
  });

  test('an auditor, a machine and a clerk without the right are not entitled', async () => {
    const machine = await office.office.identity.sign({
      sub: 'office',
      roles: ['office'],
      exp: 4_000_000_000,
    });
    const path = '/runs/run-signed/signatures/2';
    for (const token of [await tokenOf('otto'), await tokenOf('dora'), machine])
      expect(await signs(token, path, { 'x-on-behalf-of': 'chloe' })).toBe('403 not-entitled');
    expect(await signatures()).toEqual(['bert']);
  });

  test('a second person signs, the file leaves once, and no third signature is taken', async () => {
    expect(await office.scene.bank.transfers()).toEqual([]);
    expect(await signs(await tokenOf('chloe'), '/runs/run-signed/signatures/2')).toBe('signed');
    await office.driver.rest();
    expect(await signatures()).toEqual(['bert', 'chloe']);
    const again = [];
    for (const staff of ['bert', 'chloe', 'dirk'])
      again.push(await signs(await tokenOf(staff), '/runs/run-signed/signatures/2'));
    expect(again).toEqual(['403 same-signer', '403 same-signer', '409 run-not-in-this-state']);
    const signed = office.scene.recorder.events().filter(({ type }) => type === 'RunSigned');
    expect(signed.map(({ actor, data }) => [actor, data['signatures']])).toEqual([
      ['bert', 1],
      ['chloe', 2],
    ]);
    expect((await office.scene.bank.files()).size).toBe(1);
    expect((await office.scene.bank.transfers()).length).toBe(2);
  });
});
