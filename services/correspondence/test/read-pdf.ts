import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The whole text, whitespace of every kind read as one space. */
  readonly text: string;
  readonly lang: string;
  readonly title: string;
  readonly tagged: boolean;
  readonly roles: readonly string[];
  readonly pages: number;
  /** Signs drawn from no glyph: empty boxes. */
  readonly missingGlyphs: number;
}

/** Reads a letter back as a screen reader, a search or a court would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  const roles: string[] = [];
  let missingGlyphs = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    for (const item of content.items)
      if ('str' in item) texts.push(item.hasEOL ? `${item.str} ` : item.str);
    // The tree of any page names the whole document.
    if (number === 1) roles.push(...rolesIn(await page.getStructTree()));
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation: number, index: number) => {
      if (operation === OPS.showText) missingGlyphs += missingIn(argsArray[index]);
    });
  }
  const { info, metadata } = await document.getMetadata();
  const facts = new Map(Object.entries(info));
  const marks = await document.getMarkInfo();
  const pages = document.numPages;
  await document.destroy();
  return {
    text: texts.join('').replace(/\s+/gu, ' '),
    lang: String(facts.get('Language')),
    title: String(facts.get('Title')),
    tagged: marks?.Marked === true && metadata !== undefined,
    roles,
    pages,
    missingGlyphs,
  };
}

const rolesIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'role' in node ? [String(node.role)] : [];
  const children: unknown[] =
    'children' in node && Array.isArray(node.children) ? node.children : [];
  return [...own, ...children.flatMap(rolesIn)];
};

/** Glyph 0 of a face is its empty box; identity encoding makes the character code the glyph's number. */
const missingIn = (shown: unknown): number => {
  const glyphs: unknown[] = Array.isArray(shown) && Array.isArray(shown[0]) ? shown[0] : [];
  return glyphs.filter(
    (glyph) =>
      typeof glyph === 'object' &&
      glyph !== null &&
      'originalCharCode' in glyph &&
      glyph.originalCharCode === 0,
  ).length;
};
