import { describe, expect, test } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { z } from 'zod';
import { CloudEvent } from 'cloudevents';
import { rights } from '@office/domain/access';
import { endpoints, events, findEvent } from '../src/catalogue.ts';
import { Envelope } from '../src/define-event.ts';
import { asyncApiOf, openApiOf } from '../src/documents.ts';
import { problems } from '../src/problems.ts';
import { serviceNames } from '../src/services.ts';

describe('the contracts', () => {
  test.each(serviceNames)('%s describes each of its addresses once in OpenAPI', (service) => {
    const mine = Object.entries(endpoints).filter(([, endpoint]) => endpoint.service === service);
    const document = JSON.stringify(openApiOf(service));
    expect(mine.length).toBeGreaterThan(0);
    for (const [name] of mine) expect(document.split(`"operationId":"${name}"`)).toHaveLength(2);
  });

  test.each(serviceNames)('the AsyncAPI document of %s is valid', async (service) => {
    const { diagnostics } = await new Parser().parse(JSON.stringify(asyncApiOf(service)));
    expect(diagnostics.filter(({ severity }) => z.number().parse(severity) === 0)).toEqual([]);
  });

  test('no two events or addresses share a name', () => {
    expect(new Set(events.map(({ name }) => name)).size).toBe(events.length);
    const addresses = Object.values(endpoints).map(
      ({ service, method, path }) => `${service} ${method} ${path}`,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('every event carries its key, so that its order is kept', () => {
    for (const { name, data, key } of events)
      expect([name, Object.keys(data.shape)]).toEqual([name, expect.arrayContaining([key])]);
  });

  test('no event and no address has a field for a name, a national number or an account', () => {
    const personal = [
      'number',
      'nationalNumber',
      'niss',
      'familyName',
      'givenName',
      'iban',
      'address',
      'creditor',
    ];
    for (const { name, data } of events)
      for (const field of personal)
        expect([name, Object.keys(data.shape)]).not.toEqual([
          name,
          expect.arrayContaining([field]),
        ]);
    for (const { path } of Object.values(endpoints))
      for (const field of personal) expect(path).not.toContain(`:${field}`);
  });

  test('every command of an address stands in the rights table, and every right is used', () => {
    const used = new Set(Object.values(endpoints).map(({ command }) => command));
    expect([...used].every((command) => Object.hasOwn(rights, command))).toBe(true);
    const unused = Object.keys(rights).filter(
      (command) => !used.has(command as keyof typeof rights),
    );
    // The knowledge base is written in the repository for now.
    expect(unused).toEqual(['knowledge.write']);
  });

  test('the CloudEvents SDK reads our envelopes, extensions included', () => {
    const envelope: Envelope = {
      specversion: '1.0',
      id: 'e-1',
      source: '/dossiers',
      type: 'ClaimFiled',
      subject: 'd-1',
      time: '2026-10-01T05:00:00.000Z',
      datacontenttype: 'application/json',
      version: 1,
      correlationid: 'c-1',
      actor: 'ann',
      onbehalfof: 'bert',
      officeday: '2026-10-01',
      data: { dossierId: 'd-1' },
    };
    const read = new CloudEvent(Envelope.parse(envelope), true);
    expect(read.toJSON()).toMatchObject({
      type: 'ClaimFiled',
      actor: 'ann',
      onbehalfof: 'bert',
      officeday: '2026-10-01',
    });
  });

  test('every problem says what the reader should do', () => {
    for (const [code, [status, title, remedy]] of Object.entries(problems)) {
      expect([400, 401, 403, 404, 409, 412, 500, 503]).toContain(status);
      expect([code, title.length > 5, remedy.endsWith('.')]).toEqual([code, true, true]);
    }
  });

  test('an event is found by its name, and an unknown name is not', () => {
    expect(findEvent('PaymentOrdered')?.producer).toBe('payments');
    expect(findEvent('toString')).toBeUndefined();
  });
});
