/** Words for codes that others choose: what is not in the table is shown as it came. */
export type Lookup = Readonly<Record<string, string>>;
