import { z } from 'zod';
import { channels, familyCategories, languages } from '@office/domain/household';
import { claimKinds, claimStatuses } from '@office/domain/claim';
import { cardFlaws, cardVias } from '@office/domain/control-card';
import { dossierIdPattern, idPattern } from '@office/domain/ids';
import { isDay, type Day as DomainDay } from '@office/domain/day';
import { isMoney, type Money as DomainMoney } from '@office/domain/money';
import { isMonth, type Month as DomainMonth } from '@office/domain/month';
import { letterTypes } from '@office/domain/letter';
import { titleKinds, debtStatuses } from '@office/domain/debt';
import { paymentStatuses, runStatuses } from '@office/domain/payment';
import { queues, taskStates, taskTypeNames } from '@office/domain/task';

const pattern = (what: string, expression: string) => ({ description: what, pattern: expression });

/** A day `YYYY-MM-DD` that exists. */
export const Day = z
  .custom<DomainDay>((value) => typeof value === 'string' && isDay(value), 'a day YYYY-MM-DD')
  .meta({ id: 'Day', type: 'string', format: 'date', description: 'A day, YYYY-MM-DD' });
/** A month `YYYY-MM`. */
export const Month = z
  .custom<DomainMonth>((value) => typeof value === 'string' && isMonth(value), 'a month YYYY-MM')
  .meta({ id: 'Month', type: 'string', ...pattern('A month, YYYY-MM', '^\\d{4}-\\d{2}$') });
/** An amount in euros: a string with two decimals. */
export const Money = z
  .custom<DomainMoney>(
    (value) => typeof value === 'string' && isMoney(value),
    'an amount such as "1234.56": a quoted string with two decimals',
  )
  .meta({ id: 'Money', type: 'string', ...pattern('Euros, two decimals', '^-?\\d+\\.\\d{2}$') });

/** An amount that somebody states: never negative. */
export const PositiveMoney = Money.refine((amount) => !amount.startsWith('-'), 'not negative');
/** Allowances of a month, in halves: "27", "20.5". */
export const Allowances = z.string().regex(/^\d+(\.5)?$/, 'allowances such as "27" or "20.5"');

export const DossierId = z.string().regex(dossierIdPattern, '3 to 18 letters, digits or dashes');
export const Id = z.string().regex(idPattern, 'up to 100 letters, digits, dots, dashes');
export const Version = z.int().positive();
export const Name = z.string().trim().min(1).max(100);
export const FreeText = z.string().trim().max(4000);
export const DayOfMonth = z.int().min(1).max(31);
export const DaysOfMonth = z.array(DayOfMonth).default([]);

export const Language = z.enum(languages);
export const Category = z.enum(familyCategories);
export const Channel = z.enum(channels);
export const ClaimKind = z.enum(claimKinds);
export const ClaimStatus = z.enum(claimStatuses);
export const CardVia = z.enum(cardVias);
export const CardFlaw = z.enum(cardFlaws);
export const LetterType = z.enum(letterTypes);
export const TitleKind = z.enum(titleKinds);
export const DebtStatus = z.enum(debtStatuses);
export const PaymentStatus = z.enum(paymentStatuses);
export const RunStatus = z.enum(runStatuses);
export const Queue = z.enum(queues);
export const TaskState = z.enum(taskStates);
export const TaskType = z.enum(taskTypeNames);
export const Children = z.int().min(0).max(30);

export const Address = z.strictObject({
  street: Name,
  postcode: z.string().trim().min(1).max(12),
  town: Name,
  country: z.string().length(2).optional(),
});

/** A day and the amount that holds from it. */
export const DatedAmount = z.strictObject({ from: Day, daily: PositiveMoney });

/** One step of a calculation, as staff and the court read it. */
export const Step = z.object({
  rule: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  output: z.unknown(),
  source: z.string(),
  /** Where each input comes from that was not simply given: an earlier step, or a dated table of the law. */
  origins: z.record(z.string(), z.string()).optional(),
  rounding: z.string().optional(),
  /** Open questions of the law that the step answered, with the answer taken. */
  switches: z.record(z.string(), z.string()).optional(),
});

/** Who did something, and when. */
export const Doing = z.object({ by: z.string(), on: Day, at: z.string() });

export const Recorded = z.object({ version: Version });
