import type { VoiceTexts } from '../en/voices.ts';

export const voices: VoiceTexts = {
  voices: {
    label: 'Aan wie het verteld wordt',
    assistant: 'Medewerker',
    claimant: 'Werkloze',
    auditor: 'Auditor',
    letterLanguage: 'Taal van de brief',
    asRead: 'Zoals de persoon het leest. Dezelfde stappen, geen andere bron.',
    allTheWay: 'Van wat betaald is tot elk opgegeven feit en elke gedateerde tabel.',
    band: (share, from, to) => `${share} van ${from} tot ${to}`,
    rounded: (how) => `Afgerond: ${how}.`,
    chosen: (answer) => `Gekozen waar de wet zwijgt: ${answer}.`,
    given: 'opgegeven',
    table: (table, day) => `tabel ${table}, versie van ${day}`,
    toldBefore: (number) => `stap ${number}, elders verteld`,
    step: (number) => `stap ${number}`,
    receipt: 'Ontvangstbewijs',
    sealed: (day) => `Verzegeld op ${day}`,
    rules: {
      correction: 'Correctie',
      paid: 'Betaald aan de persoon',
    },
    inputs: {
      gross: 'bruto',
      tax: 'voorheffing',
      setOff: 'inhouding',
      shares: 'delen',
      daily: 'dagbedrag',
      allowances: 'uitkeringen',
      owed: 'verschuldigd',
      fraud: 'fraude',
      titles: 'titels',
      bands: 'schijven',
      category: 'categorie',
      alreadyGone: 'al weg',
    },
    values: {
      yes: 'ja',
      no: 'nee',
      none: 'geen',
      'not stated': 'niet opgegeven',
    },
    units: {
      EUR: 'euro',
      allowances: 'uitkeringen',
      hours: 'uren',
      months: 'maanden',
    },
    roundings: {
      'half up to the cent': 'op de cent, de helft naar boven',
      'the sum of the bands, half up to the cent':
        'de som van de schijven op de cent, de helft naar boven',
      'a closing half allowance, half up to the cent':
        'een laatste halve uitkering op de cent, de helft naar boven',
      'to the nearest half allowance, a quarter upwards':
        'op de dichtstbijzijnde halve uitkering, een kwart naar boven',
      'exact fractions to the end; cents by largest remainder, ties to the smaller id':
        'exact tot het einde; de laatste cent volgens de grootste rest',
    },
    switches: {
      'set-off-base: gross': 'het tiende wordt van het bruto genomen',
      'set-off-base: net': 'het tiende wordt van het netto genomen',
      'set-off-order: before-titles': 'de inhouding komt voor de titels',
      'set-off-order: after-titles': 'de inhouding komt na de titels',
      'maintenance-policy: from-seizable-first': 'onderhoud neemt eerst het beslagbare deel',
      'maintenance-policy: from-protected-first': 'onderhoud neemt eerst het beschermde deel',
      'subrogation-rank: as-assignment': 'een subrogatie heeft de rang van een overdracht',
      'subrogation-rank: as-seizure': 'een subrogatie heeft de rang van een beslag',
    },
  },
};
