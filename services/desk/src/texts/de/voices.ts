import type { VoiceTexts } from '../en/voices.ts';

export const voices: VoiceTexts = {
  voices: {
    label: 'Wem es gesagt wird',
    assistant: 'Sachbearbeitung',
    claimant: 'Arbeitsloser',
    auditor: 'Prüfer',
    letterLanguage: 'Sprache des Briefs',
    asRead: 'Wie die Person es liest. Dieselben Schritte, keine andere Quelle.',
    allTheWay: 'Vom Gezahlten bis zu jeder Angabe und jeder datierten Tabelle.',
    band: (share, from, to) => `${share} von ${from} bis ${to}`,
    rounded: (how) => `Gerundet: ${how}.`,
    chosen: (answer) => `Gewählt, wo das Gesetz schweigt: ${answer}.`,
    given: 'angegeben',
    table: (table, day) => `Tabelle ${table}, Fassung vom ${day}`,
    toldBefore: (number) => `Schritt ${number}, anderswo gesagt`,
    step: (number) => `Schritt ${number}`,
    receipt: 'Beleg',
    sealed: (day) => `Versiegelt am ${day}`,
    rules: {
      correction: 'Berichtigung',
      paid: 'An die Person gezahlt',
    },
    inputs: {
      gross: 'brutto',
      tax: 'Steuer',
      setOff: 'Verrechnung',
      shares: 'Anteile',
      daily: 'Tagesbetrag',
      allowances: 'Leistungstage',
      owed: 'geschuldet',
      fraud: 'Betrug',
      titles: 'Titel',
      bands: 'Stufen',
      category: 'Kategorie',
      alreadyGone: 'schon weg',
    },
    values: {
      yes: 'ja',
      no: 'nein',
      none: 'keine',
      'not stated': 'nicht angegeben',
    },
    units: {
      EUR: 'Euro',
      allowances: 'Leistungstage',
      hours: 'Stunden',
      months: 'Monate',
    },
    roundings: {
      'half up to the cent': 'auf den Cent, halbe nach oben',
      'the sum of the bands, half up to the cent':
        'die Summe der Stufen auf den Cent, halbe nach oben',
      'a closing half allowance, half up to the cent':
        'ein letzter halber Leistungstag auf den Cent, halbe nach oben',
      'to the nearest half allowance, a quarter upwards':
        'auf den nächsten halben Leistungstag, ein Viertel nach oben',
      'exact fractions to the end; cents by largest remainder, ties to the smaller id':
        'genau bis zum Schluss; die letzten Cent nach dem größten Rest',
    },
    switches: {
      'set-off-base: gross': 'das Zehntel wird vom Brutto genommen',
      'set-off-base: net': 'das Zehntel wird vom Netto genommen',
      'set-off-order: before-titles': 'die Verrechnung kommt vor den Titeln',
      'set-off-order: after-titles': 'die Verrechnung kommt nach den Titeln',
      'maintenance-policy: from-seizable-first': 'Unterhalt nimmt zuerst den pfändbaren Teil',
      'maintenance-policy: from-protected-first': 'Unterhalt nimmt zuerst den geschützten Teil',
      'subrogation-rank: as-assignment': 'eine Subrogation hat den Rang einer Abtretung',
      'subrogation-rank: as-seizure': 'eine Subrogation hat den Rang einer Pfändung',
    },
  },
};
