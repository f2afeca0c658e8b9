import { z } from 'zod';
import { Day, Month } from '@office/contracts/scalars';
import { defineTemplate, text } from '../letter-content.ts';

const CardReminder = z.object({ month: Month, abandonOn: Day });

export const cardReminder = defineTemplate({
  type: 'card-reminder',
  data: CardReminder,
  texts: {
    fr: ({ month, abandonOn }, { say }) => ({
      subject: `Nous attendons votre carte de contrôle de ${say.month(month)}`,
      blocks: [
        text(
          `Nous n’avons pas encore votre carte de contrôle de ${say.month(month)}. Sans elle, nous ne pouvons pas vous payer ce mois.`,
        ),
        text(
          'Remettez-la au guichet, envoyez-la par la poste, ou confirmez votre carte électronique. Signez-la et notez-y vos jours de travail, de maladie et de vacances.',
        ),
        text(
          `Vous gardez votre droit\u00a0: ce mois peut encore être payé si la carte arrive au plus tard le ${say.day(abandonOn)}. Après ce jour, il ne peut plus l’être.`,
        ),
        text(
          'Vous avez travaillé tout le mois, ou la carte est en route\u00a0? Alors cette lettre est sans objet, et vous ne devez rien faire.',
        ),
      ],
    }),
    nl: ({ month, abandonOn }, { say }) => ({
      subject: `Wij wachten op uw controlekaart van ${say.month(month)}`,
      blocks: [
        text(
          `Wij hebben uw controlekaart van ${say.month(month)} nog niet. Zonder die kaart kunnen wij u voor deze maand niet betalen.`,
        ),
        text(
          'Geef ze af aan het loket, stuur ze met de post, of bevestig uw elektronische kaart. Onderteken ze en vermeld uw dagen van werk, ziekte en vakantie.',
        ),
        text(
          `U behoudt uw recht: deze maand kan nog worden betaald als de kaart uiterlijk op ${say.day(abandonOn)} aankomt. Daarna kan het niet meer.`,
        ),
        text(
          'Hebt u de hele maand gewerkt, of is de kaart onderweg? Dan hoeft u op deze brief niet te reageren.',
        ),
      ],
    }),
    de: ({ month, abandonOn }, { say }) => ({
      subject: `Wir warten auf Ihre Kontrollkarte für ${say.month(month)}`,
      blocks: [
        text(
          `Ihre Kontrollkarte für ${say.month(month)} liegt uns noch nicht vor. Ohne sie können wir Ihnen diesen Monat nicht zahlen.`,
        ),
        text(
          'Geben Sie sie am Schalter ab, senden Sie sie per Post, oder bestätigen Sie Ihre elektronische Karte. Unterschreiben Sie sie, und tragen Sie Ihre Arbeits-, Krankheits- und Urlaubstage ein.',
        ),
        text(
          `Sie behalten Ihren Anspruch: Dieser Monat kann noch gezahlt werden, wenn die Karte spätestens am ${say.day(abandonOn)} eintrifft. Danach ist es nicht mehr möglich.`,
        ),
        text(
          'Haben Sie den ganzen Monat gearbeitet, oder ist die Karte unterwegs? Dann ist dieser Brief gegenstandslos, und Sie brauchen nichts zu tun.',
        ),
      ],
    }),
  },
});
