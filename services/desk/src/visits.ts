import type { Request } from 'express';
import type { Language } from '@office/domain/calendar-words';
import { mayGive } from '@office/domain/access';
import type { Clock } from '@office/domain/clock';
import type { ServiceClient } from '@office/service-kit/service-client';
import { ifThere, SignedOut } from './services.ts';
import { queuesOf } from './inbox.ts';
import { staffName, type Colleague, type StaffNames, type StaffRoles } from './staff-names.ts';
import { textsOf } from './texts/texts.ts';
import { mayOf, type Visit } from './visit.ts';
import { createWords } from './words.ts';

interface VisitDeps {
  readonly clock: Clock;
  readonly staffNames: StaffNames;
  readonly staffRoles: StaffRoles;
  readonly temporalUiUrl: string | undefined;
  readonly csrf: (request: Request) => string;
  readonly languageOf: (request: Request) => Language;
  readonly office: (request: Request) => ServiceClient;
}

/** Makes the visit of a request. Colleagues who signed in here are remembered beside those configured. */
export function createVisits(deps: VisitDeps): (request: Request) => Promise<Visit> {
  const met = new Map(deps.staffNames);
  const roles = new Map(deps.staffRoles);
  return async (request) => {
    const { signedIn, notice, kept } = request.session;
    if (signedIn === undefined) throw new SignedOut();
    met.set(signedIn.id, signedIn.name);
    roles.set(signedIn.id, signedIn.roles);
    if (request.method === 'GET') {
      delete request.session.notice;
      if (kept?.path === request.originalUrl) delete request.session.kept;
    }
    const language = deps.languageOf(request);
    const texts = textsOf(language);
    const actor = { id: signedIn.id, roles: signedIn.roles };
    const office = deps.office(request);
    const counts = await ifThere(office.countTasks({}));
    return {
      actor,
      name: signedIn.name,
      language,
      texts,
      words: createWords(language),
      today: deps.clock.today(),
      office,
      csrf: deps.csrf(request),
      address: request.originalUrl,
      ...(notice === undefined || request.method !== 'GET' ? {} : { notice }),
      kept: kept?.path === request.originalUrl ? kept.typed : {},
      waiting: queuesOf(actor).reduce((sum, queue) => sum + (counts?.queues[queue] ?? 0), 0),
      ...(deps.temporalUiUrl === undefined ? {} : { temporalUiUrl: deps.temporalUiUrl }),
      may: mayOf(actor),
      whoIs: (id) => texts.machines[id] ?? staffName(met, id),
      colleagues: colleaguesIn(met, roles),
    };
  };
}

const colleaguesIn = (names: StaffNames, roles: StaffRoles): Colleague[] =>
  [...roles]
    .map(([id, held]): Colleague => ({ id, name: staffName(names, id), roles: held }))
    .filter((colleague) => mayGive(colleague, 'task.work'))
    .toSorted((a, b) => a.name.localeCompare(b.name));
