import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { clerk, type Scene } from './scene.ts';

const Message = z.looseObject({ messageId: z.string() });

/** Keeps what left the office: bank files, letters, messages to ONEM, and the events. */
export async function keepWhatLeft(scene: Scene, directory: string): Promise<void> {
  const put = async (folder: string, name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(join(directory, folder), { recursive: true });
    await writeFile(join(directory, folder, name), content);
  };
  for (const [messageId, xml] of await scene.bank.files())
    await put('bank', `${messageId}.xml`, xml);
  for (const dossierId of scene.names.opened()) {
    const { letters } = await scene.as(clerk).listLetters({ query: { dossierId } });
    for (const { letterId } of letters) {
      const pdf = await scene.as(clerk).readLetter({ params: { letterId } });
      await put('letters', `${letterId}.pdf`, pdf);
    }
  }
  for (const message of scene.recorder.agencyMessages()) {
    const { messageId } = Message.parse(message);
    await put('agency', `${messageId}.json`, `${JSON.stringify(message, null, 2)}\n`);
  }
  const events = scene.recorder.events().map((event) => `${JSON.stringify(event)}\n`);
  await put('.', 'events.jsonl', events.join(''));
}
