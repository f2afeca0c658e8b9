/** Writes down every address that anything in this process asks for, until it is told to stop. */
export function recordAddresses(): { readonly asked: readonly string[]; stop: () => void } {
  const real = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(`${init?.method ?? 'GET'} ${url}`);
    return real(input, init);
  };
  return {
    asked,
    stop: () => {
      globalThis.fetch = real;
    },
  };
}
