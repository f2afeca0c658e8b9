import { z } from 'zod';
import { Allowances, DatedAmount, Month, Name, PositiveMoney } from '@office/contracts/scalars';
import { isPositive, negate, subtract, sum } from '@office/domain/money';
import { defineTemplate, table, text, type Block, type Occasion } from '../letter-content.ts';

const PaymentNotice = z.object({
  month: Month,
  correction: z.int().min(0).default(0),
  allowances: Allowances,
  daily: z.array(DatedAmount).default([]),
  gross: PositiveMoney,
  tax: PositiveMoney,
  net: PositiveMoney,
  setOff: PositiveMoney,
  creditors: z
    .array(z.object({ title: z.string(), creditor: Name, amount: PositiveMoney }))
    .default([]),
  paid: PositiveMoney,
});
type PaymentNotice = z.infer<typeof PaymentNotice>;

interface Labels {
  readonly heads: readonly [string, string];
  readonly allowances: string;
  readonly daily: (from: string) => string;
  readonly gross: string;
  readonly tax: string;
  readonly net: string;
  readonly setOff: string;
  readonly share: (creditor: string, title: string) => string;
  readonly before: string;
  readonly paid: string;
}

/** From gross to what was paid, every deduction on a line of its own (AR 162). */
function waterfall(notice: PaymentNotice, { say }: Occasion, labels: Labels): Block {
  const { gross, tax, net, setOff, creditors, paid } = notice;
  const shares = creditors.map(({ amount }) => amount);
  // A correction pays what remains of the whole month: the rest left with an earlier payment.
  const before = subtract(net, sum([setOff, ...shares, paid]));
  const minus = (label: string, amount: typeof gross) => ({
    cells: [label, say.amount(isPositive(amount) ? negate(amount) : amount)],
  });
  return table(labels.heads, [
    { cells: [labels.allowances, say.allowances(notice.allowances)] },
    ...notice.daily.map(({ from, daily }) => ({
      cells: [labels.daily(say.day(from)), say.amount(daily)],
    })),
    { cells: [labels.gross, say.amount(gross)] },
    minus(labels.tax, tax),
    { cells: [labels.net, say.amount(net)] },
    ...(isPositive(setOff) ? [minus(labels.setOff, setOff)] : []),
    ...creditors.map(({ title, creditor, amount }) => minus(labels.share(creditor, title), amount)),
    ...(isPositive(before) ? [minus(labels.before, before)] : []),
    { cells: [labels.paid, say.amount(paid)], total: true },
  ]);
}

export const paymentNotice = defineTemplate({
  type: 'payment-notice',
  data: PaymentNotice,
  texts: {
    fr: (notice, occasion) => ({
      subject: `${notice.correction === 0 ? 'Votre paiement' : 'Correction de votre paiement'} pour ${occasion.say.month(notice.month)}`,
      blocks: [
        text(
          notice.correction === 0
            ? `Nous avons versé ${occasion.say.amount(notice.paid)} sur votre compte pour le mois de ${occasion.say.month(notice.month)}. Voici le calcul complet.`
            : `Nous avons recalculé tout le mois de ${occasion.say.month(notice.month)} et versé sur votre compte ce qui restait à payer\u00a0: ${occasion.say.amount(notice.paid)}. Voici le nouveau calcul complet.`,
        ),
        waterfall(notice, occasion, {
          heads: ['Calcul', 'Nombre ou montant'],
          allowances: 'Nombre d’allocations',
          daily: (from) => `Montant d’une allocation à partir du ${from}`,
          gross: 'Montant brut',
          tax: 'Précompte professionnel',
          net: 'Montant net',
          setOff: 'Récupération de ce qui a été payé en trop',
          share: (creditor, title) => `Part de ${creditor} (titre ${title})`,
          before: 'Déjà payé pour ce mois',
          paid: 'Versé sur votre compte',
        }),
        text(
          'Le calcul suit les jours notés sur votre carte de contrôle. Vous n’êtes pas d’accord avec ce montant\u00a0? Écrivez-nous dans les trois mois après le paiement. Vous recevez une réponse écrite, et vous pouvez ensuite vous adresser au directeur de l’ONEM pendant un mois.',
        ),
      ],
    }),
    nl: (notice, occasion) => ({
      subject: `${notice.correction === 0 ? 'Uw betaling' : 'Verbetering van uw betaling'} voor ${occasion.say.month(notice.month)}`,
      blocks: [
        text(
          notice.correction === 0
            ? `Wij hebben ${occasion.say.amount(notice.paid)} op uw rekening gestort voor de maand ${occasion.say.month(notice.month)}. Dit is de volledige berekening.`
            : `Wij hebben de hele maand ${occasion.say.month(notice.month)} opnieuw berekend en op uw rekening gestort wat nog te betalen was: ${occasion.say.amount(notice.paid)}. Dit is de nieuwe volledige berekening.`,
        ),
        waterfall(notice, occasion, {
          heads: ['Berekening', 'Aantal of bedrag'],
          allowances: 'Aantal uitkeringen',
          daily: (from) => `Bedrag van een uitkering vanaf ${from}`,
          gross: 'Brutobedrag',
          tax: 'Bedrijfsvoorheffing',
          net: 'Nettobedrag',
          setOff: 'Terugvordering van wat te veel is betaald',
          share: (creditor, title) => `Deel van ${creditor} (titel ${title})`,
          before: 'Al betaald voor deze maand',
          paid: 'Op uw rekening gestort',
        }),
        text(
          'De berekening volgt de dagen op uw controlekaart. Bent u het niet eens met dit bedrag? Schrijf ons binnen drie maanden na de betaling. U krijgt een schriftelijk antwoord en kunt daarna nog een maand lang naar de directeur van de RVA gaan.',
        ),
      ],
    }),
    de: (notice, occasion) => ({
      subject: `${notice.correction === 0 ? 'Ihre Zahlung' : 'Berichtigung Ihrer Zahlung'} für ${occasion.say.month(notice.month)}`,
      blocks: [
        text(
          notice.correction === 0
            ? `Wir haben Ihnen für den Monat ${occasion.say.month(notice.month)} ${occasion.say.amount(notice.paid)} überwiesen. Hier ist die vollständige Berechnung.`
            : `Wir haben den ganzen Monat ${occasion.say.month(notice.month)} neu berechnet und Ihnen den Rest überwiesen: ${occasion.say.amount(notice.paid)}. Hier ist die neue vollständige Berechnung.`,
        ),
        waterfall(notice, occasion, {
          heads: ['Berechnung', 'Anzahl oder Betrag'],
          allowances: 'Anzahl der Tagessätze',
          daily: (from) => `Betrag eines Tagessatzes ab dem ${from}`,
          gross: 'Bruttobetrag',
          tax: 'Berufssteuervorabzug',
          net: 'Nettobetrag',
          setOff: 'Rückforderung des zu viel Gezahlten',
          share: (creditor, title) => `Anteil von ${creditor} (Titel ${title})`,
          before: 'Für diesen Monat bereits gezahlt',
          paid: 'Auf Ihr Konto überwiesen',
        }),
        text(
          'Die Berechnung folgt den Tagen auf Ihrer Kontrollkarte. Sind Sie mit diesem Betrag nicht einverstanden? Schreiben Sie uns innerhalb von drei Monaten nach der Zahlung. Sie erhalten eine schriftliche Antwort und können sich danach noch einen Monat lang an den Direktor des LfA wenden.',
        ),
      ],
    }),
  },
});
