import { createDocumentStore, type StoreDeps } from '@office/service-kit/document-store';
import { createChangeFeed } from './change-feed.ts';
import { createTaskStore } from './task-store.ts';
import type { Household } from './household.ts';

/** The documents of this service: tasks, what is known of households, and the list of changes. */
export function createTaskStores(deps: StoreDeps) {
  const tasks = createTaskStore(deps);
  const households = createDocumentStore<Household>(deps, { collection: 'households' });
  const changes = createChangeFeed(deps);
  return { tasks, households, changes, all: [tasks, households, changes] };
}
export type TaskStores = ReturnType<typeof createTaskStores>;
