import { z } from 'zod';
import { Day } from '@office/contracts/scalars';
import type { Language } from '@office/domain/household';
import { defineTemplate, heading, list, text } from '../letter-content.ts';

const MissingDocument = z.object({
  missing: z.array(z.string().min(1)).min(1),
  completeBy: Day,
  /** ONEM sent the file back: it named what it lacks (C51). */
  returned: z.boolean().default(false),
});

/** What the forms are, in words that a person recognises. A form that is not here is named alone. */
const forms: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    C1: 'déclaration de votre situation personnelle et familiale',
    C4: 'certificat de chômage, que votre employeur vous remet',
    C109: 'déclaration personnelle de chômage',
    'C109/36': 'demande d’allocations d’insertion',
    'C3.2': 'demande d’allocations de chômage temporaire',
  },
  nl: {
    C1: 'aangifte van uw persoonlijke en familiale toestand',
    C4: 'werkloosheidsbewijs, dat u van uw werkgever krijgt',
    C109: 'persoonlijke verklaring van werkloosheid',
    'C109/36': 'aanvraag om inschakelingsuitkeringen',
    'C3.2': 'aanvraag om uitkeringen bij tijdelijke werkloosheid',
  },
  de: {
    C1: 'Erklärung zu Ihrer persönlichen und familiären Lage',
    C4: 'Arbeitslosigkeitsbescheinigung, die Ihr Arbeitgeber Ihnen gibt',
    C109: 'persönliche Erklärung der Arbeitslosigkeit',
    'C109/36': 'Antrag auf Eingliederungsgeld',
    'C3.2': 'Antrag auf Arbeitslosengeld bei zeitweiliger Arbeitslosigkeit',
  },
};

/** `C4, or C109` stays one line: either form will do. */
const described = (language: Language, missing: readonly string[]): string[] =>
  missing.map((form) => {
    const words = forms[language][form];
    return words === undefined ? form : `${form}\u00a0– ${words}`;
  });

export const missingDocument = defineTemplate({
  type: 'missing-document',
  data: MissingDocument,
  texts: {
    fr: ({ missing, completeBy, returned }, { say }) => ({
      subject: 'Il manque un document à votre demande d’allocations',
      blocks: [
        text(
          returned
            ? 'L’ONEM nous a renvoyé votre demande\u00a0: il ne peut pas encore décider. Il manque\u00a0:'
            : 'Nous avons bien reçu votre demande. Pour l’envoyer à l’ONEM, il nous manque encore\u00a0:',
        ),
        list(described('fr', missing)),
        text(
          `Remettez-nous ce qui manque au plus tard le ${say.day(completeBy)}. Le guichet, la poste et notre site conviennent.`,
        ),
        heading('Et si c’est trop tard\u00a0?'),
        text(
          'Votre demande n’est pas perdue. Mais si elle n’est complète qu’après ce jour, votre droit ne commence que le jour où le dossier complet arrive à l’ONEM, et les jours d’avant ne peuvent pas être payés. Si quelqu’un tarde à vous donner un document, dites-le-nous avant cette date\u00a0: nous pouvons avertir l’ONEM.',
        ),
      ],
    }),
    nl: ({ missing, completeBy, returned }, { say }) => ({
      subject: 'Er ontbreekt een document bij uw aanvraag om uitkeringen',
      blocks: [
        text(
          returned
            ? 'De RVA heeft uw aanvraag naar ons teruggestuurd: hij kan nog niet beslissen. Dit ontbreekt:'
            : 'Wij hebben uw aanvraag goed ontvangen. Om ze naar de RVA te sturen, ontbreekt nog:',
        ),
        list(described('nl', missing)),
        text(
          `Bezorg ons wat ontbreekt uiterlijk op ${say.day(completeBy)}. Dat kan aan het loket, met de post of op onze website.`,
        ),
        heading('En als het te laat is?'),
        text(
          'Uw aanvraag gaat niet verloren. Maar als ze pas na die dag volledig is, begint uw recht pas op de dag waarop het volledige dossier bij de RVA aankomt, en kunnen de dagen daarvoor niet worden betaald. Laat iemand op een document wachten? Zeg het ons vóór die datum: wij kunnen de RVA verwittigen.',
        ),
      ],
    }),
    de: ({ missing, completeBy, returned }, { say }) => ({
      subject: 'Für Ihren Antrag auf Arbeitslosengeld fehlt eine Unterlage',
      blocks: [
        text(
          returned
            ? 'Das LfA hat uns Ihren Antrag zurückgesandt: Es kann noch nicht entscheiden. Es fehlt:'
            : 'Wir haben Ihren Antrag erhalten. Um ihn an das LfA zu senden, fehlt uns noch:',
        ),
        list(described('de', missing)),
        text(
          `Geben Sie uns das Fehlende spätestens am ${say.day(completeBy)}: am Schalter, per Post oder über unsere Website.`,
        ),
        heading('Und wenn es zu spät ist?'),
        text(
          'Ihr Antrag geht nicht verloren. Ist er aber erst nach diesem Tag vollständig, so beginnt Ihr Anspruch erst an dem Tag, an dem die vollständige Akte beim LfA eintrifft, und die Tage davor können nicht gezahlt werden. Lässt jemand auf eine Unterlage warten? Sagen Sie es uns vor diesem Datum: Wir können das LfA benachrichtigen.',
        ),
      ],
    }),
  },
});
