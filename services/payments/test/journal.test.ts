import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  openPaymentsService,
  reportsOf,
  sentRun,
  settle,
  type PaymentsService,
} from './payments-service.ts';

let service: PaymentsService;
beforeAll(async () => {
  service = await openPaymentsService();
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.reset();
  service.around.putFacts('anne', '2026-10');
  service.around.putFacts('bart', '2026-10');
  await settle(service, 'anne', { shares: { s1: '100.00' }, setOff: '50.00' });
  await settle(service, 'bart');
  await sentRun(service, 'run-1');
  const { executed, returned } = reportsOf(service);
  await executed('anne.202610.0.1');
  await executed('anne.202610.0.1.t1');
  await returned('bart.202610.0.1');
});

const journal = () => service.auditor.readJournal({ query: {} });
const collection = (name: string) => service.connection.collection<{ _id: string }>(name);

describe('the journal', () => {
  test('agrees with documents, bank file and statuses', async () => {
    await service.publish();
    expect(await journal()).toMatchObject({
      balanced: true,
      differences: [],
      executed: 1,
      accounts: {
        bank: '-1625.35',
        'benefits-due': '3350.70',
        claimant: '0.00',
        'creditors:s1': '0.00',
        recovered: '-50.00',
        returned: '-1675.35',
      },
    });
    expect((await journal()).entries).toHaveLength(5);
    const own = await service.auditor.readJournal({ query: { dossierId: 'bart' } });
    expect(own).toMatchObject({ balanced: true, executed: 0 });
    expect(own.entries.map(({ entryId }) => entryId)).toEqual([
      'bart.2026-10.order',
      'bart.2026-10.return-1',
    ]);
  });

  test('is the same when its events come twice and backwards', async () => {
    const events = await service.outbox();
    for (const event of events.toReversed()) await service.subscription.handle(event);
    const once = await journal();
    for (const event of events) await service.subscription.handle(event);
    expect(await journal()).toEqual(once);
    expect(once.balanced).toBe(true);
  });

  test('refuses an event that holds no entry', async () => {
    const event = (await service.outbox()).find(({ type }) => type === 'JournalEntryWritten');
    if (event === undefined) throw new Error('nothing was written');
    await expect(service.subscription.handle({ ...event, data: {} })).rejects.toThrow();
  });

  test('is not balanced while payments were executed and it is empty', async () => {
    const found = await journal();
    expect(found.balanced).toBe(false);
    expect(found.differences[0]).toBe('1 payments were executed and the journal is empty');
  });

  test('shows an entry that does not sum to zero', async () => {
    await service.publish();
    await collection('payment-journal').updateOne(
      { _id: 'anne.2026-10.order' },
      { $set: { 'state.lines.0.amount': '1675.36' } },
    );
    const { balanced, differences } = await journal();
    expect(balanced).toBe(false);
    expect(differences).toContain('entry anne.2026-10.order sums to 0.01, not to 0.00');
    expect(differences).toContain(
      'entry anne.2026-10.order differs between its document and the journal',
    );
  });

  test('shows an entry of a document that it lacks, and one that no document has', async () => {
    await service.publish();
    await collection('payment-journal').updateOne(
      { _id: 'bart.2026-10.return-1' },
      { $set: { 'state.entryId': 'bart.2026-10.return-9' } },
    );
    expect((await journal()).differences).toEqual(
      expect.arrayContaining([
        'entry bart.2026-10.return-1 is in its document, not in the journal',
        'entry bart.2026-10.return-9 is in the journal, in no document',
        'transfer bart.202610.0.1 is returned and has no such entry',
      ]),
    );
  });

  test('shows a cent between the bank file and the order', async () => {
    await service.publish();
    await collection('payment-months').updateOne(
      { _id: 'anne.2026-10' },
      { $set: { 'state.transfers.0.amount': '1525.36' } },
    );
    const { balanced, differences } = await journal();
    expect(balanced).toBe(false);
    expect(differences).toEqual([
      'payment anne.2026-10 pays 1525.35 and transfers 1525.36',
      'transfer anne.202610.0.1 is 1525.35 in file run-1 and 1525.36 in its order',
      'transfer anne.202610.0.1 is executed for 1525.36, its entry says -1525.35',
    ]);
  });

  test('shows a transfer of a file that no order knows, and one sent in no file', async () => {
    await service.publish();
    await collection('payment-months').updateOne(
      { _id: 'bart.2026-10' },
      { $set: { 'state.transfers.0.endToEndId': 'bart.202610.0.9' } },
    );
    expect((await journal()).differences).toEqual(
      expect.arrayContaining([
        'transfer bart.202610.0.1 is in file run-1 and in no order',
        'transfer bart.202610.0.9 is returned and in no file sent',
      ]),
    );
  });

  test('shows an execution that nobody booked, and a booking of none', async () => {
    await service.publish();
    const months = collection('payment-months');
    await months.updateOne(
      { _id: 'anne.2026-10' },
      { $set: { 'state.transfers.0.status': 'sent', 'state.status': 'sent' } },
    );
    expect((await journal()).differences).toEqual([
      'entry anne.2026-10.execution-1 books what no status says',
    ]);
    await months.updateOne(
      { _id: 'anne.2026-10' },
      { $set: { 'state.transfers.0.status': 'executed' } },
    );
    await months.updateOne(
      { _id: 'bart.2026-10' },
      { $set: { 'state.transfers.0.status': 'executed', 'state.status': 'executed' } },
    );
    expect((await journal()).differences).toEqual([
      'transfer bart.202610.0.1 is executed and has no such entry',
      'entry bart.2026-10.return-1 books what no status says',
    ]);
  });

  test('shows a stored file that is no longer the one that was signed', async () => {
    await service.publish();
    const chunks = service.connection.collection<{
      _id: string;
      state: { frozen: { block: string } };
    }>('payment-run-chunks');
    const block = (await chunks.findOne({ _id: 'run-1.chunk-1' }))?.state.frozen.block ?? '';
    await chunks.updateOne(
      { _id: 'run-1.chunk-1' },
      { $set: { 'state.frozen.block': block.replace('>1525.35<', '>1525.30<') } },
    );
    expect((await journal()).differences).toEqual([
      'file run-1 is not the one that was signed',
      'transfer anne.202610.0.1 is 1525.30 in file run-1 and 1525.35 in its order',
    ]);
    await expect(service.auditor.readRunFile({ params: { runId: 'run-1' } })).rejects.toMatchObject(
      { status: 500, code: 'unexpected' },
    );
    expect(service.errors().join('')).toContain('is not the one that was frozen');
  });

  test('knows the last month paid of many dossiers, whatever the order of the events', async () => {
    service.around.putFacts('anne', '2026-09');
    await settle(service, 'anne', { month: '2026-09' });
    await sentRun(service, 'run-2');
    await reportsOf(service).executed('anne.202609.0.1');
    for (const event of (await service.outbox()).toReversed()) {
      await service.subscription.handle(event);
    }
    const dossierIds = ['anne', 'bart', 'nobody'];
    expect(await service.office.lastPaidMonths({ body: { dossierIds } })).toEqual({
      months: { anne: '2026-10' },
    });
  });

  test('a month whose money came back after it was executed is not paid', async () => {
    await reportsOf(service).returned('anne.202610.0.1');
    for (const event of (await service.outbox()).toReversed()) {
      await service.subscription.handle(event);
    }
    expect(await service.office.lastPaidMonths({ body: { dossierIds: ['anne'] } })).toEqual({
      months: {},
    });
  });
});
