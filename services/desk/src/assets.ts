import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Router } from 'express';
import { compileAsync } from 'sass';

const require = createRequire(import.meta.url);
const govuk = dirname(dirname(require.resolve('govuk-frontend/package.json')));
const fonts = join(dirname(require.resolve('@fontsource/ibm-plex-sans/package.json')), 'files');
const styles = join(import.meta.dirname, 'styles');
/** Compiling takes a second or two: once for each state of the sources, kept with the other build caches. */
const cache = join(govuk, '.cache', 'desk');
const year = 'public, max-age=31536000, immutable';

/** Our own style sheet and the faces of the letter, under addresses that change with their content. */
export function serveAssets(): Router {
  const router = Router();
  let sheet: Promise<string> | undefined;
  router.get('/assets/desk.css', async (_request, response) => {
    sheet ??= styleSheet();
    response
      .set('cache-control', 'no-cache')
      .type('css')
      .send(await sheet);
  });
  router.get('/assets/fonts/:file', (request, response, next) => {
    const { file } = request.params;
    if (!/^ibm-plex-sans-latin(-ext)?-(400|600)-normal\.woff2$/.test(file)) {
      next();
      return;
    }
    response.set('cache-control', year).sendFile(join(fonts, file));
  });
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  return router;
}

async function styleSheet(): Promise<string> {
  const kept = join(cache, `${await fingerprint()}.css`);
  const found = await readFile(kept, 'utf8').catch(() => undefined);
  if (found !== undefined) return found;
  const { css } = await compileAsync(join(styles, 'desk.scss'), {
    loadPaths: [join(govuk, 'govuk-frontend/dist')],
    style: 'compressed',
    quietDeps: true,
  });
  await mkdir(cache, { recursive: true });
  await writeFile(kept, css);
  return css;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(styles)).toSorted())
    hash.update(await readFile(join(styles, file)));
  return hash.digest('hex').slice(0, 16);
}
