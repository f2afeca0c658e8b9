import type { Pages } from '../router.tsx';
import { claimRoutes } from './claim-routes.tsx';
import { documentRoutes } from './document-routes.tsx';
import { questionRoutes } from './question-routes.tsx';
import { titleRoutes } from './title-routes.tsx';

/** What is entered into a dossier, one page for each. */
export function entryRoutes(pages: Pages): void {
  claimRoutes(pages);
  documentRoutes(pages);
  titleRoutes(pages);
  questionRoutes(pages);
}
