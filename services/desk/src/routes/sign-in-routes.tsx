import type { RequestHandler } from 'express';
import { Entrance } from '../components/layout.tsx';
import { Icon } from '../components/icons.tsx';
import { languageOf } from '../language.ts';
import { html } from '../router.tsx';
import { idleMinutes } from '../sessions.ts';
import { textsOf } from '../texts/texts.ts';

/** The entrance: what was kept is said first, then one button. */
export const showSignIn: RequestHandler = (request, response) => {
  if (request.session.signedIn !== undefined) {
    response.redirect(303, '/');
    return;
  }
  const language = languageOf(request);
  const texts = textsOf(language);
  const { signIn } = texts;
  response.type('html').send(
    html(
      <Entrance
        texts={texts}
        language={language}
        title={signIn.title}
        address={request.originalUrl}
      >
        <h1>{signIn.title}</h1>
        {request.session.kept === undefined ? null : (
          <div class="framed">
            <h2>{signIn.signedOut(idleMinutes)}</h2>
            <p>{signIn.kept}</p>
          </div>
        )}
        <a class="button filled" href="/sign-in/start">
          <Icon name="lock" />
          {signIn.button}
        </a>
        <p class="note">{signIn.leave}</p>
      </Entrance>,
    ),
  );
};

/** Ends the session here; the next sign-in asks who it is. */
export const signOut: RequestHandler = (request, response, next) => {
  request.session.regenerate((error: unknown) => {
    if (error !== undefined && error !== null) {
      next(error);
      return;
    }
    request.session.askWho = true;
    response.redirect(303, '/sign-in');
  });
};
