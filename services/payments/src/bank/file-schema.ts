import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';
import { creditTransferFile } from './credit-transfer-file.ts';

let schema: Promise<string> | undefined;
const schemaText = (): Promise<string> =>
  (schema ??= readFile(new URL('./pain.001.001.09.xsd', import.meta.url), 'utf8'));

/**
 * What the ISO schema has against a file: nothing, or sentences that name elements and lines, never a
 * value (it may be an account).
 */
export async function schemaFaults(xml: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [{ fileName: 'pain.001.001.09.xsd', contents: await schemaText() }],
    initialMemoryPages: 512,
    maxMemoryPages: 8192,
  });
  if (valid) return [];
  const told = errors.map(
    ({ message, loc }) =>
      `line ${String(loc?.lineNumber ?? '?')}: ${message.replaceAll(/The value '[^']*'/g, 'The value')}`,
  );
  return told.length > 0 ? told : ['the file cannot be read'];
}

/**
 * Refuses a file that the schema refuses. Each block is checked in a file of its own: a file is valid
 * when its head and all its blocks are, and the memory needed stays that of one block.
 */
export async function requireValidFile(head: string, blocks: readonly string[]): Promise<void> {
  for (const block of blocks) {
    const faults = await schemaFaults(creditTransferFile(head, [block]));
    if (faults.length > 0) throw new Error(`The bank file is not valid: ${faults.join('; ')}`);
  }
}
