import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clockOn } from '@office/testing/clock';
import { serve, type Served } from '@office/testing/http';
import { createTestIdentity, type TestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import { day } from '@office/domain/day';
import { taskTypeNames, taskTypes } from '@office/domain/task';
import type { ServiceClient } from '@office/service-kit/service-client';
import { createApp } from '../src/app.ts';
import { readArticle } from '../src/article.ts';
import { createLibrary, readLibrary } from '../src/library.ts';
import { tables } from '@office/rules/tables';
import { listParameters } from '../src/parameters.ts';

const library = readLibrary();
const clock = clockOn('2026-11-06');
let identity: TestIdentity;
let served: Served;
let ann: ServiceClient;

beforeAll(async () => {
  identity = await createTestIdentity();
  served = await serve(
    createApp({
      library,
      clock,
      verifyToken: identity.verifyToken,
      log: recordedLog().log,
      ready: () => Promise.resolve(),
    }),
  );
  ann = served.as(await identity.token('ann', ['reception']));
});
afterAll(() => served.close());

const file = (front: Record<string, string>, body = 'Words.') =>
  `---\n${Object.entries({
    title: 'A title',
    validFrom: '2026-01-01',
    checkedOn: '2026-01-01',
    sources: '[AR 100]',
    helps: '[]',
    ...front,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;

describe('the articles', () => {
  test('every task type has the article that it names, and the article says so', () => {
    for (const type of taskTypeNames) {
      const article = library.get(taskTypes[type].article, day('2026-11-06'));
      expect(article.helps).toContain(type);
    }
    expect(library.articles.flatMap(({ helps }) => helps).toSorted()).toEqual(
      [...taskTypeNames].toSorted(),
    );
  });

  test.each(readLibrary().articles.map((article) => [article.slug, article] as const))(
    '%s is short, cites its sources, and says what to say on the phone in three languages',
    (_slug, { text, html, sources }) => {
      const [body = '', phone = ''] = text.split('On the phone');
      const words = body.split(' ').length;
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(300);
      expect(sources.length).toBeGreaterThanOrEqual(3);
      for (const language of ['Français', 'Nederlands', 'Deutsch'])
        expect(phone).toContain(language);
      expect(html).not.toMatch(/<script|javascript:|onerror/i);
      for (const link of html.matchAll(/href="\/articles\/([^"]+)"/g))
        expect(library.articles.map(({ slug }) => slug)).toContain(link[1]);
    },
  );

  test('raw markup, images and unsafe links stop the start', () => {
    expect(() => readArticle('a.md', file({}, '<script>alert(1)</script>'))).toThrow('raw markup');
    expect(() => readArticle('a.md', file({}, 'one <b>two</b>'))).toThrow('raw markup');
    expect(() => readArticle('a.md', file({}, '![x](https://x.example/p.png)'))).toThrow('image');
    expect(() => readArticle('a.md', file({}, '[x](javascript:alert(1))'))).toThrow('link leads');
  });

  test('front matter that is missing or wrong is named with its file', () => {
    expect(() => readArticle('a.md', 'Words.')).toThrow('articles/a.md has no front matter');
    expect(() => readArticle('a.md', file({ helps: '[no-such-task]' }))).toThrow('articles/a.md');
    expect(() => readArticle('a.md', file({ checkedOn: 'soon' }))).toThrow('articles/a.md');
  });

  test('two versions of an article follow each other and never overlap', () => {
    const old = readArticle(
      'a.2025-01-01.md',
      file({ validFrom: '2025-01-01', validUntil: '2025-12-31', title: 'Old' }),
    );
    const now = readArticle('a.md', file({ title: 'New' }));
    const both = createLibrary([old, now]);
    expect(both.get('a', day('2025-12-31')).title).toBe('Old');
    expect(both.get('a', day('2026-01-01')).title).toBe('New');
    expect(() => both.get('a', day('2024-12-31'))).toThrow('unknown-article');
    const endless = readArticle('a.2025-01-01.md', file({ validFrom: '2025-01-01' }));
    expect(() => createLibrary([endless, now])).toThrow('two versions of a hold on 2026-01-01');
  });
});

describe('reading and searching', () => {
  const slugsFor = async (text: string) =>
    (await ann.searchArticles({ query: { text } })).articles.map(({ slug }) => slug);

  test('without words all articles valid today come, by title', async () => {
    const { articles } = await ann.searchArticles({ query: {} });
    expect(articles.map(({ slug }) => slug)).toEqual([
      'answering-questions',
      'deadlines-for-claims',
      'how-a-month-is-calculated',
      'new-figures',
      'returned-payments',
      'reviewing-a-month',
      'seizures-and-maintenance',
      'unsigned-or-altered-cards',
      'when-onem-stays-silent',
    ]);
    expect(articles[0]).not.toHaveProperty('html');
  });

  test('accents and case do not count, the beginning of a word is enough, a slip of the pen too', async () => {
    expect(await slugsFor('CREANCIER')).toEqual(['seizures-and-maintenance']);
    expect(await slugsFor('créanc')).toEqual(['seizures-and-maintenance']);
    expect((await slugsFor('maintenanse'))[0]).toBe('seizures-and-maintenance');
    expect(await slugsFor('glaubiger')).toEqual(['seizures-and-maintenance']);
    expect((await slugsFor('saturday'))[0]).toBe('how-a-month-is-calculated');
    expect(await slugsFor('zzzz')).toEqual([]);
  });

  test('an article is read with its text and sources; an unknown one is absent', async () => {
    const article = await ann.readArticle({
      params: { slug: 'seizures-and-maintenance' },
      query: {},
    });
    expect(article).toMatchObject({
      title: 'Seizures and maintenance',
      helps: ['declare-third-party'],
      validFrom: '2026-01-01',
    });
    expect(article.html).toContain('<strong>15 days</strong>');
    await expect(ann.readArticle({ params: { slug: 'no-such' }, query: {} })).rejects.toMatchObject(
      { status: 404, code: 'unknown-article' },
    );
    await expect(
      ann.readArticle({
        params: { slug: 'seizures-and-maintenance' },
        query: { on: day('2025-06-30') },
      }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test('a day that does not exist is malformed', async () => {
    const answer = await fetch(`${served.url}/articles?on=2026-02-30`, {
      headers: { authorization: `Bearer ${await identity.token('ann')}` },
    });
    expect(answer.status).toBe(400);
  });

  test('nobody reads without a good token, and partners never', async () => {
    for (const token of [
      await identity.wrong.expired(),
      await identity.wrong.foreign(),
      await identity.wrong.otherAudience(),
      identity.wrong.unsigned(),
    ])
      await expect(served.as(token).searchArticles({ query: {} })).rejects.toMatchObject({
        status: 401,
        code: 'no-token',
      });
    const bank = served.as(await identity.token('bank', ['bank']));
    await expect(bank.searchArticles({ query: {} })).rejects.toMatchObject({
      status: 403,
      code: 'not-entitled',
    });
  });
});

describe('parameters', () => {
  test('the seizure thresholds of 2026 warn from sixty days before they end, and after', async () => {
    const warningOn = async (on: string) =>
      (await ann.listParameters({ query: { on: day(on) } })).parameters.find(
        ({ id }) => id === 'seizure-thresholds',
      );
    expect(await warningOn('2026-10-31')).not.toHaveProperty('warning');
    expect(await warningOn('2026-11-01')).toMatchObject({
      lastDay: '2026-12-31',
      warning: 'The last figures end on 2026-12-31: enter the new ones before.',
    });
    expect(await warningOn('2027-01-01')).toMatchObject({
      warning:
        'No figures since 2026-12-31: enter the published ones. What needs them is not calculated.',
    });
  });

  test('a table that nobody checked for a year is told', () => {
    const law = {
      ...tables,
      'career-years': { ...tables['career-years'], checked: day('2025-11-06') },
    };
    const careerYearsOn = (on: string) =>
      listParameters(day(on), law).find(({ id }) => id === 'career-years');
    expect(careerYearsOn('2026-11-06')).not.toHaveProperty('warning');
    expect(careerYearsOn('2026-11-07')).toMatchObject({
      warning: 'Not checked against its source since 2025-11-06.',
    });
  });

  test('each table tells its version of the day: since when, from where and how certain', async () => {
    const { parameters } = await ann.listParameters({ query: { on: day('2026-11-24') } });
    const version = (table: string) => parameters.find(({ id }) => id === table)?.version;
    expect(version('legal-holidays')).toMatchObject({ from: '2016-01-01', status: 'knowledge' });
    expect(version('indexation')).toMatchObject({ from: '2026-03-01', status: 'found' });
    expect(version('indexation')?.source).toContain('AR 25 Nov 1991, art. 113');
    const later = await ann.listParameters({ query: { on: day('2027-01-01') } });
    expect(later.parameters.find(({ id }) => id === 'seizure-thresholds')).not.toHaveProperty(
      'version',
    );
  });

  test('a forecast that nobody confirmed and years that were not found are told at their table', async () => {
    const { parameters } = await ann.listParameters({ query: { on: day('2026-11-24') } });
    const kinds = (table: string) =>
      parameters.find(({ id }) => id === table)?.findings?.map(({ kind }) => kind);
    expect(kinds('indexation')).toEqual(['unconfirmed']);
    expect(kinds('seizure-thresholds')).toEqual(['ends-soon', 'unsure', 'hole']);
    expect(parameters.find(({ id }) => id === 'legal-holidays')).not.toHaveProperty('warning');
  });

  test('every table of the rules is listed', async () => {
    const { parameters } = await ann.listParameters({ query: {} });
    expect(parameters.length).toBeGreaterThanOrEqual(17);
    expect(parameters.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['deadlines', 'withholding-tax', 'recovery-limits']),
    );
  });
});
