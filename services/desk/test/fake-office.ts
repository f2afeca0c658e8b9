import express, { Router } from 'express';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { month } from '@office/domain/month';
import { endpoints } from '@office/contracts/catalogue';
import { serviceNames } from '@office/contracts/services';
import type { DossierView } from '@office/contracts/dossier-shapes';
import { createMount } from '@office/service-kit/mount';
import { answerProblems } from '@office/service-kit/problem-details';
import { createTokenVerifier } from '@office/service-kit/staff-identity';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import { recordedLog } from '@office/testing/log';
import { mountFakePayments } from './fake-payments.ts';
import { mountFakeTasks } from './fake-tasks.ts';
import { lastPaid, people, tasks } from './inbox-people.ts';
import { aRun, deductions, nadia, officeDay, payment } from './people.ts';

/** The seven services at HTTP, answering as their contracts promise and checking real tokens. */
export async function openFakeOffice(issuer: string) {
  const state = {
    tasks: new Map(tasks().map((task) => [task.taskId, task])),
    dossier: nadia,
    run: aRun(),
    payment,
    /** The tasks that changed, in order, and how often somebody asked. */
    changes: [] as string[],
    looks: 0,
    /** What was asked, by endpoint: the bodies as the services understood them. */
    asked: [] as { name: string; actor: string; body: unknown; seenVersion?: number }[],
    /** The next call of this endpoint is refused with this problem. */
    refuseNext: undefined as
      { name: string; code: string; details?: Record<string, unknown> } | undefined,
  };
  const app = express();
  app.use(express.json());
  const router = Router();
  mountFakes(router, createTokenVerifier(issuer), state);
  app.use(router);
  app.use(answerProblems(recordedLog().log));
  const server = await listen(app, 0);
  const url = `http://127.0.0.1:${String(portOf(server))}`;
  return {
    state,
    urls: Object.fromEntries(serviceNames.map((name) => [name, url])),
    close: () => closeServer(server),
  };
}
export type FakeOffice = Awaited<ReturnType<typeof openFakeOffice>>;
type State = FakeOffice['state'];

function mountFakes(
  router: Router,
  verify: ReturnType<typeof createTokenVerifier>,
  state: State,
): void {
  const mount = createMount(router, verify);
  const note = (
    name: string,
    given: { actor: { id: string }; body?: unknown; seenVersion?: number },
  ) => {
    state.asked.push({
      name,
      actor: given.actor.id,
      body: given.body,
      ...(given.seenVersion === undefined ? {} : { seenVersion: given.seenVersion }),
    });
    const refusal = state.refuseNext;
    if (refusal?.name === name) {
      state.refuseNext = undefined;
      throw new DomainError(refusal.code, refusal.details ?? {});
    }
  };
  const doing = (by: string) => ({ by, on: day(officeDay), at: `${officeDay}T09:31:00.000Z` });
  const used = endpoints;

  mountFakeTasks(mount, note, state);
  mountFakePayments(mount, note, state);
  mount(used.describeDossiers, () => ({ dossiers: people }));
  mount(used.findDossiers, ({ body }) => ({
    dossiers: people
      .filter(({ familyName }) => familyName.toLowerCase().includes(body.text.toLowerCase()))
      .map(({ dossierId, familyName, givenName, language }) => ({
        dossierId,
        familyName,
        givenName,
        language,
        claimStatus: 'granted' as const,
      })),
  }));
  mount(used.readDossier, ({ params }): DossierView => {
    const line = people.find(({ dossierId }) => dossierId === params.dossierId);
    if (line === undefined && params.dossierId !== state.dossier.dossierId)
      throw new DomainError('unknown-dossier');
    return line === undefined
      ? state.dossier
      : {
          ...state.dossier,
          dossierId: line.dossierId,
          familyName: line.familyName,
          givenName: line.givenName,
          language: line.language,
        };
  });
  mount(used.lastPaidMonths, () => ({ months: lastPaid }));
  mount(used.readDeductions, ({ params }) =>
    params.dossierId === deductions.dossierId
      ? deductions
      : { ...deductions, dossierId: params.dossierId, titles: [] },
  );
  mount(used.listLetters, ({ query }) => ({
    letters: [
      {
        letterId: 'l1',
        dossierId: query.dossierId,
        type: 'payment-notice' as const,
        language: 'fr' as const,
        sent: doing('office'),
        subject: '2026-09',
        sha256: 'ab',
      },
    ],
  }));
  mount(used.readLetter, () => new TextEncoder().encode('%PDF-1.7'));
  mount(used.listRuns, () => ({ runs: [state.run] }));
  mount(used.readRun, () => state.run);
  mount(used.openRun, (given) => {
    note('openRun', given);
    return { version: 1 };
  });
  mount(used.signRun, (given) => {
    note('signRun', given);
    if (state.run.signatures.some(({ by }) => by === given.actor.id))
      throw new DomainError('same-signer');
    state.run = {
      ...state.run,
      status: 'signed',
      signatures: [...state.run.signatures, doing(given.actor.id)],
    };
    return state.run;
  });
  mount(used.readRunFile, () => '<Document/>');
  mount(used.searchArticles, () => ({ articles: [article] }));
  mount(used.readArticle, () => ({
    ...article,
    html: '<ul><li>Ask for the signature first: most people come within four days.</li><li>A derogation needs the sworn statement in the file.</li></ul>',
  }));
  mount(used.listParameters, () => ({
    parameters: [
      {
        id: 'seizure-thresholds',
        title: 'Seizure thresholds',
        checked: day('2026-01-05'),
        lastDay: day('2026-12-31'),
        version: {
          from: day('2026-01-01'),
          source: 'Judicial Code 1409 § 2',
          status: 'found' as const,
        },
        warning: 'The last figures end on 2026-12-31: enter the new ones before.',
      },
    ],
  }));
  mountEntries(mount, note, state);
}

const article = {
  slug: 'unsigned-or-altered-cards',
  title: 'Unsigned or altered cards',
  validFrom: day('2026-03-01'),
  checkedOn: day('2026-11-02'),
  sources: ['AR 71'],
  helps: ['complete-card' as const],
};

export type Note = (
  name: string,
  given: { actor: { id: string }; body?: unknown; seenVersion?: number },
) => void;

function mountEntries(mount: ReturnType<typeof createMount>, note: Note, state: State): void {
  mount(endpoints.openDossier, (given) => {
    note('openDossier', given);
    return { version: 1 };
  });
  mount(endpoints.fileClaim, (given) => {
    note('fileClaim', given);
    const [claim] = nadia.claims;
    if (claim === undefined) throw new Error('the fake dossier has a claim');
    return { version: 2, claim };
  });
  mount(endpoints.receiveDocument, (given) => {
    note('receiveDocument', given);
    return { version: 2, missing: [] };
  });
  mount(endpoints.changeFacts, (given) => {
    note('changeFacts', given);
    if (given.seenVersion !== state.dossier.version)
      throw new DomainError('version-conflict', { seen: given.seenVersion });
    return { version: state.dossier.version + 1 };
  });
  mount(endpoints.recordControlCard, (given) => {
    note('recordControlCard', given);
    const [card] = nadia.cards;
    if (card === undefined) throw new Error('the fake dossier has a card');
    return { version: 3, card: { ...card, month: month(given.params.month) } };
  });
  mount(endpoints.registerTitle, (given) => {
    note('registerTitle', given);
    return { version: 4 };
  });
  mount(endpoints.releaseTitle, (given) => {
    note('releaseTitle', given);
    return { version: 5 };
  });
  mount(endpoints.askQuestion, (given) => {
    note('askQuestion', given);
    return { version: 1, answerBy: day('2026-12-25') };
  });
}
