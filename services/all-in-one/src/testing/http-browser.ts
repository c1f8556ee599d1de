/** A browser, as far as cookies and redirects go; it begins at `url`. */
export const browser = (url: string) => {
  const jar = new Map<string, string>();
  const visit = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(address, url), {
      redirect: 'manual',
      ...init,
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...init.headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const follow = async (response: Response): Promise<Response> => {
    for (let current = response; ;) {
      const to = current.headers.get('location');
      if (to === null) return current;
      current = await visit(new URL(to, current.url).href);
    }
  };
  /** Chooses somebody on the sign-in page and comes back. */
  const signIn = async (subject: string, to: string): Promise<Response> => {
    const shown = await follow(await visit(to));
    const action = /action="([^"]+)"/.exec(await shown.text())?.[1] ?? '';
    return follow(
      await visit(new URL(action, shown.url).href, { method: 'POST', body: new URLSearchParams({ subject }) }),
    );
  };
  return { visit, follow, signIn, jar };
};
