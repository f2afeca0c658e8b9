/** Third parties' titles on payments (Judicial Code 1390 ff., Act of 12 April 1965, AR 173). */
export const titleKinds = [
  'seizure',
  'privileged-seizure',
  'assignment',
  'maintenance',
  'subrogation',
  'collective-settlement',
] as const;
export type TitleKind = (typeof titleKinds)[number];

export const debtStatuses = ['open', 'suspended', 'settled', 'waived'] as const;
export type DebtStatus = (typeof debtStatuses)[number];
