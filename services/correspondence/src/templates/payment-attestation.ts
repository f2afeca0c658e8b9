import { z } from 'zod';
import { Allowances, Day, Month, PositiveMoney } from '@office/contracts/scalars';
import { sum } from '@office/domain/money';
import { defineTemplate, table, text, type Block, type Occasion } from '../letter-content.ts';

const PaymentAttestation = z.object({
  months: z.array(
    z.object({
      month: Month,
      allowances: Allowances,
      gross: PositiveMoney,
      paid: PositiveMoney,
      paidOn: Day.optional(),
    }),
  ),
});
type PaymentAttestation = z.infer<typeof PaymentAttestation>;

const monthsTable = (
  { months }: PaymentAttestation,
  { say }: Occasion,
  heads: readonly string[],
  total: string,
): Block =>
  table(heads, [
    ...months.map(({ month, allowances, gross, paid }) => ({
      cells: [say.month(month), say.allowances(allowances), say.amount(gross), say.amount(paid)],
    })),
    {
      cells: [
        total,
        '',
        say.amount(sum(months.map(({ gross }) => gross))),
        say.amount(sum(months.map(({ paid }) => paid))),
      ],
      total: true,
    },
  ]);

export const paymentAttestation = defineTemplate({
  type: 'payment-attestation',
  data: PaymentAttestation,
  texts: {
    fr: (attestation, occasion) => ({
      subject: 'Attestation de paiement d’allocations de chômage',
      blocks: [
        ...(attestation.months.length === 0
          ? [
              text(
                `Nous attestons qu’à la date du ${occasion.say.day(occasion.today)}, nous n’avons payé aucune allocation de chômage à ${occasion.claimant}.`,
              ),
            ]
          : [
              text(
                `Nous attestons avoir payé à ${occasion.claimant} les allocations de chômage suivantes.`,
              ),
              monthsTable(
                attestation,
                occasion,
                ['Mois', 'Allocations', 'Brut', 'Versé à la personne'],
                'Total',
              ),
            ]),
        text(
          'Cette attestation est délivrée pour servir auprès d’un tiers, par exemple le CPAS, un bailleur ou une banque. Elle montre l’état à la date ci-dessus\u00a0; un mois peut encore être corrigé.',
        ),
      ],
    }),
    nl: (attestation, occasion) => ({
      subject: 'Attest van betaling van werkloosheidsuitkeringen',
      blocks: [
        ...(attestation.months.length === 0
          ? [
              text(
                `Wij bevestigen dat wij op ${occasion.say.day(occasion.today)} geen werkloosheidsuitkeringen hebben betaald aan ${occasion.claimant}.`,
              ),
            ]
          : [
              text(
                `Wij bevestigen dat wij aan ${occasion.claimant} de volgende werkloosheidsuitkeringen hebben betaald.`,
              ),
              monthsTable(
                attestation,
                occasion,
                ['Maand', 'Uitkeringen', 'Bruto', 'Gestort aan de persoon'],
                'Totaal',
              ),
            ]),
        text(
          'Dit attest dient voor een derde, bijvoorbeeld het OCMW, een verhuurder of een bank. Het toont de toestand op de datum hierboven; een maand kan nog worden verbeterd.',
        ),
      ],
    }),
    de: (attestation, occasion) => ({
      subject: 'Bescheinigung über die Zahlung von Arbeitslosengeld',
      blocks: [
        ...(attestation.months.length === 0
          ? [
              text(
                `Wir bescheinigen, dass wir ${occasion.claimant} bis zum ${occasion.say.day(occasion.today)} kein Arbeitslosengeld gezahlt haben.`,
              ),
            ]
          : [
              text(
                `Wir bescheinigen, dass wir ${occasion.claimant} folgendes Arbeitslosengeld gezahlt haben.`,
              ),
              monthsTable(
                attestation,
                occasion,
                ['Monat', 'Tagessätze', 'Brutto', 'An die Person gezahlt'],
                'Summe',
              ),
            ]),
        text(
          'Diese Bescheinigung dient zur Vorlage bei Dritten, zum Beispiel beim ÖSHZ, einem Vermieter oder einer Bank. Sie zeigt den Stand am oben genannten Tag; ein Monat kann noch berichtigt werden.',
        ),
      ],
    }),
  },
});
