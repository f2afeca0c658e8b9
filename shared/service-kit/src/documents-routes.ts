import { Router } from 'express';
import { asyncApiOf, openApiOf } from '@office/contracts/documents';
import { problems, type ProblemCode } from '@office/contracts/problems';
import type { ServiceName } from '@office/contracts/services';

/** What a service promises, served by itself: OpenAPI for its addresses, AsyncAPI for its events. */
export function servedDocuments(service: ServiceName): Router {
  const router = Router();
  router.get('/openapi.json', (_request, response) => void response.json(openApiOf(service)));
  router.get('/asyncapi.json', (_request, response) => void response.json(asyncApiOf(service)));
  return router;
}

/** The page that a problem's `type` points to. */
export function problemPage(code: string): string {
  const [status, title, remedy] = problems[code as ProblemCode];
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1><p>${remedy}</p><p>Status ${String(status)}, code <code>${code}</code></p></html>`;
}
