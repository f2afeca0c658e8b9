import type { runStatuses } from '@office/domain/payment';
import type { channels } from '@office/domain/household';
import type { debtStatuses, titleKinds } from '@office/domain/debt';

export type TitleKindName = (typeof titleKinds)[number];
export type DebtStatusName = (typeof debtStatuses)[number];
export type Channel = (typeof channels)[number];
export type RunStatusName = (typeof runStatuses)[number];
