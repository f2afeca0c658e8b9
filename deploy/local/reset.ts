import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

const data = resolve(import.meta.dirname, '../../.office');

// Only the data of this checkout; what was fetched stays in the cache folder.
if (existsSync(data)) {
  await rm(data, { recursive: true, force: true });
  process.stderr.write(`removed ${data}: the next start begins empty\n`);
} else {
  process.stderr.write('nothing to remove: the next start begins empty\n');
}
