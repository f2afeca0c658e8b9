/** A `month` question as docs/calc.md describes its input, every field already found good. */
export type NaiveQuestion = {
  readonly month: string;
  readonly kind: 'full' | 'temporary' | 'insertion';
  readonly category?: string;
  readonly phaseMonth?: number;
  readonly daily: readonly { readonly from: string; readonly daily: string }[];
  readonly from?: string;
  readonly until?: string;
  readonly work?: readonly number[];
  readonly sick?: readonly number[];
  readonly holidayPaid?: readonly number[];
  readonly other?: readonly number[];
  readonly around?: { readonly work: readonly string[]; readonly unpayable: readonly string[] };
  readonly hoursLost?: string;
  readonly weeklyHours?: string;
  readonly children: number;
  readonly titles: readonly NaiveTitle[];
  readonly recovery?: { readonly owed: string; readonly fraud: boolean };
};

export type NaiveTitle = {
  readonly id: string;
  readonly kind: string;
  readonly filedOn: string;
  readonly claim: string;
  readonly owed: string;
  readonly rank?: number;
};
