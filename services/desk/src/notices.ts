import type { TaskType } from '@office/domain/task';

/** What the next page says first: something was done, or somebody was quicker. */
export type Notice =
  | {
      readonly kind: 'taken-first';
      readonly type: TaskType;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'gone'; readonly type: TaskType }
  | { readonly kind: 'released' | 'completed'; readonly type: TaskType }
  | { readonly kind: 'no-more-tasks'; readonly type: TaskType }
  | {
      readonly kind:
        | 'dossier-opened'
        | 'claim-filed'
        | 'document-received'
        | 'card-recorded'
        | 'facts-changed'
        | 'title-registered'
        | 'title-released'
        | 'run-opened'
        | 'run-signed'
        | 'question-recorded'
        | 'kept-back'
        | 'choose-first';
    };
