import type { DocumentStore, Versioned } from '@office/service-kit/document-store';

const page = 200;

/** Every document of a store, read page by page. */
export async function* everyDocument<State>(
  store: DocumentStore<State>,
): AsyncGenerator<Versioned<State>> {
  for (let skip = 0; ; skip += page) {
    const found = await store.list({}, { sort: { _id: 1 }, limit: page, skip });
    yield* found;
    if (found.length < page) return;
  }
}
