/** Letters that decompose into no base letter and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '&': '+',
};

const spelledOut = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g');

/** A text in the signs that every bank takes (EPC 217-08), at most 70: letters lose their marks, nothing else. */
export const sepaText = (text: string, longest = 70): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(spelledOut, (sign) => spelled[sign] ?? sign)
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, longest)
    .trim() || 'NOTPROVIDED';
