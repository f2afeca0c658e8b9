import type { ErrorRequestHandler, RequestHandler, Request, Response } from 'express';
import { ServiceProblem } from '@office/service-kit/service-problem';
import type { Logger } from '@office/service-kit/logger';
import { PlainLayout } from './components/layout.tsx';
import { languageOf } from './language.ts';
import { ProblemPage } from './pages/problem.tsx';
import { routePath } from './route-path.ts';
import { html } from './router.tsx';
import { textsOf } from './texts/texts.ts';

export const notFound: RequestHandler = (request, response) => {
  sendProblem(request, response, 404, 'not-found');
};

/** What nobody foresaw: logged whole, shown with a way out. */
export const answerFailures =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error, path: routePath(request) }, 'page failed');
    const code = status === 404 ? 'not-found' : status === 403 ? 'form-too-old' : 'unexpected';
    sendProblem(request, response, status, code);
  };

const statusOf = (error: unknown): number => {
  if (error instanceof ServiceProblem) return error.status;
  return typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
    ? error.status
    : 500;
};

function sendProblem(request: Request, response: Response, status: number, code: string): void {
  const language = languageOf(request);
  const texts = textsOf(language);
  response
    .status(status)
    .type('html')
    .send(
      html(
        <PlainLayout
          texts={texts}
          language={language}
          title={texts.problemTitle(status)}
          address={request.method === 'GET' ? request.originalUrl : '/'}
        >
          <ProblemPage texts={texts} status={status} code={code} />
        </PlainLayout>,
      ),
    );
}
