import type { Request, RequestHandler } from 'express';
import type { Language } from '@office/domain/calendar-words';
import { interfaceLanguages } from './words.ts';

const cookie = 'desk-language';

const isLanguage = (text: string | undefined): text is Language =>
  interfaceLanguages.some((language) => language === text);

/** The language chosen here, else the first the browser asks for that we speak, else French. */
export function languageOf(request: Request): Language {
  const chosen = new RegExp(`(?:^|; )${cookie}=(\\w\\w)`).exec(request.get('cookie') ?? '')?.[1];
  if (isLanguage(chosen)) return chosen;
  const asked = request.acceptsLanguages([...interfaceLanguages]);
  return typeof asked === 'string' && isLanguage(asked) ? asked : 'fr';
}

/** `?language=nl` on any address: remembered, and back to the same page at once. */
export const switchLanguage: RequestHandler = (request, response, next) => {
  const url = new URL(request.originalUrl, 'http://desk');
  const asked = url.searchParams.get('language') ?? undefined;
  if (request.method !== 'GET' || !isLanguage(asked)) {
    next();
    return;
  }
  url.searchParams.delete('language');
  response.cookie(cookie, asked, { sameSite: 'lax', httpOnly: true, maxAge: 31_536_000_000 });
  response.redirect(303, `${url.pathname}${url.search}`);
};

/** The address of this page in another language. */
export const inLanguage = (address: string, language: Language): string => {
  const url = new URL(address, 'http://desk');
  url.searchParams.set('language', language);
  return `${url.pathname}${url.search}`;
};
