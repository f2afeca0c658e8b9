import { needOf } from '@office/domain/need';
import { latestOf } from './latest.ts';
import type { BandFacts } from './components/person-band.tsx';
import type { Visit } from './visit.ts';
import { ifThere } from './services.ts';

/** What the person band shows: the file, what is taken from the money, and how the household stands. */
export async function bandFactsOf(visit: Visit, dossierId: string): Promise<BandFacts> {
  const { office, today } = visit;
  const [dossier, deductions, paid] = await Promise.all([
    office.readDossier({ params: { dossierId }, query: {} }),
    ifThere(office.readDeductions({ params: { dossierId } })),
    ifThere(office.lastPaidMonths({ body: { dossierIds: [dossierId] } })),
  ]);
  const claim = latestOf(dossier.claims);
  return {
    dossier,
    deductions,
    need: needOf(today, { lastPaid: paid?.months[dossierId], claimedFrom: claim?.from }),
  };
}
