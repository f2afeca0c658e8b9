import { Router } from 'express';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { dossierEndpoints } from '@office/contracts/dossiers';
import { taskEndpoints } from '@office/contracts/tasks';
import { DomainError } from '@office/domain/domain-error';
import { createTestIdentity, type TestIdentity } from '@office/testing/identity';
import { serve, type Served } from '@office/testing/http';
import { recordedLog } from '@office/testing/log';
import { createHttpApp } from '../src/http-app.ts';
import { createMount } from '../src/mount.ts';

const RequestLine = z.object({
  path: z.string(),
  ids: z.record(z.string(), z.string()),
  correlation: z.string(),
});
const Problem = z.looseObject({ code: z.string(), detail: z.string(), type: z.string() });

describe('the shell of a service', () => {
  let identity: TestIdentity;
  let served: Served;
  const { log, lines } = recordedLog();
  let seen: unknown;
  beforeAll(async () => {
    identity = await createTestIdentity();
    const router = Router();
    const mount = createMount(router, identity.verifyToken);
    mount(dossierEndpoints.openDossier, (given) => {
      seen = given;
      return { version: 3 };
    });
    mount(dossierEndpoints.readMonthTerms, () => {
      throw new Error('a bug with a secret inside');
    });
    mount(dossierEndpoints.readAddressee, () => ({ dossierId: 'not an addressee' }) as never);
    mount(taskEndpoints.takeTask, () => {
      throw new DomainError('task-taken', { holder: 'bert' });
    });
    served = await serve(
      createHttpApp({ service: 'dossiers', log, routes: router, ready: () => Promise.resolve() }),
    );
  });
  afterAll(() => served.close());

  const body = {
    number: '85073003328',
    familyName: 'Lambert',
    givenName: 'Anne',
    language: 'fr',
    iban: 'BE68539007547034',
    category: 'N',
    address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
  };
  const put = async (token: string, change: object = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(`${served.url}/dossiers/d-1`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...body, ...change }),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      etag: response.headers.get('etag'),
      body: Problem.partial().parse(await response.json()),
    };
  };

  test('hands parsed input to its handler and answers with the version as ETag', async () => {
    const answer = await put(
      await identity.token('ann'),
      {},
      { 'if-match': '"2"', 'x-correlation-id': 'c-9' },
    );
    expect(answer).toMatchObject({ status: 200, etag: '"3"', body: { version: 3 } });
    expect(seen).toMatchObject({
      params: { dossierId: 'd-1' },
      body: { children: 0 },
      actor: { id: 'ann' },
      seenVersion: 2,
      correlationId: 'c-9',
    });
  });

  test('writes the ids of an address into its log, and nothing that could be somebody’s', async () => {
    const token = await identity.token('ann');
    const ask = (path: string, correlation: string) =>
      fetch(`${served.url}${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'x-correlation-id': correlation },
      });
    await ask('/dossiers/d-logged', 'c-logged');
    await ask('/dossiers/85073003328', '85.07.30-033.28');
    await ask('/dossiers/BE68539007547034', 'Anne Lambert');
    await ask('/nowhere/85073003328', 'c-nowhere');
    const written = lines.slice(-4).map((line) => RequestLine.parse(JSON.parse(line)));
    const opaque = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(written).toEqual([
      { path: '/dossiers/:dossierId', ids: { dossierId: 'd-logged' }, correlation: 'c-logged' },
      { path: '/dossiers/:dossierId', ids: {}, correlation: opaque },
      { path: '/dossiers/:dossierId', ids: {}, correlation: opaque },
      { path: 'unmatched', ids: {}, correlation: 'c-nowhere' },
    ]);
  });

  test('refuses tokens that are missing, expired, foreign, unsigned or for another office', async () => {
    const { wrong } = identity;
    for (const token of [
      '',
      await wrong.expired(),
      await wrong.foreign(),
      await wrong.otherAudience(),
      wrong.unsigned(),
    ]) {
      expect(await put(token)).toMatchObject({
        status: 401,
        type: 'application/problem+json; charset=utf-8',
        body: { code: 'no-token' },
      });
    }
  });

  test('refuses a role that may not', async () => {
    expect(await put(await identity.token('otto', ['auditor']))).toMatchObject({
      status: 403,
      body: { code: 'not-entitled' },
    });
  });

  test('only believes a machine that it acts for a person', async () => {
    await put(await identity.token('ann'), {}, { 'x-on-behalf-of': 'bert' });
    expect(seen).not.toHaveProperty('onBehalfOf');
    await put(await identity.office(), {}, { 'x-on-behalf-of': 'bert' });
    expect(seen).toMatchObject({ onBehalfOf: 'bert' });
  });

  test.each([
    [{ familyName: '' }, 'familyName'],
    [{ children: -1 }, 'children'],
    [{ address: { ...body.address, town: 7 } }, 'address.town'],
    [{ colour: 'blue' }, 'colour'],
  ])('names the field that is malformed: %j', async (change, field) => {
    expect(await put(await identity.token('ann'), change)).toMatchObject({
      status: 400,
      body: { code: 'malformed', field },
    });
  });

  test('keeps Express’s own refusals as malformed, never as faults', async () => {
    const authorization = `Bearer ${await identity.token('ann')}`;
    const broken = await fetch(`${served.url}/dossiers/d-1`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect(
      (await fetch(`${served.url}/dossiers/%zz`, { method: 'PUT', headers: { authorization } }))
        .status,
    ).toBe(400);
    expect((await fetch(`${served.url}/nowhere`)).status).toBe(404);
  });

  test('answers an unknown fault bare and logs it whole', async () => {
    const response = await fetch(`${served.url}/dossiers/d-1/months/2026-10/terms`, {
      headers: { authorization: `Bearer ${await identity.token('ann')}` },
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(lines.join('')).toContain('a bug with a secret inside');
  });

  test('never answers what its contract does not promise', async () => {
    const response = await fetch(`${served.url}/dossiers/d-1/addressee`, {
      headers: { authorization: `Bearer ${await identity.token('ann')}` },
    });
    expect(response.status).toBe(500);
  });

  test('a typed client gets the problem with its facts', async () => {
    const client = served.as(await identity.token('ann'));
    await expect(client.takeTask({ params: { taskId: 't-1' } })).rejects.toMatchObject({
      status: 409,
      code: 'task-taken',
      details: { holder: 'bert' },
    });
  });

  test('serves its contract and the page of each problem', async () => {
    expect(await (await fetch(`${served.url}/openapi.json`)).json()).toMatchObject({
      openapi: '3.1.0',
    });
    expect(await (await fetch(`${served.url}/problems/task-taken`)).text()).toContain(
      'A colleague has this task',
    );
    expect((await fetch(`${served.url}/problems/__proto__`)).status).toBe(404);
  });
});
