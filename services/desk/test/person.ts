import type { TestDesk } from './desk.ts';
import type { Member } from './fake-identity.ts';

interface Sent {
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person with a browser that knows cookies, follows redirects and reads forms, but no script. */
export function aPerson(desk: Pick<TestDesk, 'url' | 'identity'>, language = 'en') {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string): Map<string, string> => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const send = async (
    address: string,
    init: Sent = {},
  ): Promise<{ status: number; url: string; text: string; headers: Headers }> => {
    let url = new URL(address, desk.url).href;
    let asked = init;
    for (let hop = 0; hop < 10; hop += 1) {
      const jar = jarOf(url);
      const response = await fetch(url, {
        ...asked,
        redirect: 'manual',
        headers: {
          'accept-language': language,
          cookie: [...jar].map((pair) => pair.join('=')).join('; '),
          ...asked.headers,
        },
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        jar.set(name, value);
      }
      const to = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || to === null)
        return {
          status: response.status,
          url: url.replace(desk.url, ''),
          text: await response.text(),
          headers: response.headers,
        };
      url = new URL(to, url).href;
      asked = {};
    }
    throw new Error('the desk redirects in a circle');
  };
  const person = {
    open: (path: string) => send(path),
    signIn: (member: Member) => {
      desk.identity.next = member;
      return send('/sign-in/start');
    },
    /** Sends the form of a page: its hidden fields, its other fields as they stand, and what is typed. */
    submit: async (
      page: string,
      action: string,
      typed: Readonly<Record<string, string | readonly string[]>> = {},
    ) => {
      const { text } = await send(page);
      return person.post(action, { ...hiddenOf(text, action), ...typed });
    },
    post: (
      action: string,
      fields: Readonly<Record<string, string | readonly string[]>>,
      headers: Record<string, string> = {},
    ) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      return send(action, { method: 'POST', body, headers });
    },
    /** What the browser shows the desk with each request. */
    cookie: () => [...jarOf(desk.url)].map((pair) => pair.join('=')).join('; '),
    /** The browser is closed and opened again. */
    forgetCookies: () => {
      jars.clear();
    },
  };
  return person;
}

/** The hidden fields of the form that is sent to an address. */
export function hiddenOf(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  return Object.fromEntries(
    [
      ...(form.split('</form>')[0] ?? '').matchAll(
        /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
      ),
    ].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  );
}
