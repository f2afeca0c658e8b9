import { Router } from 'express';
import { debtEndpoints as endpoints } from '@office/contracts/debts';
import type { Clock } from '@office/domain/clock';
import { partsOfPaymentMonthId } from '@office/domain/ids';
import { causeOf, doing } from '@office/service-kit/facts';
import { createMount } from '@office/service-kit/mount';
import type { ServiceClient } from '@office/service-kit/service-client';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { allocate, getAllocation } from './allocating.ts';
import { declareByOf, getTitle, noDeductions, registerTitle, releaseTitle } from './deductions.ts';
import type { DeductionsStore } from './deductions-store.ts';
import { viewOfAllocation, viewOfDeductions } from './deductions-view.ts';
import { withdrawAllocation, writeOffDebt } from './settling.ts';

export interface RouteDeps {
  readonly store: DeductionsStore;
  readonly dossiers: Pick<ServiceClient, 'readAddressee'>;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
}

export function debtRoutes({ store, dossiers, clock, verifyToken }: RouteDeps): Router {
  const router = Router();
  const mount = createMount(router, verifyToken);

  mount(endpoints.registerTitle, async ({ params: { dossierId, title }, body, ...asked }) => {
    const cause = causeOf(asked);
    // The first title of a dossier: somebody must know the dossier, else a slip of the pen would open a file.
    if ((await store.load(dossierId)) === undefined)
      await dossiers.readAddressee(
        { params: { dossierId } },
        { correlationId: asked.correlationId, onBehalfOf: asked.onBehalfOf ?? asked.actor.id },
      );
    const { version, state } = await store.change(
      dossierId,
      cause,
      (current) =>
        registerTitle(current ?? noDeductions(dossierId), { ...body, title }, doing(cause, clock)),
      asked.seenVersion,
    );
    const declareBy = declareByOf(getTitle(state, title));
    return { version, ...(declareBy === undefined ? {} : { declareBy }) };
  });

  mount(endpoints.releaseTitle, async ({ params: { dossierId, title }, ...asked }) => {
    const cause = causeOf(asked);
    const { version } = await store.change(
      dossierId,
      cause,
      (current) => releaseTitle(current ?? noDeductions(dossierId), title, doing(cause, clock)),
      asked.seenVersion,
    );
    return { version };
  });

  mount(endpoints.readDeductions, async ({ params: { dossierId } }) => {
    const current = await store.load(dossierId);
    return current === undefined
      ? viewOfDeductions(noDeductions(dossierId), 1)
      : viewOfDeductions(current.state, current.version);
  });

  mount(endpoints.allocate, async ({ params: { paymentMonthId }, body, ...asked }) => {
    const { state } = await store.change(body.dossierId, causeOf(asked), (current) =>
      allocate(current ?? noDeductions(body.dossierId), paymentMonthId, body),
    );
    return viewOfAllocation(state, getAllocation(state, paymentMonthId));
  });

  mount(endpoints.withdrawAllocation, async ({ params: { paymentMonthId }, body, ...asked }) => {
    // The id itself says whose payment it is; a body that names another dossier finds nothing there.
    partsOfPaymentMonthId(paymentMonthId);
    const { version } = await store.change(body.dossierId, causeOf(asked), (current) =>
      withdrawAllocation(current ?? noDeductions(body.dossierId), paymentMonthId),
    );
    return { version };
  });

  mount(endpoints.writeOffDebt, async ({ params: { dossierId, debtId }, body, ...asked }) => {
    const cause = causeOf(asked);
    const { version } = await store.change(
      dossierId,
      cause,
      (current) =>
        writeOffDebt(current ?? noDeductions(dossierId), debtId, {
          ...doing(cause, clock),
          reason: body.reason,
        }),
      asked.seenVersion,
    );
    return { version };
  });

  return router;
}
