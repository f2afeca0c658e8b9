import { z } from 'zod';
import { topicOf, type Envelope } from '@office/contracts/define-event';
import { Day, DossierId, Month } from '@office/contracts/scalars';
import type { Subscription } from '@office/service-kit/broker';
import { causeIn } from '@office/service-kit/facts';
import {
  decided,
  incomeOf,
  unknownHousehold,
  withClaim,
  withPayment,
  type Household,
} from './household.ts';
import { followIncome } from './task.ts';
import type { TaskStores } from './task-stores.ts';

/** A claim of before claims were numbered counts as earlier than any that is. */
const Filed = z.object({ dossierId: DossierId, from: Day, ordinal: z.int().default(0) });
const Settled = z.object({
  dossierId: DossierId,
  month: Month,
  correction: z.int(),
  attempt: z.int(),
});

/**
 * Follows until when each household had income: first days claimed, months paid and returned. What is known
 * is written first, then every task of the dossier that waits; events that come twice, late or in another
 * order lead to the same.
 */
export const incomeSubscription = ({ tasks, households }: TaskStores): Subscription => ({
  group: 'tasks-income',
  topics: [topicOf('dossiers'), topicOf('payments')],
  handle: async (envelope) => {
    const learned = learnedFrom(envelope);
    if (learned === undefined) return;
    const { dossierId, add } = learned;
    const cause = causeIn(envelope);
    const { state } = await households.change(dossierId, cause, (known = unknownHousehold) =>
      decided(known, add(known)),
    );
    for (const { id } of await tasks.waitingOf(dossierId))
      await tasks.work(id, cause, (task) => followIncome(task, incomeOf(state)));
  },
});

interface Learned {
  readonly dossierId: string;
  readonly add: (household: Household) => Household;
}

function learnedFrom({ type, data }: Envelope): Learned | undefined {
  switch (type) {
    case 'ClaimFiled': {
      const { dossierId, ...claim } = Filed.parse(data);
      return { dossierId, add: (household) => withClaim(household, claim) };
    }
    case 'PaymentExecuted':
    case 'PaymentReturned': {
      const { dossierId, ...settled } = Settled.parse(data);
      const outcome = type === 'PaymentExecuted' ? 'executed' : 'returned';
      return { dossierId, add: (household) => withPayment(household, { ...settled, outcome }) };
    }
    default:
      return undefined;
  }
}
