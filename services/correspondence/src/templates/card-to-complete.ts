import { z } from 'zod';
import { CardFlaw, Day, Month } from '@office/contracts/scalars';
import type { CardFlaw as Flaw } from '@office/domain/control-card';
import type { Language } from '@office/domain/household';
import { defineTemplate, heading, list, text } from '../letter-content.ts';

const CardToComplete = z.object({
  month: Month,
  flaws: z.array(CardFlaw).min(1),
  completeBy: Day,
});

/** What to do about each flaw (AR 71 3° and 6°). */
const remedies = {
  fr: {
    unsigned:
      'Votre signature manque. Venez signer la carte au guichet, ou remettez-nous une carte signée.',
    altered:
      'La carte porte une rature ou une correction. Remplissez une nouvelle carte pour ce mois, à l’encre et sans rature, et signez-la.',
  },
  nl: {
    unsigned:
      'Uw handtekening ontbreekt. Kom de kaart aan het loket ondertekenen, of bezorg ons een ondertekende kaart.',
    altered:
      'Op de kaart is iets doorgehaald of verbeterd. Vul voor deze maand een nieuwe kaart in, met inkt en zonder doorhaling, en onderteken ze.',
  },
  de: {
    unsigned:
      'Ihre Unterschrift fehlt. Unterschreiben Sie die Karte am Schalter, oder geben Sie uns eine unterschriebene Karte.',
    altered:
      'Auf der Karte wurde etwas gestrichen oder verbessert. Füllen Sie für diesen Monat eine neue Karte aus, mit Tinte und ohne Streichungen, und unterschreiben Sie sie.',
  },
} as const satisfies Record<Language, Record<Flaw, string>>;

export const cardToComplete = defineTemplate({
  type: 'card-to-complete',
  data: CardToComplete,
  texts: {
    fr: ({ month, flaws, completeBy }, { say }) => ({
      subject: `Votre carte de contrôle de ${say.month(month)} doit être complétée`,
      blocks: [
        text(
          `Nous avons bien reçu votre carte de contrôle de ${say.month(month)}, mais nous ne pouvons pas encore la payer. Voici ce qu’il faut corriger\u00a0:`,
        ),
        list(flaws.map((flaw) => remedies.fr[flaw])),
        text(
          `Faites-le au plus tard le ${say.day(completeBy)}. Dès que la carte est en ordre, nous payons le mois sans autre démarche de votre part.`,
        ),
        heading('Vous ne pouvez plus corriger la carte\u00a0?'),
        text(
          'Expliquez-nous pourquoi. Une fois en douze mois, une carte peut être acceptée telle qu’elle est.',
        ),
      ],
    }),
    nl: ({ month, flaws, completeBy }, { say }) => ({
      subject: `Uw controlekaart van ${say.month(month)} moet worden vervolledigd`,
      blocks: [
        text(
          `Wij hebben uw controlekaart van ${say.month(month)} goed ontvangen, maar kunnen ze nog niet betalen. Dit moet u verbeteren:`,
        ),
        list(flaws.map((flaw) => remedies.nl[flaw])),
        text(
          `Doe dat uiterlijk op ${say.day(completeBy)}. Zodra de kaart in orde is, betalen wij de maand zonder dat u nog iets moet doen.`,
        ),
        heading('Kunt u de kaart niet meer verbeteren?'),
        text(
          'Leg ons uit waarom. Eén keer in twaalf maanden kan een kaart worden aanvaard zoals ze is.',
        ),
      ],
    }),
    de: ({ month, flaws, completeBy }, { say }) => ({
      subject: `Ihre Kontrollkarte für ${say.month(month)} muss vervollständigt werden`,
      blocks: [
        text(
          `Wir haben Ihre Kontrollkarte für ${say.month(month)} erhalten, können sie aber noch nicht zahlen. Das ist zu verbessern:`,
        ),
        list(flaws.map((flaw) => remedies.de[flaw])),
        text(
          `Bitte tun Sie das spätestens am ${say.day(completeBy)}. Sobald die Karte in Ordnung ist, zahlen wir den Monat, ohne dass Sie noch etwas tun müssen.`,
        ),
        heading('Können Sie die Karte nicht mehr verbessern?'),
        text(
          'Erklären Sie uns, warum. Einmal in zwölf Monaten kann eine Karte so angenommen werden, wie sie ist.',
        ),
      ],
    }),
  },
});
