import { PersonBand } from '../components/person-band.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { PaymentPage } from '../pages/payment.tsx';
import type { Pages } from '../router.tsx';
import { ifThere } from '../services.ts';
import { personName } from '../task-words.ts';
import { toldAs } from '../voices.ts';

/** A month's payment with its calculation. */
export function paymentRoutes({ show }: Pages): void {
  show('/payments/:paymentMonthId', async (visit, { params, query }) => {
    const { office, texts, words } = visit;
    const payment = await office.readPayment({
      params: { paymentMonthId: params['paymentMonthId'] ?? '' },
    });
    const { dossierId } = payment;
    const [told, band, listed, sent] = await Promise.all([
      toldAs(visit, payment, query.get('voice')),
      bandFactsOf(visit, dossierId),
      ifThere(office.listPayments({ query: { dossierId } })),
      ifThere(office.listLetters({ query: { dossierId } })),
    ]);
    const title = texts.payment.of(words.month(payment.month));
    const name = personName(band.dossier);
    return {
      kind: 'page',
      title: `${title} – ${name}`,
      place: 'dossiers',
      band: <PersonBand visit={visit} facts={band} />,
      body: (
        <PaymentPage
          visit={visit}
          view={{
            payment,
            deductions: band.deductions,
            letters: sent?.letters ?? [],
            others: (listed?.payments ?? [])
              .filter((other) => other.paymentMonthId !== payment.paymentMonthId)
              .slice(-3),
            person: name,
            personLanguage: band.dossier.language,
            told,
            crumbs: [
              { name: texts.dossier.named(dossierId), href: `/dossiers/${dossierId}` },
              {
                name: texts.history.kinds.payments,
                href: `/dossiers/${dossierId}?kind=payments#history`,
              },
              { name: words.month(payment.month) },
            ],
          }}
        />
      ),
    };
  });

  show('/payments/:paymentMonthId/receipt', async ({ office }, { params }) => {
    const paymentMonthId = params['paymentMonthId'] ?? '';
    const receipt = await office.readReceipt({ params: { paymentMonthId } });
    return {
      kind: 'file',
      type: 'application/json',
      name: `${paymentMonthId}.receipt.json`,
      content: `${JSON.stringify(receipt, null, 2)}\n`,
    };
  });
}
