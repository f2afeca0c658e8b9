import { z } from 'zod';
import { Day, Name, PositiveMoney, TitleKind } from '@office/contracts/scalars';
import {
  defineTemplate,
  heading,
  table,
  text,
  type Block,
  type Occasion,
} from '../letter-content.ts';

const TitleOfThird = z.object({
  title: z.string(),
  kind: TitleKind,
  creditor: Name,
  filedOn: Day,
  claim: PositiveMoney.optional(),
  monthly: PositiveMoney.optional(),
  balance: PositiveMoney.optional(),
  rank: z.int().min(0).optional(),
  reference: z.string().optional(),
});

/** What the holder of a seized sum declares (Judicial Code 1452): the sums, and all other titles with their rank. */
const ThirdPartyDeclaration = z.object({
  title: TitleOfThird,
  others: z.array(TitleOfThird).default([]),
});
type ThirdPartyDeclaration = z.infer<typeof ThirdPartyDeclaration>;

/** Titles in the order in which they are served stand as they were given; a rank is said where there is one. */
function othersTable(
  { others }: ThirdPartyDeclaration,
  { say }: Occasion,
  heads: readonly string[],
  words: { readonly rank: string; readonly monthly: string },
): Block {
  return table(
    heads,
    others.map(({ kind, creditor, filedOn, claim, monthly, balance, rank }) => {
      const owed = balance ?? claim;
      return {
        cells: [
          `${creditor} – ${say.titleKind(kind)}${rank === undefined ? '' : `, ${words.rank} ${String(rank)}`}`,
          say.day(filedOn),
          owed !== undefined
            ? say.amount(owed)
            : monthly !== undefined
              ? `${say.amount(monthly)} ${words.monthly}`
              : '–',
        ],
      };
    }),
  );
}

const referenced = ({ title }: ThirdPartyDeclaration): string => title.reference ?? title.title;

export const thirdPartyDeclaration = defineTemplate({
  type: 'third-party-declaration',
  data: ThirdPartyDeclaration,
  addressee: ({ title }) => title.creditor,
  texts: {
    fr: (declaration, occasion) => ({
      subject: `Déclaration du tiers saisi\u00a0: ${referenced(declaration)}`,
      blocks: [
        text(
          `Nous répondons à votre ${occasion.say.titleKind(declaration.title.kind)} du ${occasion.say.day(declaration.title.filedOn)} à charge de ${occasion.claimant}${declaration.title.claim === undefined ? '' : `, pour ${occasion.say.amount(declaration.title.claim)}`} (art. 1452 du Code judiciaire).`,
        ),
        heading('Les sommes que nous devons'),
        text(
          `Nous payons à ${occasion.claimant} des allocations de chômage\u00a0: un revenu de remplacement, payé par mois, après la fin du mois et la remise de la carte de contrôle. Le montant change de mois en mois avec les jours indemnisables. Seule la partie saisissable est retenue (art. 1409 et 1409bis), calculée sur le net de chaque mois et diminuée pour les enfants à charge déclarés.`,
        ),
        heading('Les autres saisies, cessions et pensions alimentaires'),
        ...(declaration.others.length === 0
          ? [text('Nous n’en connaissons aucune autre à ce jour.')]
          : [
              othersTable(declaration, occasion, ['Créancier et titre', 'Avis du', 'Encore dû'], {
                rank: 'rang',
                monthly: 'par mois',
              }),
            ]),
        text(
          'Votre part est retenue à partir du prochain ordre de paiement, dans l’ordre que la loi fixe entre tous ces titres. Nous vous prions de nous communiquer toute mainlevée sans délai. Une copie de cette déclaration va à la personne concernée.',
        ),
      ],
    }),
    nl: (declaration, occasion) => ({
      subject: `Verklaring van derde-beslagene: ${referenced(declaration)}`,
      blocks: [
        text(
          `Wij antwoorden op uw titel (${occasion.say.titleKind(declaration.title.kind)}) van ${occasion.say.day(declaration.title.filedOn)} ten laste van ${occasion.claimant}${declaration.title.claim === undefined ? '' : `, voor ${occasion.say.amount(declaration.title.claim)}`} (art. 1452 van het Gerechtelijk Wetboek).`,
        ),
        heading('De bedragen die wij verschuldigd zijn'),
        text(
          `Wij betalen aan ${occasion.claimant} werkloosheidsuitkeringen: een vervangingsinkomen, per maand betaald, na het einde van de maand en na ontvangst van de controlekaart. Het bedrag verandert van maand tot maand met de vergoedbare dagen. Alleen het beslagbare deel wordt ingehouden (art. 1409 en 1409bis), berekend op het netto van elke maand en verminderd voor de aangegeven kinderen ten laste.`,
        ),
        heading('De andere beslagen, overdrachten en onderhoudsgelden'),
        ...(declaration.others.length === 0
          ? [text('Wij kennen er vandaag geen andere.')]
          : [
              othersTable(
                declaration,
                occasion,
                ['Schuldeiser en titel', 'Bericht van', 'Nog verschuldigd'],
                { rank: 'rang', monthly: 'per maand' },
              ),
            ]),
        text(
          'Uw deel wordt ingehouden vanaf de volgende betalingsopdracht, in de volgorde die de wet tussen al deze titels bepaalt. Wij vragen u ons elke opheffing onmiddellijk mee te delen. Een kopie van deze verklaring gaat naar de betrokken persoon.',
        ),
      ],
    }),
    de: (declaration, occasion) => ({
      subject: `Drittschuldnererklärung: ${referenced(declaration)}`,
      blocks: [
        text(
          `Wir antworten auf Ihren Titel (${occasion.say.titleKind(declaration.title.kind)}) vom ${occasion.say.day(declaration.title.filedOn)} zu Lasten von ${occasion.claimant}${declaration.title.claim === undefined ? '' : ` über ${occasion.say.amount(declaration.title.claim)}`} (Art. 1452 des Gerichtsgesetzbuches).`,
        ),
        heading('Die Beträge, die wir schulden'),
        text(
          `Wir zahlen ${occasion.claimant} Arbeitslosengeld: ein Ersatzeinkommen, das monatlich nach dem Ende des Monats und nach Eingang der Kontrollkarte gezahlt wird. Der Betrag ändert sich von Monat zu Monat mit den entschädigungsfähigen Tagen. Einbehalten wird nur der pfändbare Teil (Art. 1409 und 1409bis), berechnet auf das Netto jedes Monats und vermindert für die erklärten Kinder zu Lasten.`,
        ),
        heading('Die anderen Pfändungen, Abtretungen und Unterhaltstitel'),
        ...(declaration.others.length === 0
          ? [text('Uns sind heute keine anderen bekannt.')]
          : [
              othersTable(
                declaration,
                occasion,
                ['Gläubiger und Titel', 'Anzeige vom', 'Noch geschuldet'],
                { rank: 'Rang', monthly: 'monatlich' },
              ),
            ]),
        text(
          'Ihr Anteil wird ab dem nächsten Zahlungsauftrag einbehalten, in der Reihenfolge, die das Gesetz zwischen allen diesen Titeln bestimmt. Bitte teilen Sie uns jede Aufhebung unverzüglich mit. Eine Abschrift dieser Erklärung geht an die betroffene Person.',
        ),
      ],
    }),
  },
});
