import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { month } from '@office/domain/month';
import { visitDesk } from './desk-visitor.ts';
import { granted, live, openOffice, storyOf, type OfficeInTest } from './office-in-test.ts';

const Line = z.looseObject({
  msg: z.string(),
  path: z.string().optional(),
  type: z.string().optional(),
  correlation: z.string().optional(),
  processes: z.array(z.string()).optional(),
});

describe('one correlation', () => {
  const story = storyOf(`${granted}
  - on: 2026-11-02
    do: hand-in-card
    dossier: lucie
    month: 2026-10
    with: { via: paper, signed: true, altered: true, work: [5] }
`);
  let office: OfficeInTest;
  beforeAll(async () => {
    office = await openOffice(story, { withDesk: true });
    await live(story, office);
  }, 60_000);
  afterAll(() => office.stop(), 30_000);

  /** Where a correlation was written down, and what was done there. */
  const traces = (correlation: string): string[] =>
    [...office.lines].flatMap(([part, lines]) =>
      lines
        .map((line) => Line.parse(JSON.parse(line)))
        .filter((line) => line.correlation === correlation)
        .map(({ path, type }) => `${part} ${path ?? type ?? ''}`),
    );
  const delivered = (correlation: string) =>
    (office.lines.get('worker') ?? [])
      .map((line) => Line.parse(JSON.parse(line)))
      .filter((line) => line.correlation === correlation)
      .flatMap(({ processes = [] }) => processes);
  const eventsOf = (correlation: string) =>
    office.scene.recorder
      .events()
      .filter(({ correlationid }) => correlationid === correlation)
      .map(({ type, actor, onbehalfof }) => [type, onbehalfof ?? actor]);

  test('of a clerk’s decision goes from service to service, over the events, and to the process that it wakes', async () => {
    const correlationId = 'a-decision-of-chloe';
    const dossierId = office.scene.names.dossier('lucie');
    const { tasks } = await office.scene.as('chloe').listTasks({ query: { dossierId } });
    const [task] = tasks.filter(({ type }) => type === 'complete-card');
    await office.scene
      .as('chloe')
      .completeTask(
        { params: { taskId: task?.taskId ?? '' }, body: { outcome: 'derogation' } },
        { correlationId },
      );
    await office.driver.rest();

    const process = `payment-month.${dossierId}.2026-10`;
    expect(eventsOf(correlationId).toSorted()).toEqual([
      ['DerogationGranted', 'chloe'],
      ['TaskCompleted', 'chloe'],
      ['TaskTaken', 'chloe'],
    ]);
    expect(traces(correlationId).toSorted()).toEqual([
      'dossiers /dossiers/:dossierId/control-cards/:month/derogation',
      'tasks /tasks/:taskId/completion',
      'worker TaskCompleted',
    ]);
    expect(delivered(correlationId)).toEqual([process]);
    // From there on the process is the cause: its steps carry its id.
    expect(traces(process)).toEqual(
      expect.arrayContaining([
        'payments /payment-months/:paymentMonthId/calculations/:calculationId',
        'debts /allocations/:paymentMonthId',
        'payments /payment-months/:paymentMonthId/order',
      ]),
    );
    expect(eventsOf(process).map(([type]) => type)).toContain('PaymentOrdered');
  });

  test('of a card is on the question that the bridge asks about it', async () => {
    const correlationId = 'a-card-of-ann';
    const dossierId = office.scene.names.dossier('lucie');
    await office.scene.as('ann').recordControlCard(
      {
        params: { dossierId, month: month('2026-10') },
        body: { via: 'paper', signed: true, altered: false, work: [5, 6] },
      },
      { correlationId },
    );
    await office.driver.rest();
    expect(traces(correlationId).toSorted()).toEqual([
      'dossiers /dossiers/:dossierId/control-cards/:month',
      'payments /dossiers/:dossierId/months/:month/slots/:cardVersion',
      'worker ControlCardRecorded',
    ]);
    expect(eventsOf(correlationId)).toEqual([['ControlCardRecorded', 'ann']]);
  });

  test('of a page at the desk is on everything that the page asked for', async () => {
    const dossierId = office.scene.names.dossier('lucie');
    const visitor = await visitDesk(office.office.urls.desk ?? '', 'ann');
    await visitor.open(`/dossiers/${dossierId}`);
    const page = (office.lines.get('desk') ?? [])
      .map((line) => Line.parse(JSON.parse(line)))
      .find(({ path }) => path === '/dossiers/:dossierId');
    expect(traces(page?.correlation ?? '')).toEqual(
      expect.arrayContaining([
        'desk /dossiers/:dossierId',
        'dossiers /dossiers/:dossierId',
        'tasks /task-counts',
      ]),
    );
  });
});
