import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Store } from 'express-session';
import type { TaskChanges } from '@office/contracts/tasks';
import { listStateOf } from '../inbox.ts';
import { SignedOut, type Urls } from '../services.ts';
import type { SignIn } from '../sign-in.ts';
import type { Visit } from '../visit.ts';
import { newsOf } from './news.ts';
import { askFor, readSession } from './person-session.ts';
import type { TaskWatch } from './task-watch.ts';

export const livePath = '/inbox/live';
/** How often a stream shows that it lives, and looks whether the session still does. */
const beatMs = 15_000;

interface LiveDeps {
  readonly watch: TaskWatch;
  readonly visitOf: (request: Request) => Promise<Visit>;
  readonly sessions: Store;
  readonly urls: Urls;
  readonly signIn: SignIn;
  readonly beatMs?: number;
}

/**
 * What happens to the tasks of a list, as it happens: server-sent events behind the session, which end with
 * it. The stream says which row changed and, in the reader's language, who has it; never a claimant's name.
 */
export const liveRoute =
  (deps: LiveDeps): RequestHandler =>
  async (request, response) => {
    const visit = await visitFor(deps, request);
    if (visit === undefined) {
      // The one answer after which a browser does not try again.
      response.status(204).end();
      return;
    }
    const state = listStateOf(new URL(request.originalUrl, 'http://desk').searchParams);
    const tell = (changes: TaskChanges): void => {
      if (changes.missed) send(response, changes.upTo, 'missed', []);
      else send(response, changes.upTo, 'tasks', newsOf(visit, state, changes.tasks));
    };
    const sessionId = request.sessionID;
    const watcher = {
      ask: (after: number | undefined) =>
        askFor(deps, { sessionId, correlationId: randomUUID() }, (office) =>
          office.readTaskChanges({ query: after === undefined ? {} : { after: String(after) } }),
        ),
      tell,
      end: () => {
        ended(response);
      },
    };
    open(response);
    const leave = deps.watch.join(watcher);
    const beat = setInterval(() => void stay(deps, sessionId, response), deps.beatMs ?? beatMs);
    response.once('close', () => {
      clearInterval(beat);
      leave();
    });
    // What happened between the page and this stream, or while it was cut.
    const seen = placeIn(request);
    if (seen !== undefined) {
      const changes = await watcher.ask(seen);
      if (changes !== undefined) tell(changes);
    }
  };

async function visitFor({ visitOf }: LiveDeps, request: Request): Promise<Visit | undefined> {
  if (request.session.signedIn === undefined) return undefined;
  try {
    return await visitOf(request);
  } catch (error) {
    if (error instanceof SignedOut) return undefined;
    throw error;
  }
}

const placeIn = (request: Request): number | undefined => {
  const asked = request.get('last-event-id') ?? request.query['after'];
  return typeof asked === 'string' && /^\d{1,12}$/.test(asked) ? Number(asked) : undefined;
};

function open(response: Response): void {
  response.set({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  response.write('retry: 3000\n\n');
}

function send(response: Response, place: number, event: string, data: unknown): void {
  if (Array.isArray(data) && data.length === 0 && event === 'tasks') return;
  response.write(`id: ${String(place)}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

async function stay({ sessions }: LiveDeps, sessionId: string, response: Response): Promise<void> {
  const session = await readSession(sessions, sessionId);
  if (session?.signedIn === undefined) ended(response);
  else response.write(': here\n\n');
}

/** Says that it is over, and cuts the line: ending the answer would make the session longer. */
function ended(response: Response): void {
  response.write('event: ended\ndata: []\n\n', () => response.destroy());
}
