import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a letter as a reader sees it, whitespace of every kind read as one space. */
export async function textOfLetter(pdf: Uint8Array): Promise<string> {
  // pdfjs takes the bytes over: it gets a copy.
  const document = await getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: true })
    .promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(content.items.map((item) => textIn(item)).join(''));
    }
    return foldSpace(pages.join(' '));
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Every run of spaces, of whatever kind, as one space. */
export const foldSpace = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const textIn = (item: object): string =>
  'str' in item && typeof item.str === 'string'
    ? `${item.str}${'hasEOL' in item && item.hasEOL === true ? ' ' : ''}`
    : '';
