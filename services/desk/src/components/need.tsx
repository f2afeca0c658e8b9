import { daysWithout, type Need } from '@office/domain/need';
import type { Visit } from '../visit.ts';

const scaleDays = 120;

/** The need bar of a row: the figure, a bar to 120 days, and since when. */
export const NeedCell = ({ visit, need }: { readonly visit: Visit; readonly need: Need }) => {
  const { texts, words, today } = visit;
  if (need.kind !== 'without') {
    return (
      <div class="need">
        <span class="dash">–</span>
        <span class="quiet">{need.kind === 'paid' ? texts.inbox.paid : texts.inbox.noClaim}</span>
        {need.kind === 'paid' ? (
          <span class="note">{texts.inbox.paidTo(words.listDay(need.to, today))}</span>
        ) : null}
      </div>
    );
  }
  const share = Math.min(100, Math.round((daysWithout(need) / scaleDays) * 100));
  return (
    <div class="need">
      <strong>
        {need.days}
        <span class="govuk-visually-hidden"> {texts.inbox.daysWithoutIncome}</span>
      </strong>
      <svg aria-hidden="true">
        <rect x="0" y="0" width={`${String(share)}%`} height="8" />
      </svg>
      <span class="note">{texts.inbox.since(words.listDay(need.since, today))}</span>
    </div>
  );
};

export const NeedBox = ({ visit, need }: { readonly visit: Visit; readonly need: Need }) =>
  need.kind === 'without' ? (
    <span class="need-box">
      <strong>{need.days}</strong>
      <span>{visit.texts.dossier.daysWithoutSince(visit.words.day(need.since))}</span>
    </span>
  ) : null;
