import { randomUUID } from 'node:crypto';
import express, { type Express, type Request } from 'express';
import session, { type Store } from 'express-session';
import helmet from 'helmet';
import { csrfSync } from 'csrf-sync';
import type { Clock } from '@office/domain/clock';
import { noOneListens, type InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';
import { logRequests } from '@office/service-kit/request-log';
import { serveAssets } from './assets.ts';
import { answerFailures, notFound } from './failures.tsx';
import { serveIslands } from './islands.ts';
import { languageOf, switchLanguage } from './language.ts';
import { livePath, liveRoute } from './live/live-route.ts';
import { createTaskWatch } from './live/task-watch.ts';
import { bindPages } from './routes/routes.ts';
import { createPages } from './router.tsx';
import { idleMinutes } from './sessions.ts';
import { officeOf, type Urls } from './services.ts';
import { createSignIn, signInRoutes } from './sign-in.ts';
import { showSignIn, signOut } from './routes/sign-in-routes.tsx';
import type { StaffNames, StaffRoles } from './staff-names.ts';
import { createVisits } from './visits.ts';

export interface DeskDeps {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly log: Logger;
  readonly sessions: Store;
  readonly sessionSecret: string;
  readonly issuer: string;
  readonly clientSecret: string;
  readonly deskUrl: string | undefined;
  readonly temporalUiUrl: string | undefined;
  readonly staffNames: StaffNames;
  readonly staffRoles: StaffRoles;
  readonly urls: Urls;
}

/** The desk: count, protect, session, sign-in, then pages for signed-in people. */
export function createApp(deps: DeskDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', 'loopback');
  app.use(logged(deps));
  app.use(protection(deps));
  app.use(serveAssets());
  app.use(serveIslands());
  app.get('/health', (_request, response) => void response.json({ service: 'desk', status: 'up' }));
  app.get(
    '/ready',
    (_request, response) => void response.json({ service: 'desk', status: 'ready' }),
  );
  app.use(refuseForeignForms);
  app.use(sessions(deps));
  app.use(express.urlencoded({ extended: false, limit: '200kb' }));
  app.use(switchLanguage);

  const signIn = createSignIn(deps);
  const { generateToken, csrfSynchronisedProtection } = csrfSync({
    getTokenFromRequest: (request: Request) => formToken(request.body),
    getTokenFromState: (request: Request) => request.session.csrfToken,
    storeTokenInState: (request: Request, token?: unknown) => {
      if (typeof token === 'string') request.session.csrfToken = token;
    },
  });
  app.use(signInRoutes(signIn, deps.deskUrl));
  app.get('/sign-in', showSignIn);
  // Whose session has ended sends a form without a token of the new one: it is kept, never carried out.
  app.use((request, response, next) => {
    if (request.session.signedIn === undefined) next();
    else csrfSynchronisedProtection(request, response, next);
  });
  app.post('/sign-out', signOut);
  const visits = createVisits({
    ...deps,
    csrf: (request) => generateToken(request),
    languageOf,
    office: (request) => {
      const correlationId = request.get('x-correlation-id') ?? randomUUID();
      return officeOf({ session: request.session, correlationId }, deps.urls, signIn);
    },
  });
  const watch = createTaskWatch({ log: deps.log });
  app.get(livePath, liveRoute({ ...deps, watch, visitOf: visits, signIn }));
  const pages = createPages(visits);
  bindPages(pages);
  app.use(pages.router);
  app.use(notFound);
  app.use(answerFailures(deps.log));
  return app;
}

/** A line a request. A stream that stays open is no work under way: it keeps no driven clock waiting. */
const logged = ({ log, inFlight }: DeskDeps): express.RequestHandler => {
  const pages = logRequests({ name: 'desk', log, inFlight });
  const streams = logRequests({ name: 'desk', log, inFlight: noOneListens });
  return (request, response, next) => {
    (request.path === livePath ? streams : pages)(request, response, next);
  };
};

/** No script and no style but our own files: nothing typed by a person can become either. */
const protection = ({ issuer, deskUrl }: DeskDeps): express.RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'", new URL(issuer).origin],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: deskUrl?.startsWith('https:') ?? false,
    referrerPolicy: { policy: 'same-origin' },
  });

/** A form that another site sends is refused before it can touch a session. */
const refuseForeignForms: express.RequestHandler = (request, response, next) => {
  const from = request.get('sec-fetch-site');
  if (
    request.method === 'POST' &&
    from !== undefined &&
    from !== 'same-origin' &&
    from !== 'none'
  ) {
    response
      .status(403)
      .type('text')
      .send('This form comes from another site. Open the desk and send it there.');
    return;
  }
  next();
};

const sessions = ({ sessions: store, sessionSecret, deskUrl }: DeskDeps): express.RequestHandler =>
  session({
    store,
    secret: sessionSecret,
    name: 'desk',
    resave: false,
    rolling: true,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: deskUrl?.startsWith('https:') ?? false,
      maxAge: idleMinutes * 60_000,
    },
  });

const formToken = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && '_csrf' in body && typeof body._csrf === 'string'
    ? body._csrf
    : undefined;
