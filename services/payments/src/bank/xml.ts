/** What an element holds: a text, or elements by name and in order; `@` names an attribute, `#text` the text beside it. */
export type XmlContent = string | { readonly [name: string]: XmlContent | readonly XmlContent[] };

/** Elements as lines of XML, indented; the order of the names is the order of the elements. */
export function writeXml(content: Exclude<XmlContent, string>, indent = ''): string {
  return Object.entries(content)
    .filter(([name]) => !name.startsWith('@') && name !== '#text')
    .flatMap(([name, held]) => (isList(held) ? held : [held]).map((each) => [name, each] as const))
    .map(([name, held]) => writeElement(name, held, indent))
    .join('');
}

function writeElement(name: string, held: XmlContent, indent: string): string {
  if (typeof held === 'string') return `${indent}<${name}>${escaped(held)}</${name}>\n`;
  const attributes = Object.entries(held)
    .filter(([key]) => key.startsWith('@'))
    .map(([key, value]) => ` ${key.slice(1)}="${typeof value === 'string' ? escaped(value) : ''}"`)
    .join('');
  const text = held['#text'];
  if (typeof text === 'string') {
    return `${indent}<${name}${attributes}>${escaped(text)}</${name}>\n`;
  }
  const inside = writeXml(held, `${indent}  `);
  return `${indent}<${name}${attributes}>\n${inside}${indent}</${name}>\n`;
}

const isList = (held: XmlContent | readonly XmlContent[]): held is readonly XmlContent[] =>
  Array.isArray(held);

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * Whether every element is closed, in order, and there is one around all: a message that was cut off
 * is not read in part. (The parser itself takes what it finds.)
 */
export function isClosed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const bare = xml.replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '');
  for (const [, closing, name = '', empty] of bare.matchAll(/<(\/?)([^\s<>/!]+)[^<>]*?(\/?)>/g)) {
    if (closing === '/' && open.pop() !== name) return false;
    if (closing === '/' || empty === '/') continue;
    if (open.length === 0) roots += 1;
    open.push(name);
  }
  return roots === 1 && open.length === 0 && !/<[^>]*$/.test(bare);
}
