import {
  addDays,
  dayOfMonth,
  daysBetween,
  earlierOf,
  laterOf,
  weekday,
  type Day,
} from '@office/domain/day';
import type { Visit } from '../visit.ts';

interface StripProps {
  readonly visit: Visit;
  readonly from: Day;
  readonly due: Day;
}
const mostDays = 75;

/** A deadline laid out day by day: past, ahead, weekends, today outlined, the due day filled. */
export const DayStrip = ({ visit: { texts, words, today }, from, due }: StripProps) => {
  const last = laterOf(due, today);
  const first = laterOf(earlierOf(from, today), addDays(last, -mostDays));
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) =>
    addDays(first, index),
  );
  const width = 100 / days.length;
  const at = (index: number): string => `${(index * width).toFixed(3)}%`;
  const middle = (index: number): string => `${((index + 0.47) * width).toFixed(3)}%`;
  const wide = days.length <= 40;
  const step = wide ? 5 : 10;
  const title = `${texts.task.due} ${words.dayWithWeekday(due)}`;
  return (
    <svg class="strip" role="img" aria-label={title}>
      <title>{title}</title>
      {days.map((of, index) => {
        const kind = kindOf(of, today, due);
        const shownNumber =
          of === due || of === today || (dayOfMonth(of) % step === 0 && dayOfMonth(of) < 30);
        return (
          <>
            <rect
              class={kind}
              x={at(index)}
              y={of === today && of !== due ? 17 : 16}
              width={`${(width * 0.94).toFixed(3)}%`}
              height={of === today && of !== due ? 20 : 22}
              rx="2"
            />
            {shownNumber ? (
              <text class={textKind(of, today, due)} x={middle(index)} y="31" text-anchor="middle">
                {dayOfMonth(of)}
              </text>
            ) : null}
            {of === today ? (
              <text
                class="on-today"
                x={middle(index)}
                y="11"
                text-anchor={anchor(index, days.length)}
              >
                {texts.inbox.today}
              </text>
            ) : null}
            {of === due ? (
              <text x={middle(index)} y="51" text-anchor={anchor(index, days.length)}>
                {`${words.shortDay(due)}, ${texts.task.dueShort}`}
              </text>
            ) : null}
          </>
        );
      })}
    </svg>
  );
};

const kindOf = (of: Day, today: Day, due: Day): string => {
  if (of === due) return due < today ? 'due is-late' : 'due';
  if (of === today) return 'today';
  const off = weekday(of) >= 6;
  if (of < today) return off ? 'past-off' : 'past';
  return off ? 'off' : 'ahead';
};

const textKind = (of: Day, today: Day, due: Day): string | undefined => {
  if (of === due) return 'on-due';
  if (of === today) return 'on-today';
  return of < today && weekday(of) < 6 ? 'in' : undefined;
};

const anchor = (index: number, length: number): 'start' | 'middle' | 'end' => {
  if (index < length * 0.08) return 'start';
  return index > length * 0.92 ? 'end' : 'middle';
};
