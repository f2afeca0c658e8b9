export type Language = 'fr' | 'nl' | 'de' | 'en';

// Written out rather than taken from Intl: a letter must not change its bytes with the runtime's locale data.
const names: Record<Language, readonly string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

export const monthNames = (language: Language): readonly string[] => names[language];
