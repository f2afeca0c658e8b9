import { expect, test } from '@jest/globals';
import { start } from '../src/main.ts';

test('a start names every mistake of its environment at once, and opens nothing', async () => {
  const opening = start({ PORT: 'eighty', MONGODB_URI: 'http://127.0.0.1' });
  await expect(opening).rejects.toThrow(
    /PORT[\s\S]*MONGODB_URI is a mongodb:\/\/ address[\s\S]*KAFKA_BROKERS[\s\S]*IDENTITY_ISSUER/,
  );
});
