import type { Request } from 'express';

/** The path of the route that served a request, never its address: `/dossiers/:dossierId`. */
export function routePath(request: Request): string {
  const route: unknown = request.route;
  return typeof route === 'object' && route !== null && 'path' in route
    ? String(route.path)
    : 'unmatched';
}
