import PDFDocument from 'pdfkit';
import type { Language } from '@office/domain/household';
import type { Day } from '@office/domain/day';
import { writeDay } from '@office/domain/day';
import { houseWords, type HouseWords } from './house-words.ts';
import { drawBlocks, page, paragraph, write } from './layout.ts';
import type { Content } from './letter-content.ts';

export interface Sheet {
  readonly language: Language;
  readonly dated: Day;
  readonly dossierId: string;
  /** The lines in the window: name, street, place. */
  readonly addressee: readonly string[];
  readonly content: Content;
}

const languageTags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE' } as const satisfies Record<
  Language,
  string
>;

/** Draws a letter as a tagged PDF (PDF/UA-1): readable by eye, by a screen reader, and by a search. */
export function renderLetter(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const words = houseWords[sheet.language];
  const doc = openDocument(sheet, words);
  const bytes = collected(doc);
  const letter = doc.struct('Document');
  doc.addStructure(letter);
  drawHead(doc, letter, sheet, words);
  drawBlocks(doc, letter, sheet.content.blocks);
  drawFoot(doc, letter, words);
  letter.end();
  numberPages(doc, words, sheet.dossierId);
  doc.end();
  return bytes;
}

function openDocument(sheet: Sheet, words: HouseWords): Doc {
  // The library asks for a Date; it is made of the office day, so that no instant of drawing is in the bytes.
  // eslint-disable-next-line no-restricted-syntax
  const created = new Date(`${sheet.dated}T00:00:00Z`);
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margins: page.margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTags[sheet.language],
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: sheet.content.subject,
      Author: words.office,
      CreationDate: created,
    },
  };
  // The library knows this subset; its type declarations do not yet.
  return new PDFDocument(Object.assign({ ...options }, { subset: 'PDF/UA' }));
}

type Doc = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Doc['struct']>;

function drawHead(doc: Doc, letter: Struct, sheet: Sheet, words: HouseWords): void {
  const sender = { x: page.left, width: 200, gap: 0 };
  paragraph(doc, letter, words.office, {
    ...sender,
    weight: 'bold',
    size: 15,
    y: page.margins.top,
  });
  paragraph(doc, letter, `${words.street}, ${words.town}`, { ...sender, size: 9 });
  let { y } = page.window;
  for (const line of sheet.addressee) {
    paragraph(doc, letter, line, { x: page.window.x, y, width: page.window.width, gap: 0 });
    y = doc.y;
  }
  const dated = words.dated(writeDay(sheet.dated, sheet.language));
  paragraph(doc, letter, dated, { y: Math.max(page.afterWindow, doc.y + 12), gap: 2 });
  paragraph(doc, letter, `${words.reference} ${sheet.dossierId}`, { gap: 14 });
  paragraph(doc, letter, sheet.content.subject, {
    role: 'H1',
    weight: 'bold',
    size: 13,
    gap: 10,
  });
  paragraph(doc, letter, words.salutation);
}

function drawFoot(doc: Doc, letter: Struct, words: HouseWords): void {
  doc.y += 2;
  for (const line of words.questions) paragraph(doc, letter, line);
  paragraph(doc, letter, words.closing, { gap: 2 });
  paragraph(doc, letter, words.office, { weight: 'bold' });
}

/** Page numbers are no part of what is read aloud. */
function numberPages(doc: Doc, words: HouseWords, dossierId: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Below the bottom margin a line would begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    write(doc, `${words.office} · ${dossierId} · ${words.page(index + 1, count)}`, {
      size: 8,
      y: page.footer,
      align: 'right',
    });
    doc.endMarkedContent();
  }
}

const collected = (doc: Doc): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
    doc.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    doc.on('error', reject);
  });
