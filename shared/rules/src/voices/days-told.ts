import { isMonth, lengthOf } from '@office/domain/month';
import { isRecord } from './told-step.ts';
import type { Month } from '@office/domain/month';
import type { SaturdayReason, Telling } from './telling.ts';
import type { ToldStep } from './told-step.ts';

type Counted = { readonly day: number; readonly counted: string; readonly reason: string };

const notPaid = ['worked', 'sick', 'holiday-pay', 'other-reason'] as const;
const saturdays = [
  'saturday-after-two-or-three-work-days',
  'saturday-after-four-work-days',
  'saturday-after-five-days-not-payable',
  'saturday-between-days-not-payable',
] as const satisfies readonly SaturdayReason[];

/** The card of a month, day by day, as `paid-days` counted it. A trace that holds the total alone tells no days. */
export const daysTold = ({ inputs, output }: ToldStep): Telling[] => {
  const { month } = inputs;
  const counted = countedIn(output);
  const [first] = counted;
  const last = counted.at(-1);
  if (!isMonth(month) || first === undefined || last === undefined) return [];
  const daysOf = (reason: string) =>
    counted.flatMap((each) => (each.reason === reason ? [each.day] : []));
  const known = new Set(counted.map(({ day }) => day));
  return [
    {
      kind: 'days',
      of: {
        month,
        first: first.day,
        last: last.day,
        whole: first.day === 1 && last.day === lengthOf(month),
        ungranted: range(first.day, last.day).filter((day) => !known.has(day)),
        sundays: daysOf('sunday').length,
      },
    },
    ...notPaid.flatMap((because) => listed(month, daysOf(because), 'days-not-paid', because)),
    ...listed(month, daysOf('sunday-worked'), 'sundays-worked'),
    ...saturdays.flatMap((because) => listed(month, daysOf(because), 'saturdays', because)),
  ];
};

/** The days in whatever form the step keeps them: a list, or a list beside their total. */
const countedIn = (output: unknown): readonly Counted[] => {
  const list = isRecord(output) ? output['days'] : output;
  return Array.isArray(list) ? list.filter(isCounted) : [];
};

const isCounted = (value: unknown): value is Counted =>
  isRecord(value) && typeof value['day'] === 'number' && typeof value['reason'] === 'string';

type Listed =
  | [kind: 'days-not-paid', because: (typeof notPaid)[number]]
  | [kind: 'saturdays', because: SaturdayReason]
  | [kind: 'sundays-worked'];

const listed = (month: Month, days: readonly number[], ...[kind, because]: Listed): Telling[] => {
  if (days.length === 0) return [];
  if (kind === 'sundays-worked') return [{ kind, of: { month, days } }];
  return kind === 'saturdays'
    ? [{ kind, of: { month, because, days } }]
    : [{ kind, of: { month, because, days } }];
};

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
