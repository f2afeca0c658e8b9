import type { VoiceTexts } from '../en/voices.ts';

export const voices: VoiceTexts = {
  voices: {
    label: 'À qui c’est dit',
    assistant: 'Assistant',
    claimant: 'Allocataire',
    auditor: 'Auditeur',
    letterLanguage: 'Langue de la lettre',
    asRead: 'Comme la personne le lit. Les mêmes étapes, aucune autre source.',
    allTheWay: 'De ce qui est payé jusqu’à chaque fait donné et chaque table datée.',
    band: (share, from, to) => `${share} de ${from} à ${to}`,
    rounded: (how) => `Arrondi : ${how}.`,
    chosen: (answer) => `Choisi là où la loi se tait : ${answer}.`,
    given: 'donné',
    table: (table, day) => `table ${table}, version du ${day}`,
    toldBefore: (number) => `étape ${number}, dite ailleurs`,
    step: (number) => `étape ${number}`,
    receipt: 'Reçu',
    sealed: (day) => `Scellé le ${day}`,
    rules: {
      correction: 'Correction',
      paid: 'Payé à la personne',
    },
    inputs: {
      gross: 'brut',
      tax: 'précompte',
      setOff: 'compensation',
      shares: 'parts',
      daily: 'montant journalier',
      allowances: 'allocations',
      owed: 'dû',
      fraud: 'fraude',
      titles: 'titres',
      bands: 'tranches',
      category: 'catégorie',
      alreadyGone: 'déjà parti',
    },
    values: {
      yes: 'oui',
      no: 'non',
      none: 'aucun',
      'not stated': 'non déclaré',
    },
    units: {
      EUR: 'euros',
      allowances: 'allocations',
      hours: 'heures',
      months: 'mois',
    },
    roundings: {
      'half up to the cent': 'au cent, le demi vers le haut',
      'the sum of the bands, half up to the cent':
        'la somme des tranches au cent, le demi vers le haut',
      'a closing half allowance, half up to the cent':
        'une demi-allocation finale au cent, le demi vers le haut',
      'to the nearest half allowance, a quarter upwards':
        'à la demi-allocation la plus proche, le quart vers le haut',
      'exact fractions to the end; cents by largest remainder, ties to the smaller id':
        'exact jusqu’au bout ; les derniers cents au plus grand reste',
    },
    switches: {
      'set-off-base: gross': 'le dixième est pris sur le brut',
      'set-off-base: net': 'le dixième est pris sur le net',
      'set-off-order: before-titles': 'la compensation passe avant les titres',
      'set-off-order: after-titles': 'la compensation passe après les titres',
      'maintenance-policy: from-seizable-first':
        'la pension alimentaire prend d’abord la partie saisissable',
      'maintenance-policy: from-protected-first':
        'la pension alimentaire prend d’abord la partie protégée',
      'subrogation-rank: as-assignment': 'une subrogation a le rang d’une cession',
      'subrogation-rank: as-seizure': 'une subrogation a le rang d’une saisie',
    },
  },
};
