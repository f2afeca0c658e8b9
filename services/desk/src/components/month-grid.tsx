import { weekday, dayOfMonth } from '@office/domain/day';
import { daysOf, firstDayOf, type Month } from '@office/domain/month';
import type { CardLetter } from '../card-letters.ts';
import type { Visit } from '../visit.ts';

interface MonthGridProps {
  readonly visit: Visit;
  readonly month: Month;
  readonly marks: ReadonlyMap<number, CardLetter>;
}

/** The card as on paper, to look at: Monday first, Sundays sunken, letters where days are filled in. */
export const MonthGrid = ({ visit, month, marks }: MonthGridProps) => (
  <div class="month-outer">
    <ol class="month plain-list" aria-label={visit.words.month(month)}>
      <Heads visit={visit} />
      <Blanks month={month} />
      {daysOf(month).map((of) => {
        const letter = marks.get(dayOfMonth(of));
        return (
          <li class={`cell ${letter ?? (weekday(of) === 7 ? 'sunday' : '')}`}>
            <span>{dayOfMonth(of)}</span>
            {letter === undefined ? null : <strong>{letter}</strong>}
          </li>
        );
      })}
    </ol>
  </div>
);

export const Heads = ({ visit }: { readonly visit: Visit }) => (
  <>
    {visit.words.shortWeekdays.map((name) => (
      <li class="head" aria-hidden="true">
        {name}
      </li>
    ))}
  </>
);

export const Blanks = ({ month }: { readonly month: Month }) => (
  <>
    {Array.from({ length: weekday(firstDayOf(month)) - 1 }, () => (
      <li aria-hidden="true" />
    ))}
  </>
);
