import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { aCard, anOpening, freshNumber, type DossiersService } from './dossiers-service.ts';

export const october = month('2026-10');

/** People at the counter and what ONEM decides for them, each in a dossier of their own. */
export async function createClaimants(office: DossiersService) {
  const ann = await office.person('ann');
  const machine = await office.office();

  const claimed = async (dossierId: string, kind: 'full' | 'temporary' = 'full') => {
    await ann.openDossier({ params: { dossierId }, body: anOpening(freshNumber()) });
    const params = { dossierId, claimId: `${dossierId}.claim-1` };
    const documents = kind === 'full' ? ['C1', 'C4'] : ['C3.2'];
    await ann.fileClaim({
      params,
      body: { kind, from: day('2026-10-01'), channel: 'counter', documents },
    });
    return params;
  };

  const granted = async (dossierId: string, until?: string) => {
    const params = await claimed(dossierId);
    await machine.submitClaim({ params: { ...params, submission: 1 } });
    await machine.recordEntitlement({
      params: { ...params, entitlementId: `${dossierId}.g1` },
      body: {
        from: day('2026-10-01'),
        ...(until === undefined ? {} : { until: day(until) }),
        phaseMonth: 1,
        amounts: [{ from: day('2026-10-01'), daily: money('62.05') }],
      },
    });
  };

  const handIn = (dossierId: string, change: object = {}, of = october) =>
    ann.recordControlCard({ params: { dossierId, month: of }, body: aCard(change) });

  return { ann, machine, claimed, granted, handIn };
}

export type Claimants = Awaited<ReturnType<typeof createClaimants>>;
