import {
  colours,
  legend,
  nameAxis,
  picture,
  plot,
  px,
  textAt,
  valueAxis,
  valueScale,
} from './svg.ts';

export type TenthsOfMonth = { readonly month: string; readonly cents: readonly number[] };

const dark = [1, 5, 9];
const names = new Map([
  [1, 'D1'],
  [5, 'D5, the median'],
  [9, 'D9'],
]);

/** How what people are paid is spread, month by month: bands between the tenths, the first, fifth and ninth drawn. */
export function paidTenthsChart(months: readonly TenthsOfMonth[], about: string): string {
  const euros = (cents: number | undefined): number => (cents ?? 0) / 100;
  const scale = valueScale(0, Math.max(1, ...months.map(({ cents }) => euros(cents[9]))));
  const last = months.length - 1;
  const room = plot.right - 150 - plot.left - 30;
  const at = (index: number): number =>
    plot.left + 30 + (last === 0 ? room / 2 : (room * index) / last);
  const points = (tenth: number): string[] =>
    months.map(({ cents }, index) => `${px(at(index))},${px(scale.at(euros(cents[tenth])))}`);
  const bands = [1, 2, 3, 4, 5, 6, 7, 8].map((tenth) => {
    const opacity = tenth === 4 || tenth === 5 ? 0.4 : tenth === 3 || tenth === 6 ? 0.28 : 0.16;
    return `<polygon points="${[...points(tenth), ...points(tenth + 1).toReversed()].join(' ')}" fill="${colours.sky}" fill-opacity="${String(opacity)}"/>`;
  });
  const lines = dark.flatMap((tenth) => [
    `<polyline points="${points(tenth).join(' ')}" fill="none" stroke="${tenth === 5 ? colours.red : colours.blue}" stroke-width="3" stroke-linejoin="round"/>`,
    ...points(tenth).map((point) => {
      const [x = '', y = ''] = point.split(',');
      return `<circle cx="${x}" cy="${y}" r="4" fill="${tenth === 5 ? colours.red : colours.blue}"/>`;
    }),
    textAt(
      at(last) + 14,
      scale.at(euros(months[last]?.cents[tenth])) + 4.5,
      names.get(tenth) ?? '',
      {
        fill: tenth === 5 ? colours.red : colours.blue,
        weight: 600,
      },
    ),
  ]);
  return picture(
    {
      title: 'What people are paid',
      subtitle: 'Tenths of those who are paid something for the month',
      about,
      x: 'Month of unemployment',
      y: 'EUR paid for the month',
    },
    [
      ...valueAxis(scale),
      ...bands,
      ...lines,
      ...nameAxis(
        months.map(({ month }) => month),
        at,
      ),
      ...legend([
        { name: 'median', colour: colours.red, kind: 'line' },
        { name: 'first and ninth tenth', colour: colours.blue, kind: 'line' },
        { name: 'tenths between, darker towards the median', colour: '#a9d7f0' },
      ]),
    ],
  );
}
