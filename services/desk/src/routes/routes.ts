import type { Pages } from '../router.tsx';
import { chosenRoutes } from './chosen-routes.tsx';
import { cardRoutes } from './card-routes.tsx';
import { dossierRoutes } from './dossier-routes.tsx';
import { entryRoutes } from './entry-routes.tsx';
import { factRoutes } from './fact-routes.tsx';
import { inboxRoutes } from './inbox-routes.tsx';
import { knowledgeRoutes } from './knowledge-routes.tsx';
import { paymentRoutes } from './payment-routes.tsx';
import { runRoutes } from './run-routes.tsx';
import { searchRoutes } from './search-routes.tsx';
import { taskRoutes } from './task-routes.tsx';

/** Every page of the desk. */
export function bindPages(pages: Pages): void {
  inboxRoutes(pages);
  chosenRoutes(pages);
  taskRoutes(pages);
  searchRoutes(pages);
  dossierRoutes(pages);
  entryRoutes(pages);
  factRoutes(pages);
  cardRoutes(pages);
  paymentRoutes(pages);
  runRoutes(pages);
  knowledgeRoutes(pages);
}
