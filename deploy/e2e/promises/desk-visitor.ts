/** A person with a browser that knows cookies, follows redirects and sends forms. */
export interface DeskVisitor {
  open(path: string): Promise<string>;
  /** Sends the form of a page, its hidden fields included, with what is typed. */
  submit(page: string, action: string, typed: Readonly<Record<string, string>>): Promise<string>;
}

/** Goes to the desk and signs in at the identity provider as a member of staff. */
export async function visitDesk(deskUrl: string, staff: string): Promise<DeskVisitor> {
  const jars = new Map<string, Map<string, string>>();
  const send = async (address: string, body?: URLSearchParams) => {
    let url = new URL(address, deskUrl);
    let sent = body;
    for (let hop = 0; hop < 10; hop += 1) {
      const jar = jars.get(url.origin) ?? new Map<string, string>();
      jars.set(url.origin, jar);
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie, 'accept-language': 'en' },
        ...(sent === undefined ? {} : { method: 'POST', body: sent }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        jar.set(name, value);
      }
      const to = response.headers.get('location');
      const text = await response.text();
      if (to === null) return { status: response.status, url, text };
      url = new URL(to, url);
      sent = undefined;
    }
    throw new Error('the desk redirects in a circle');
  };
  const ok = async (sending: ReturnType<typeof send>): Promise<string> => {
    const { status, url, text } = await sending;
    if (status !== 200) throw new Error(`${url.pathname} answered ${String(status)}`);
    return text;
  };

  const whoAreYou = await send('/sign-in/start');
  await ok(send(whoAreYou.url.href, new URLSearchParams({ staff })));
  return {
    open: (path) => ok(send(path)),
    submit: async (page, action, typed) => {
      const hidden = hiddenIn(await ok(send(page)), action);
      return ok(send(action, new URLSearchParams({ ...hidden, ...typed })));
    },
  };
}

function hiddenIn(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const fields = (form.split('</form>')[0] ?? '').matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  );
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
