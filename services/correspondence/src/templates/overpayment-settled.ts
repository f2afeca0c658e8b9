import { z } from 'zod';
import { Month, PositiveMoney } from '@office/contracts/scalars';
import { defineTemplate, text } from '../letter-content.ts';

const OverpaymentSettled = z.object({
  month: Month,
  amount: PositiveMoney,
  /** Waived: the office renounced what was left. */
  waived: z.boolean().default(false),
});

export const overpaymentSettled = defineTemplate({
  type: 'overpayment-settled',
  data: OverpaymentSettled,
  texts: {
    fr: ({ month, amount, waived }, { say }) => ({
      subject: `Votre dette pour ${say.month(month)} est terminée`,
      blocks: [
        text(
          waived
            ? `Pour ${say.month(month)}, vous nous deviez ${say.amount(amount)}. Nous renonçons à ce qui restait à rembourser.`
            : `Pour ${say.month(month)}, vous nous deviez ${say.amount(amount)}. Tout est remboursé. Merci.`,
        ),
        text(
          'Vous ne nous devez donc plus rien pour ce mois. Nous ne retenons plus rien pour cette dette, dès le prochain paiement.',
        ),
      ],
    }),
    nl: ({ month, amount, waived }, { say }) => ({
      subject: `Uw schuld voor ${say.month(month)} is vereffend`,
      blocks: [
        text(
          waived
            ? `Voor ${say.month(month)} was u ons ${say.amount(amount)} verschuldigd. Wij zien af van wat nog moest worden terugbetaald.`
            : `Voor ${say.month(month)} was u ons ${say.amount(amount)} verschuldigd. Alles is terugbetaald. Dank u.`,
        ),
        text(
          'U bent ons voor deze maand dus niets meer verschuldigd. Vanaf de volgende betaling houden wij voor deze schuld niets meer in.',
        ),
      ],
    }),
    de: ({ month, amount, waived }, { say }) => ({
      subject: `Ihre Schuld für ${say.month(month)} ist beglichen`,
      blocks: [
        text(
          waived
            ? `Für ${say.month(month)} schuldeten Sie uns ${say.amount(amount)}. Wir verzichten auf den Rest.`
            : `Für ${say.month(month)} schuldeten Sie uns ${say.amount(amount)}. Alles ist zurückgezahlt. Vielen Dank.`,
        ),
        text(
          'Sie schulden uns für diesen Monat also nichts mehr. Ab der nächsten Zahlung behalten wir für diese Schuld nichts mehr ein.',
        ),
      ],
    }),
  },
});
