import { daysBetween, type Day } from '@office/domain/day';
import { birthDayOf, isNationalNumber, nationalNumber } from '@office/domain/identifiers';
import type { DossierView } from '@office/contracts/dossier-shapes';
import type { DeductionsView } from '@office/contracts/debts';
import type { Need } from '@office/domain/need';
import { personName } from '../task-words.ts';
import type { Visit } from '../visit.ts';
import { writeNationalNumber } from '../words.ts';
import { NeedBox } from './need.tsx';
import { Tag } from './sheet.tsx';

export interface BandFacts {
  readonly dossier: DossierView;
  readonly deductions: DeductionsView | undefined;
  readonly need: Need;
}

const ageOn = (today: Day, number: string): number | undefined => {
  const born = isNationalNumber(number) ? birthDayOf(nationalNumber(number)) : undefined;
  return born === undefined ? undefined : Math.floor(daysBetween(born, today) / 365.2425);
};

/** Who this is about: name, number, age, dossier, language; what weighs on the money; days without income. */
export const PersonBand = ({
  visit,
  facts,
  main = false,
}: {
  readonly visit: Visit;
  readonly facts: BandFacts;
  readonly main?: boolean;
}) => {
  const { dossier, deductions, need } = facts;
  const { texts, words } = visit;
  const age = ageOn(visit.today, dossier.number);
  const name = personName(dossier);
  return (
    <section class="band" aria-label={texts.dossier.person}>
      <div class="band-in">
        <div>
          {main ? (
            <h1 class="band-name">{name}</h1>
          ) : (
            <a class="band-name plain-link" href={`/dossiers/${dossier.dossierId}`}>
              {name}
            </a>
          )}
          <div class="band-facts">
            <span>{writeNationalNumber(dossier.number)}</span>
            {age === undefined ? null : <span>{texts.dossier.age(age)}</span>}
            <span>{texts.dossier.named(dossier.dossierId)}</span>
            <span>{texts.dossier.speaks[dossier.language]}</span>
          </div>
        </div>
        <div class="band-tags">
          {need.kind === 'paid' ? (
            <Tag icon="check" tone="done">
              {texts.dossier.paidTo(words.day(need.to))}
            </Tag>
          ) : null}
          <Tag icon="house">{texts.dossier.category(dossier.category, dossier.children)}</Tag>
          {(deductions?.titles ?? [])
            .filter(({ status }) => status === 'active')
            .map(({ kind, claim, monthly }) => {
              const amount = monthly ?? claim;
              return (
                <Tag icon="gavel">
                  {texts.titleKinds[kind]}
                  {amount === undefined ? '' : `, ${words.amount(amount)}`}
                </Tag>
              );
            })}
          <NeedBox visit={visit} need={need} />
        </div>
      </div>
    </section>
  );
};
