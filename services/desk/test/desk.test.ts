import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDesk, type TestDesk } from './desk.ts';
import { bert, chloe } from './fake-identity.ts';
import { tasks } from './inbox-people.ts';
import { aRun, nadia } from './people.ts';
import { aPerson, hiddenOf } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  const { state } = desk.office;
  state.tasks = new Map(tasks().map((task) => [task.taskId, task]));
  state.dossier = nadia;
  state.run = aRun();
  state.asked = [];
  state.refuseNext = undefined;
  Object.assign(desk.identity, { next: chloe, tokenSeconds: 600, refreshes: true });
});

const signedIn = async (member = chloe, language = 'en') => {
  const person = aPerson(desk, language);
  await person.signIn(member);
  return person;
};
const auditor = { id: 'otto', name: 'Otto Renard', roles: ['auditor' as const] };

describe('forms', () => {
  test('a form without the session’s own token changes nothing', async () => {
    const person = await signedIn();
    expect((await person.post('/tasks/t-haddad/take', {})).status).toBe(403);
    expect(desk.office.state.asked).toEqual([]);
  });

  test('a form that another site sends is refused and the session stays', async () => {
    const person = await signedIn();
    const { text } = await person.open('/');
    const answer = await person.post(
      '/tasks/t-haddad/take',
      hiddenOf(text, '/tasks/t-haddad/take'),
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(403);
    expect((await person.open('/')).url).toBe('/');
  });

  test('each wrong answer is named with its remedy, and nothing typed is lost', async () => {
    const person = await signedIn();
    const address = '/dossiers/2026-03417/titles/new';
    const answer = await person.submit(address, address, {
      kind: 'seizure',
      creditor: 'Study Verlinden',
      iban: 'BE71 0961 2345 6768',
      claim: '',
      filedOn: '12/11/2026',
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('3 answers need correcting');
    expect(answer.text).toContain('<a href="#iban">The account’s check digits do not fit');
    expect(answer.text).toContain('<a href="#claim">Enter the amount of the claim');
    expect(answer.text).toContain(
      '<a href="#filedOn">This day, 12 November 2026, is still to come',
    );
    expect(answer.text).toContain('value="BE71 0961 2345 6768"');
  });

  test('what a service refuses stands at its field', async () => {
    const person = await signedIn();
    desk.office.state.refuseNext = {
      name: 'receiveDocument',
      code: 'malformed',
      details: { field: 'form' },
    };
    const address = '/dossiers/2026-03417/documents/new';
    const answer = await person.submit(address, address, { form: 'C999', channel: 'post' });
    expect(answer.text).toContain('<a href="#form">This is no form we know');
    expect(answer.text).toContain('value="C999"');
  });

  test('a service that is away is said in the form, and nothing typed is lost', async () => {
    const person = await signedIn();
    desk.office.state.refuseNext = { name: 'fileClaim', code: 'neighbour-down' };
    const address = '/dossiers/2026-03417/claims/new';
    const answer = await person.submit(address, address, {
      kind: 'full',
      from: '3/11/2026',
      channel: 'counter',
      monthlyWage: '2.189,81',
    });
    expect(answer.text).toContain('does not answer');
    expect(answer.text).toContain('value="2.189,81"');
  });

  test('opening a dossier sends the facts as the service wants them', async () => {
    const person = await signedIn();
    const answer = await person.submit('/dossiers/new', '/dossiers/new', {
      number: '85.07.30-033.28',
      familyName: 'Lambert',
      givenName: 'Anne',
      language: 'fr',
      iban: 'BE68 5390 0754 7034',
      category: 'N',
      children: '0',
      from: '28/09/2026',
      street: 'Rue Haute 1',
      postcode: '1000',
      town: 'Bruxelles',
    });
    expect(answer.status).toBe(404);
    expect(desk.office.state.asked).toEqual([
      {
        name: 'openDossier',
        actor: 'chloe',
        body: {
          number: '85.07.30-033.28',
          familyName: 'Lambert',
          givenName: 'Anne',
          language: 'fr',
          iban: 'BE68539007547034',
          category: 'N',
          children: 0,
          from: '2026-09-28',
          address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
        },
      },
    ]);
  });

  test('a change of what somebody else changed meanwhile shows both, keeps what was typed and can go on', async () => {
    const person = await signedIn();
    const address = '/dossiers/2026-03417/facts';
    const { text } = await person.open(address);
    desk.office.state.dossier = { ...nadia, version: 8, children: 2 };
    const typed = {
      from: '1/11/2026',
      category: 'A',
      children: '1',
      iban: nadia.iban,
      street: 'Rue Neuve 2',
      postcode: '1000',
      town: 'Bruxelles',
    };
    const conflict = await person.post(address, { ...hiddenOf(text, address), ...typed });
    expect(conflict.text).toContain('The dossier changed while you typed');
    expect(conflict.text).toContain('<td>1</td><td><strong>2</strong></td>');
    expect(conflict.text).toContain('value="Rue Neuve 2"');
    await person.post(address, { ...hiddenOf(conflict.text, address), ...typed, children: '2' });
    expect(desk.office.state.asked.map(({ seenVersion }) => seenVersion)).toEqual([7, 8]);
    expect(desk.office.state.asked.at(-1)?.body).toEqual({
      from: '2026-11-01',
      channel: 'counter',
      address: { street: 'Rue Neuve 2', postcode: '1000', town: 'Bruxelles' },
    });
  });

  test('a card is recorded from one line', async () => {
    const person = await signedIn();
    const address = '/dossiers/2026-03417/cards/2026-11';
    await person.submit(address, address, {
      line: 'T 5-7 M 12-14',
      do: 'record',
      via: 'paper',
      signed: 'yes',
      altered: 'no',
    });
    expect(desk.office.state.asked.at(-1)?.body).toMatchObject({
      via: 'paper',
      signed: true,
      altered: false,
      work: [5, 6, 7],
      sick: [12, 13, 14],
    });
  });

  test('a line fills the boxes, and a box changed after it counts', async () => {
    const person = await signedIn();
    const address = '/dossiers/2026-03417/cards/2026-11';
    const filled = await person.submit(address, address, { line: 't5-7', do: 'fill' });
    expect(filled.text).toContain('name="d6" value="T"');
    const boxes = Object.fromEntries(
      [...filled.text.matchAll(/name="(d\d+)"(?: value="([TMVA])")?/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    await person.post(address, {
      ...hiddenOf(filled.text, address),
      ...boxes,
      line: 'T 5-7',
      d6: 'm',
      do: 'record',
    });
    expect(desk.office.state.asked.at(-1)?.body).toMatchObject({ work: [5, 7], sick: [6] });
  });
});

describe('work', () => {
  test('households without income come first, the longest wait on top, then the due day', async () => {
    const { text } = await (await signedIn()).open('/');
    const names = [...text.matchAll(/<td role="cell"><span>([^<,]+),/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Wouters-de la Fontaine',
      'Haddad',
      'De Smet',
      'Pauwels',
      'Vandenbroucke',
      'Goossens',
      'Delacroix',
      'Schröder',
    ]);
  });

  test('filters stand in the address and leave what fits all of them', async () => {
    const { text } = await (await signedIn()).open('/?type=complete-claim&who=nobody');
    expect([...text.matchAll(/<td role="cell"><span>([^<,]+),/g)].map(([, name]) => name)).toEqual([
      'De Smet',
      'Goossens',
    ]);
  });

  test('whoever takes a task second is told who took it first, and when', async () => {
    const [first, second] = [await signedIn(chloe), await signedIn(bert)];
    const { text } = await second.open('/');
    expect((await first.submit('/', '/tasks/t-haddad/take')).url).toBe('/tasks/t-haddad');
    const late = await second.post('/tasks/t-haddad/take', hiddenOf(text, '/tasks/t-haddad/take'));
    expect(late.url).toBe('/');
    expect(late.text).toContain(
      'Chloé Baert took it at 10:31: Review the month. Nothing was changed.',
    );
  });

  test('completing a task leads to the next one', async () => {
    const person = await signedIn();
    const answer = await person.submit('/tasks/t-nadia', '/tasks/t-nadia', {
      outcome: 'derogation',
      note: 'In hospital',
      then: 'next',
    });
    expect(desk.office.state.asked.at(-1)).toEqual({
      name: 'completeTask',
      actor: 'chloe',
      body: { outcome: 'derogation', form: { note: 'In hospital' } },
    });
    expect(answer.url).toBe('/tasks/t-haddad');
    expect(answer.text).toContain('Complete the card is done.');
  });

  test('a task ends only with an outcome', async () => {
    const person = await signedIn();
    const answer = await person.submit('/tasks/t-nadia', '/tasks/t-nadia', { note: 'A note' });
    expect(answer.text).toContain('<a href="#outcome">Choose how the task ends');
    expect(answer.text).toContain('A note</textarea>');
    expect(desk.office.state.asked).toEqual([]);
  });

  test('an auditor reads everything and is offered nothing to do', async () => {
    const person = await signedIn(auditor);
    for (const address of [
      '/?tab=all',
      '/tasks/t-haddad',
      '/dossiers/2026-03417',
      '/runs',
      '/runs/2026-11-10-1',
    ]) {
      const { text, status } = await person.open(address);
      expect(status).toBe(200);
      expect(
        [...text.matchAll(/method="post" action="([^"]+)"/g)].map(([, action]) => action),
      ).toEqual(['/searches', '/sign-out']);
    }
  });

  test('the second signature by the first signer is refused and says what to do', async () => {
    const person = await signedIn(bert);
    const answer = await person.submit('/runs/2026-11-10-1', '/runs/2026-11-10-1');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('You signed first. A second person must sign.');
  });

  test('two different people sign', async () => {
    const answer = await (await signedIn(chloe)).submit('/runs/2026-11-10-1', '/runs/2026-11-10-1');
    expect(answer.text).toContain('You signed.');
    expect(desk.office.state.run.signatures.map(({ by }) => by)).toEqual(['bert', 'chloe']);
  });
});
