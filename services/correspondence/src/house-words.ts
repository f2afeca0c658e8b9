import type { Language } from '@office/domain/household';

/** What stands on every letter of the office, in the reader's language. */
export interface HouseWords {
  readonly office: string;
  readonly street: string;
  readonly town: string;
  readonly dated: (day: string) => string;
  readonly subject: string;
  readonly reference: string;
  readonly salutation: string;
  readonly closing: string;
  readonly questions: readonly string[];
  readonly page: (page: number, pages: number) => string;
}

export const houseWords = {
  fr: {
    office: 'Office de paiement',
    street: 'Place du Marché 1',
    town: '1000 Bruxelles',
    dated: (day) => `Bruxelles, le ${day}`,
    subject: 'Objet\u00a0:',
    reference: 'Votre dossier\u00a0:',
    salutation: 'Madame, Monsieur,',
    closing: 'Avec nos meilleures salutations,',
    questions: [
      'Une question\u00a0? Nous sommes là pour vous. Venez au guichet du lundi au vendredi de 8\u00a0h\u00a030 à 12\u00a0h, appelez le +32\u00a02\u00a0000\u00a000\u00a000 ou écrivez à contact@office.example.',
      'Vous recevez une réponse écrite dans les 45 jours. Indiquez toujours le numéro de votre dossier.',
    ],
    page: (page, pages) => `page ${String(page)} de ${String(pages)}`,
  },
  nl: {
    office: 'Uitbetalingskantoor',
    street: 'Marktplein 1',
    town: '1000 Brussel',
    dated: (day) => `Brussel, ${day}`,
    subject: 'Onderwerp:',
    reference: 'Uw dossier:',
    salutation: 'Mevrouw, mijnheer,',
    closing: 'Met vriendelijke groeten,',
    questions: [
      'Hebt u een vraag? Wij helpen u graag. Kom naar het loket van maandag tot vrijdag van 8.30 tot 12 uur, bel +32\u00a02\u00a0000\u00a000\u00a000 of schrijf naar contact@office.example.',
      'U krijgt binnen 45 dagen een schriftelijk antwoord. Vermeld altijd het nummer van uw dossier.',
    ],
    page: (page, pages) => `bladzijde ${String(page)} van ${String(pages)}`,
  },
  de: {
    office: 'Auszahlungsstelle',
    street: 'Marktplatz 1',
    town: '1000 Brüssel',
    dated: (day) => `Brüssel, den ${day}`,
    subject: 'Betreff:',
    reference: 'Ihre Akte:',
    salutation: 'Sehr geehrte Damen und Herren,',
    closing: 'Mit freundlichen Grüßen',
    questions: [
      'Haben Sie eine Frage? Wir helfen Ihnen gern. Kommen Sie montags bis freitags von 8.30 bis 12 Uhr an den Schalter, rufen Sie uns unter +32\u00a02\u00a0000\u00a000\u00a000 an oder schreiben Sie an contact@office.example.',
      'Sie erhalten innerhalb von 45 Tagen eine schriftliche Antwort. Geben Sie immer die Nummer Ihrer Akte an.',
    ],
    page: (page, pages) => `Seite ${String(page)} von ${String(pages)}`,
  },
} as const satisfies Record<Language, HouseWords>;
