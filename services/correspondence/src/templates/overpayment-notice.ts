import { z } from 'zod';
import { Day, Month, PositiveMoney } from '@office/contracts/scalars';
import type { Language } from '@office/domain/household';
import { isPositive } from '@office/domain/money';
import { setOff } from '@office/rules/set-off';
import { defineTemplate, heading, list, text } from '../letter-content.ts';

const OverpaymentNotice = z.object({
  month: Month,
  /** Gross: what was paid unduly is repaid gross, tax included (AR 169). */
  amount: PositiveMoney.refine(isPositive, 'more than nothing'),
  /** AR 167 § 1; 0 where a later control card lowered the month. Case 4 is never the claimant's debt. */
  case: z
    .int()
    .min(0)
    .max(5)
    .refine((number) => number !== 4, 'never case 4'),
  fraud: z.boolean().default(false),
  reason: z.string().optional(),
  /** The structured communication for somebody who prefers to repay at once. */
  communication: z.string().optional(),
  establishedOn: Day.optional(),
});
type OverpaymentCase = 0 | 1 | 2 | 3 | 5;

const causes = {
  fr: {
    0: 'Une nouvelle carte de contrôle donne droit à moins que ce que nous vous avons payé.',
    1: 'Notre calcul contenait une erreur (art. 167, § 1er, 1°).',
    2: 'Nous avons payé sans que l’ONEM ait accordé ce droit (art. 167, § 1er, 2°).',
    3: 'Le paiement n’était pas conforme à la loi (art. 167, § 1er, 3°).',
    5: 'Un changement connu des registres n’avait pas été pris en compte (art. 167, § 1er, 5°).',
  },
  nl: {
    0: 'Een nieuwe controlekaart geeft recht op minder dan wat wij u hebben betaald.',
    1: 'Onze berekening bevatte een fout (art. 167, § 1, 1°).',
    2: 'Wij hebben betaald zonder dat de RVA dit recht had toegekend (art. 167, § 1, 2°).',
    3: 'De betaling was niet in overeenstemming met de wet (art. 167, § 1, 3°).',
    5: 'Met een wijziging die in de registers stond, was geen rekening gehouden (art. 167, § 1, 5°).',
  },
  de: {
    0: 'Eine neue Kontrollkarte gibt Anspruch auf weniger, als wir Ihnen gezahlt haben.',
    1: 'Unsere Berechnung enthielt einen Fehler (Art. 167 § 1 Nr. 1).',
    2: 'Wir haben gezahlt, ohne dass das LfA diesen Anspruch gewährt hatte (Art. 167 § 1 Nr. 2).',
    3: 'Die Zahlung entsprach nicht dem Gesetz (Art. 167 § 1 Nr. 3).',
    5: 'Eine Änderung, die in den Registern stand, war nicht berücksichtigt (Art. 167 § 1 Nr. 5).',
  },
} as const satisfies Record<Language, Record<OverpaymentCase, string>>;

/** The number was checked by the schema; anything else than these five cannot come here. */
const causeOf = (language: Language, number: number): string =>
  Object.entries(causes[language]).find(([key]) => key === String(number))?.[1] ?? '';

/** The share that is kept of each later month, as the rules of recovery have it: 10 % or 100 %. */
const shareOf = (fraud: boolean): string =>
  setOff({ gross: hundred, owed: hundred, fraud }).amount.replace(/\.00$/, '');
const hundred = PositiveMoney.parse('100.00');

const because = (language: Language, number: number, reason: string | undefined): string =>
  reason === undefined ? causeOf(language, number) : `${causeOf(language, number)} ${reason}`;

export const overpaymentNotice = defineTemplate({
  type: 'overpayment-notice',
  data: OverpaymentNotice,
  texts: {
    fr: ({ month, amount, case: number, fraud, reason, communication }, { say }) => ({
      subject: `Vous avez reçu trop pour ${say.month(month)}`,
      blocks: [
        text(
          `Pour le mois de ${say.month(month)}, nous vous avons payé ${say.amount(amount)} brut de trop. Cette somme doit être remboursée.`,
        ),
        text(`Pourquoi\u00a0? ${because('fr', number, reason)}`),
        heading('Comment cela se passe'),
        text(
          `Nous retenons ${shareOf(fraud)}\u00a0% du montant brut de chaque mois suivant, jusqu’à ce que tout soit remboursé (art. 1410, § 4, du Code judiciaire)${fraud ? '. La retenue est entière parce que la somme a été obtenue par fraude' : ''}. Chaque avis de paiement montre la retenue. Vous pouvez aussi rembourser en une fois${communication === undefined ? '' : `, avec la communication ${communication}`}.`,
        ),
        heading('Ce que vous pouvez demander'),
        list([
          'Vous n’êtes pas d’accord\u00a0? Dites-le-nous par écrit, avec vos raisons. Vous pouvez aussi vous adresser au tribunal du travail dans les trois mois.',
          'La retenue vous laisserait moins que le revenu d’intégration\u00a0? Prouvez-le-nous, et nous la limitons.',
          'Vous ne pouvez pas rembourser\u00a0? Vous pouvez demander une renonciation totale ou partielle (art. 171 à 173), ou un plan de remboursement.',
        ]),
      ],
    }),
    nl: ({ month, amount, case: number, fraud, reason, communication }, { say }) => ({
      subject: `U hebt te veel ontvangen voor ${say.month(month)}`,
      blocks: [
        text(
          `Voor de maand ${say.month(month)} hebben wij u ${say.amount(amount)} bruto te veel betaald. Dat bedrag moet worden terugbetaald.`,
        ),
        text(`Waarom? ${because('nl', number, reason)}`),
        heading('Hoe dat verloopt'),
        text(
          `Wij houden ${shareOf(fraud)}\u00a0% in van het brutobedrag van elke volgende maand, tot alles is terugbetaald (art. 1410, § 4, van het Gerechtelijk Wetboek)${fraud ? '. De inhouding is volledig omdat het bedrag door bedrog is verkregen' : ''}. Elk betalingsbericht toont de inhouding. U kunt ook in één keer terugbetalen${communication === undefined ? '' : `, met de mededeling ${communication}`}.`,
        ),
        heading('Wat u kunt vragen'),
        list([
          'Bent u het niet eens? Laat het ons schriftelijk weten, met uw redenen. U kunt ook binnen drie maanden naar de arbeidsrechtbank gaan.',
          'Houdt u door de inhouding minder over dan het leefloon? Bewijs het ons, dan beperken wij ze.',
          'Kunt u niet terugbetalen? U kunt een volledige of gedeeltelijke kwijtschelding vragen (art. 171 tot 173), of een afbetalingsplan.',
        ]),
      ],
    }),
    de: ({ month, amount, case: number, fraud, reason, communication }, { say }) => ({
      subject: `Sie haben für ${say.month(month)} zu viel erhalten`,
      blocks: [
        text(
          `Für den Monat ${say.month(month)} haben wir Ihnen ${say.amount(amount)} brutto zu viel gezahlt. Dieser Betrag ist zurückzuzahlen.`,
        ),
        text(`Warum? ${because('de', number, reason)}`),
        heading('Wie das geschieht'),
        text(
          `Wir behalten ${shareOf(fraud)}\u00a0% des Bruttobetrags jedes folgenden Monats ein, bis alles zurückgezahlt ist (Art. 1410 § 4 des Gerichtsgesetzbuches)${fraud ? '. Einbehalten wird alles, weil der Betrag durch Betrug erlangt wurde' : ''}. Jede Zahlungsmitteilung zeigt den Abzug. Sie können auch auf einmal zurückzahlen${communication === undefined ? '' : `, mit der Mitteilung ${communication}`}.`,
        ),
        heading('Was Sie beantragen können'),
        list([
          'Sind Sie nicht einverstanden? Teilen Sie es uns schriftlich mit, mit Ihren Gründen. Sie können sich auch innerhalb von drei Monaten an das Arbeitsgericht wenden.',
          'Bliebe Ihnen durch den Abzug weniger als das Eingliederungseinkommen? Weisen Sie es uns nach, dann begrenzen wir ihn.',
          'Können Sie nicht zurückzahlen? Sie können einen vollen oder teilweisen Verzicht beantragen (Art. 171 bis 173) oder einen Ratenplan.',
        ]),
      ],
    }),
  },
});
