import { z } from 'zod';
import { DatedAmount, Day } from '@office/contracts/scalars';
import { deadline } from '@office/rules/deadlines';
import {
  defineTemplate,
  heading,
  list,
  table,
  text,
  type Block,
  type Occasion,
} from '../letter-content.ts';

const DecisionNotice = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('granted'),
    from: Day,
    until: Day.optional(),
    amounts: z.array(DatedAmount),
  }),
  z.object({ outcome: z.literal('refused'), reason: z.string().min(1) }),
]);
type DecisionNotice = z.infer<typeof DecisionNotice>;

/** Three months from receipt (Charter art. 23); a letter counts as received on the third working day after posting. */
const appealBy = ({ today, say }: Occasion): string =>
  say.day(deadline({ code: 'D-APPEAL', start: today, posted: true }).on);

const amountsTable = (
  heads: readonly [string, string],
  { amounts }: Extract<DecisionNotice, { outcome: 'granted' }>,
  { say }: Occasion,
): Block =>
  table(
    heads,
    amounts.map(({ from, daily }) => ({ cells: [say.day(from), say.amount(daily)] })),
  );

export const decisionNotice = defineTemplate({
  type: 'decision-notice',
  data: DecisionNotice,
  texts: {
    fr: (decision, occasion) => ({
      subject:
        decision.outcome === 'granted'
          ? 'Vous avez droit à des allocations de chômage'
          : 'L’ONEM a refusé votre demande d’allocations',
      blocks: [
        ...(decision.outcome === 'granted'
          ? [
              text(
                `L’Office national de l’Emploi (ONEM) a accepté votre demande. Vous avez droit à des allocations à partir du ${occasion.say.day(decision.from)}${decision.until === undefined ? '' : `, jusqu’au ${occasion.say.day(decision.until)} inclus`}.`,
              ),
              amountsTable(['À partir du', 'Montant brut par allocation'], decision, occasion),
              text(
                'Une semaine complète de chômage compte six allocations. Nous vous payons après la fin de chaque mois, dès que nous avons votre carte de contrôle, signée et sans rature.',
              ),
            ]
          : [
              text(
                `L’Office national de l’Emploi (ONEM) a refusé votre demande. Voici la raison qu’il nous a donnée\u00a0: ${decision.reason}`,
              ),
              text(
                'Vous pouvez consulter votre dossier et l’expliquer avec nous au guichet. Si l’ONEM vous convoque pour vous entendre, vous pouvez vous faire assister et demander une fois un report. Si vous n’avez pas de revenus, le CPAS de votre commune peut examiner votre situation\u00a0; nous vous donnons pour lui une attestation.',
              ),
            ]),
        heading('Vous n’êtes pas d’accord\u00a0?'),
        list([
          'Vous pouvez introduire un recours contre la décision de l’ONEM auprès du tribunal du travail de votre domicile, dans les trois mois après avoir reçu la décision.',
          `Si vous l’apprenez par cette lettre, le dernier jour est le ${appealBy(occasion)}.`,
          'Le recours est une requête écrite, déposée au greffe ou envoyée par lettre recommandée. Un avocat n’est pas obligatoire.',
          'Un fait nouveau\u00a0? Vous pouvez demander une révision pendant trois ans.',
        ]),
      ],
    }),
    nl: (decision, occasion) => ({
      subject:
        decision.outcome === 'granted'
          ? 'U hebt recht op werkloosheidsuitkeringen'
          : 'De RVA heeft uw aanvraag om uitkeringen geweigerd',
      blocks: [
        ...(decision.outcome === 'granted'
          ? [
              text(
                `De Rijksdienst voor Arbeidsvoorziening (RVA) heeft uw aanvraag aanvaard. U hebt recht op uitkeringen vanaf ${occasion.say.day(decision.from)}${decision.until === undefined ? '' : ` tot en met ${occasion.say.day(decision.until)}`}.`,
              ),
              amountsTable(['Vanaf', 'Brutobedrag per uitkering'], decision, occasion),
              text(
                'Een volledige week werkloosheid telt zes uitkeringen. Wij betalen u na het einde van elke maand, zodra wij uw controlekaart hebben, ondertekend en zonder doorhaling.',
              ),
            ]
          : [
              text(
                `De Rijksdienst voor Arbeidsvoorziening (RVA) heeft uw aanvraag geweigerd. Dit is de reden die hij ons heeft gegeven: ${decision.reason}`,
              ),
              text(
                'U kunt uw dossier inkijken en het aan het loket met ons bespreken. Als de RVA u oproept om u te horen, mag u zich laten bijstaan en één keer uitstel vragen. Hebt u geen inkomen, dan kan het OCMW van uw gemeente uw situatie onderzoeken; wij geven u daarvoor een attest.',
              ),
            ]),
        heading('Bent u het niet eens?'),
        list([
          'U kunt tegen de beslissing van de RVA beroep instellen bij de arbeidsrechtbank van uw woonplaats, binnen drie maanden nadat u de beslissing hebt ontvangen.',
          `Verneemt u de beslissing door deze brief, dan is de laatste dag ${appealBy(occasion)}.`,
          'Het beroep is een schriftelijk verzoek, dat u neerlegt op de griffie of aangetekend verstuurt. Een advocaat is niet verplicht.',
          'Is er een nieuw feit? U kunt drie jaar lang een herziening vragen.',
        ]),
      ],
    }),
    de: (decision, occasion) => ({
      subject:
        decision.outcome === 'granted'
          ? 'Sie haben Anspruch auf Arbeitslosengeld'
          : 'Das LfA hat Ihren Antrag auf Arbeitslosengeld abgelehnt',
      blocks: [
        ...(decision.outcome === 'granted'
          ? [
              text(
                `Das Landesamt für Arbeitsbeschaffung (LfA) hat Ihren Antrag angenommen. Sie haben ab dem ${occasion.say.day(decision.from)}${decision.until === undefined ? '' : ` bis einschließlich ${occasion.say.day(decision.until)}`} Anspruch auf Arbeitslosengeld.`,
              ),
              amountsTable(['Ab dem', 'Bruttobetrag je Tagessatz'], decision, occasion),
              text(
                'Eine volle Woche Arbeitslosigkeit zählt sechs Tagessätze. Wir zahlen nach dem Ende jedes Monats, sobald uns Ihre Kontrollkarte vorliegt, unterschrieben und ohne Streichungen.',
              ),
            ]
          : [
              text(
                `Das Landesamt für Arbeitsbeschaffung (LfA) hat Ihren Antrag abgelehnt. Folgenden Grund hat es uns genannt: ${decision.reason}`,
              ),
              text(
                'Sie können Ihre Akte einsehen und am Schalter mit uns besprechen. Lädt das LfA Sie zu einer Anhörung ein, dürfen Sie sich begleiten lassen und einmal um Aufschub bitten. Wenn Sie kein Einkommen haben, kann das ÖSHZ Ihrer Gemeinde Ihre Lage prüfen; wir geben Ihnen dafür eine Bescheinigung.',
              ),
            ]),
        heading('Sind Sie nicht einverstanden?'),
        list([
          'Sie können gegen die Entscheidung des LfA beim Arbeitsgericht Ihres Wohnorts Klage erheben, und zwar innerhalb von drei Monaten, nachdem Sie die Entscheidung erhalten haben.',
          `Wenn Sie durch diesen Brief davon erfahren, ist der letzte Tag der ${appealBy(occasion)}.`,
          'Die Klage ist ein schriftlicher Antrag, den Sie in der Kanzlei des Gerichts abgeben oder per Einschreiben senden. Ein Anwalt ist nicht vorgeschrieben.',
          'Gibt es eine neue Tatsache? Sie können drei Jahre lang eine Revision beantragen.',
        ]),
      ],
    }),
  },
});
