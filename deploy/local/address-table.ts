import { serviceNames } from '@office/contracts/services';
import type { Office } from './office.ts';

/** What a person who started the office wants to know: where everything is. */
export function addressTable(urls: Office['urls'], temporalUi: string | undefined): string[] {
  const rows: [string, string][] = [
    ...(urls.desk === undefined ? [] : [['Desk', urls.desk] satisfies [string, string]]),
    ...(temporalUi === undefined ? [] : [['Temporal', temporalUi] satisfies [string, string]]),
    ...serviceNames.map((name): [string, string] => [`${name}, API`, `${urls[name]}/openapi.json`]),
    ['identity (simulated)', urls.identity],
    ['ONEM (simulated)', urls.onem],
    ['bank (simulated)', urls.bank],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, url]) => `  ${name.padEnd(width)}  ${url}`),
    '',
    '  Sign in at the desk as anybody of the list there: Ann, Bert, Chloé and Dirk may do everything but audit.',
    '  Ctrl-C closes the office.',
  ];
}
