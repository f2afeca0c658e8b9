import type PDFDocument from 'pdfkit';
import { fontFile, runsOf, type Subset, type Weight } from './fonts.ts';
import type { Block, Row } from './letter-content.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Doc['struct']>;

const millimetres = (length: number): number => (length * 72) / 25.4;

/** A4 with the window of a Belgian C5/6 envelope on the right (NBN Z 01-002). */
export const page = {
  margins: {
    top: millimetres(20),
    bottom: millimetres(24),
    left: millimetres(25),
    right: millimetres(20),
  },
  left: millimetres(25),
  width: millimetres(165),
  bottom: millimetres(297 - 24),
  footer: millimetres(281),
  window: { x: millimetres(112), y: millimetres(48), width: millimetres(78) },
  afterWindow: millimetres(92),
} as const;

const ink = '#1d2433';
const rule = '#8a93a6';
const body = 10.5;

interface Setting {
  readonly weight?: Weight;
  readonly size?: number;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

/** Chooses a face; the document embeds what it uses of it, once. */
export const setFace = (doc: Doc, subset: Subset, weight: Weight): Doc =>
  doc.registerFont(`${subset}-${weight}`, fontFile(subset, weight)).font(`${subset}-${weight}`);

/** Writes words at a place, or where the last ones ended, each sign from a face that has it. */
export function write(doc: Doc, words: string, setting: Setting = {}): void {
  const { weight = 'regular', size = body, align = 'left' } = setting;
  const { x = page.left, y = doc.y, width = page.width } = setting;
  const runs = runsOf(words);
  doc.fillColor(ink);
  runs.forEach(({ text, subset }, index) => {
    setFace(doc, subset, weight).fontSize(size);
    const options = { width, align, lineGap: 2.5, continued: index < runs.length - 1 };
    if (index === 0) doc.text(text, x, y, options);
    else doc.text(text, options);
  });
}

/** How high these words stand in a width; the usual face measures for all. */
function heightOf(doc: Doc, words: string, { weight = 'regular', size = body, width }: Setting) {
  setFace(doc, 'latin', weight).fontSize(size);
  return doc.heightOfString(words, { width: width ?? page.width, lineGap: 2.5 });
}

/** Begins a page when what comes would not stand on this one as a whole. */
function makeRoom(doc: Doc, height: number): void {
  if (doc.y + height > page.bottom) doc.addPage();
}

/** A tagged paragraph; `role` says what it is to somebody who listens. */
export function paragraph(
  doc: Doc,
  parent: Struct,
  words: string,
  { role = 'P', gap = 8, ...setting }: Setting & { role?: string; gap?: number } = {},
): void {
  if (setting.y === undefined) makeRoom(doc, heightOf(doc, words, setting));
  parent.add(
    doc.struct(role, {}, () => {
      write(doc, words, setting);
    }),
  );
  doc.y += gap;
}

/** Draws what a template says, block after block. */
export function drawBlocks(doc: Doc, parent: Struct, blocks: readonly Block[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        paragraph(doc, parent, block.text);
        break;
      case 'heading':
        doc.y += 4;
        // A heading never stands alone at the foot of a page.
        makeRoom(doc, 60);
        paragraph(doc, parent, block.text, { role: 'H2', weight: 'bold', gap: 4 });
        break;
      case 'list':
        drawList(doc, parent, block.items);
        break;
      case 'table':
        drawTable(doc, parent, block.heads, block.rows);
        break;
    }
  }
}

function drawList(doc: Doc, parent: Struct, items: readonly string[]): void {
  const indent = 14;
  const list = doc.struct('L');
  parent.add(list);
  for (const item of items) {
    const width = page.width - indent;
    makeRoom(doc, heightOf(doc, item, { width }));
    const { y } = doc;
    const line = doc.struct('LI');
    list.add(line);
    line.add(
      doc.struct('Lbl', {}, () => {
        write(doc, '•', { y, width: indent });
      }),
    );
    line.add(
      doc.struct('LBody', {}, () => {
        write(doc, item, { x: page.left + indent, y, width });
      }),
    );
    line.end();
    doc.y += 3;
  }
  list.end();
  doc.y += 5;
}

function drawTable(doc: Doc, parent: Struct, heads: readonly string[], rows: readonly Row[]): void {
  const table = doc.struct('Table');
  parent.add(table);
  drawRow(doc, table, { cells: heads, total: true }, 'Column');
  for (const row of rows) drawRow(doc, table, row, 'Row');
  table.end();
  doc.y += 10;
}

/** One row: its first cell takes what the others leave. Amounts stand under each other, to the right. */
function drawRow(doc: Doc, table: Struct, row: Row, scope: 'Column' | 'Row'): void {
  const weight: Weight = row.total === true ? 'bold' : 'regular';
  const columns = columnsOf(row.cells.length);
  const heights = row.cells.map((cell, index) =>
    heightOf(doc, cell, { weight, width: columns[index]?.width ?? page.width }),
  );
  const height = Math.max(...heights);
  makeRoom(doc, height + 6);
  const y = doc.y + 3;
  const struct = doc.struct('TR');
  table.add(struct);
  row.cells.forEach((cell, index) => {
    const isHead = scope === 'Column' || index === 0;
    const options = { title: cell, scope };
    const draw = (): void => {
      write(doc, cell, { weight, y, ...columns[index] });
    };
    struct.add(isHead ? doc.struct('TH', options, draw) : doc.struct('TD', {}, draw));
  });
  struct.end();
  doc.y = y + height;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(page.left, doc.y)
    .lineTo(page.left + page.width, doc.y)
    .lineWidth(scope === 'Column' || row.total === true ? 0.8 : 0.3)
    .stroke(rule);
  doc.endMarkedContent();
}

function columnsOf(count: number): { x: number; width: number; align: 'left' | 'right' }[] {
  const gap = 8;
  const each = count > 3 ? millimetres(33) : millimetres(count === 3 ? 42 : 40);
  const first = page.width - (count - 1) * each;
  return Array.from({ length: count }, (_, index) => ({
    x: page.left + (index === 0 ? 0 : first + (index - 1) * each),
    width: (index === 0 ? first : each) - gap,
    align: index === 0 ? 'left' : 'right',
  }));
}
