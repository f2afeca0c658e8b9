import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { asyncApiOf, openApiOf } from '@office/contracts/documents';
import { problems } from '@office/contracts/problems';
import { serviceNames } from '@office/contracts/services';

const folder = resolve(import.meta.dirname, '../../.office/docs');

// The same documents that every service serves, as files: made from the contracts, never committed.
await mkdir(folder, { recursive: true });
for (const service of serviceNames) {
  await write(`${service}.openapi.json`, openApiOf(service));
  await write(`${service}.asyncapi.json`, asyncApiOf(service));
}
await writeFile(join(folder, 'problems.md'), problemsPage());
process.stdout.write(
  `${folder}: the addresses, events and problems of ${String(serviceNames.length)} services\n`,
);

async function write(name: string, document: object): Promise<void> {
  await writeFile(join(folder, name), `${JSON.stringify(document, null, 2)}\n`);
}

function problemsPage(): string {
  const rows = Object.entries(problems).map(
    ([code, [status, title, remedy]]) =>
      `| \`${code}\` | ${String(status)} | ${title} | ${remedy} |`,
  );
  return ['| code | status | means | do |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
