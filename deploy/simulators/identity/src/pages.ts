import type { StaffMember } from './staff.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
.bar { padding: .75rem 1.25rem; background: #3d2b56; color: #fff; font-weight: 600; }
main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
button { font: inherit; color: inherit; width: 100%; min-height: 3rem; padding: .5rem 1rem; text-align: start;
  background: ButtonFace; border: 2px solid currentColor; border-radius: .25rem; cursor: pointer; }
button:focus-visible { outline: 4px solid #ffb000; outline-offset: 2px; }
button span { display: block; font-size: 1rem; opacity: .85; }
form + form { margin-top: .5rem; }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – identity simulator</title><style>${style}</style></head>
<body><div class="bar" role="banner">Simulator of the identity provider: no password, no real person</div>
<main><h1>${title}</h1>${body}</main></body></html>`;

/** One button for each member of staff; works without script and by keyboard. */
export function signInPage(action: string, members: readonly StaffMember[]): string {
  const button = ({ id, name, roles }: StaffMember) =>
    `<li><button name="staff" value="${escapeHtml(id)}">${escapeHtml(name)}<span>${
      roles.length > 1 ? 'all desks' : escapeHtml(roles.join(', '))
    }</span></button></li>`;
  return page(
    'Who are you?',
    `<form method="post" action="${escapeHtml(action)}"><ul>${members.map(button).join('')}</ul></form>`,
  );
}

/** The provider's own form, with a button that ends the session and one that does not. */
export const signOutPage = (form: string): string =>
  page(
    'Sign out?',
    `${form}<ul>
<li><button autofocus type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></li>
<li><button type="submit" form="op.logoutForm">Stay signed in</button></li></ul>`,
  );

export const signedOutPage = (): string =>
  page('You are signed out', '<p>You may close this page.</p>');

export const refusedPage = (facts: Readonly<Record<string, unknown>>): string =>
  page(
    'The sign-in cannot go on',
    `<dl>${Object.entries(facts)
      .filter(([, value]) => typeof value === 'string')
      .map(([key, value]) => `<dt>${escapeHtml(key)}</dt><dd>${escapeHtml(String(value))}</dd>`)
      .join('')}</dl><p>Go back to the desk and sign in again.</p>`,
  );
