import { Router, type Request, type Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ServiceProblem } from '@office/service-kit/service-problem';
import { Layout, type Band, type Place } from './components/layout.tsx';
import type { IslandName } from './islands.ts';
import { ProblemPage } from './pages/problem.tsx';
import type { Notice } from './notices.ts';
import { readTyped, type Typed } from './typed.ts';
import { SignedOut } from './services.ts';
import type { Visit } from './visit.ts';

export interface Shown {
  readonly kind: 'page';
  readonly title: string;
  readonly place: Place;
  readonly band?: Band | undefined;
  readonly body: VNode;
  readonly status?: number;
  /** Scripts that make this page quicker; it works without them. */
  readonly islands?: readonly IslandName[];
}
/** What a route answers: a page, somewhere to go, or a file. */
export type Answer =
  | Shown
  | { readonly kind: 'go'; readonly to: string; readonly notice?: Notice }
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly name: string;
      readonly content: Uint8Array | string;
    };

export const go = (to: string, notice?: Notice): Answer =>
  notice === undefined ? { kind: 'go', to } : { kind: 'go', to, notice };

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly typed: Typed;
  readonly session: Request['session'];
}
type Handler = (visit: Visit, asked: Asked) => Promise<Answer> | Answer;

/** Binds pages to addresses: only signed-in people pass, and what they typed outlives their session. */
export function createPages(visitOf: (request: Request) => Promise<Visit>) {
  const router = Router();

  const serve = (handler: Handler) => async (request: Request, response: Response) => {
    if (request.session.signedIn === undefined) {
      askToSignIn(request, response);
      return;
    }
    try {
      const visit = await visitOf(request);
      send(request, response, visit, await answerOf(handler, visit, askedOf(request)));
    } catch (error) {
      const ended =
        error instanceof SignedOut ||
        (error instanceof ServiceProblem && error.code === 'no-token');
      if (!ended) throw error;
      delete request.session.signedIn;
      askToSignIn(request, response);
    }
  };

  return {
    router,
    show: (path: string, handler: Handler) => void router.get(path, serve(handler)),
    act: (path: string, handler: Handler) => void router.post(path, serve(handler)),
  };
}
export type Pages = ReturnType<typeof createPages>;

/** A refusal that no form of the page shows becomes a page of its own, with the remedy. */
async function answerOf(handler: Handler, visit: Visit, asked: Asked): Promise<Answer> {
  try {
    return await handler(visit, asked);
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.code === 'no-token') throw error;
    return {
      kind: 'page',
      title: visit.texts.problemTitle(error.status),
      place: 'none',
      status: error.status,
      body: (
        <ProblemPage
          texts={visit.texts}
          status={error.status}
          code={error.code}
          service={error.service}
        />
      ),
    };
  }
}

function askedOf(request: Request): Asked {
  const params = Object.entries(request.params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    params: Object.fromEntries(params),
    query: new URL(request.originalUrl, 'http://desk').searchParams,
    typed: readTyped(request.body),
    session: request.session,
  };
}

function send(request: Request, response: Response, visit: Visit, answer: Answer): void {
  if (answer.kind === 'go') {
    if (answer.notice !== undefined) request.session.notice = answer.notice;
    response.redirect(303, answer.to);
    return;
  }
  if (answer.kind === 'file') {
    response.attachment(answer.name).type(answer.type);
    response.send(
      typeof answer.content === 'string' ? answer.content : Buffer.from(answer.content),
    );
    return;
  }
  response
    .status(answer.status ?? 200)
    .type('html')
    .send(
      html(
        <Layout
          visit={visit}
          title={answer.title}
          place={answer.place}
          band={answer.band}
          islands={answer.islands ?? []}
        >
          {answer.body}
        </Layout>,
      ),
    );
}

/** Keeps where the person was, and what they were sending, over the sign-in. */
function askToSignIn(request: Request, response: Response): void {
  if (request.method === 'POST') {
    request.session.kept = { path: request.originalUrl, typed: readTyped(request.body) };
  } else {
    request.session.returnTo = request.originalUrl;
  }
  response.redirect(303, '/sign-in');
}

export const html = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
