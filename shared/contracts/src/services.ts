export const serviceNames = [
  'dossiers',
  'agency',
  'payments',
  'debts',
  'tasks',
  'correspondence',
  'knowledge',
] as const;
export type ServiceName = (typeof serviceNames)[number];
