import type { Notice } from '../notices.ts';
import type { Visit } from '../visit.ts';

/** What happened just before this page: said once, at its top. */
export const NoticeLine = ({
  visit,
  notice,
}: {
  readonly visit: Visit;
  readonly notice: Notice;
}) => {
  const quick =
    notice.kind === 'taken-first' ||
    notice.kind === 'gone' ||
    notice.kind === 'kept-back' ||
    notice.kind === 'choose-first';
  return (
    <p class={quick ? 'notice soon' : 'notice done'} role="status">
      {wordsOf(visit, notice)}
    </p>
  );
};

function wordsOf({ texts, words, whoIs }: Visit, notice: Notice): string {
  switch (notice.kind) {
    case 'taken-first':
      return texts.notices.takenFirst(
        whoIs(notice.by),
        texts.tasks[notice.type].name,
        words.time(notice.at),
      );
    case 'gone':
      return texts.notices.gone(texts.tasks[notice.type].name);
    case 'released':
      return texts.notices.released(texts.tasks[notice.type].name);
    case 'completed':
      return texts.notices.completed(texts.tasks[notice.type].name);
    case 'no-more-tasks':
      return `${texts.notices.completed(texts.tasks[notice.type].name)} ${texts.notices.noMore}`;
    case 'choose-first':
      return texts.worklist.chooseFirst;
    default:
      return texts.notices[notice.kind];
  }
}
