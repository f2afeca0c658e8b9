import { tables } from '../src/tables.ts';
import { alternatives } from '../src/switches.ts';
import type { SwitchName } from '../src/switches.ts';
import type { Tables } from '../src/tables.ts';

/** The law in force with one open question answered otherwise. */
export const lawWith = (name: SwitchName, chosen: string): Tables => ({
  ...tables,
  switches: {
    ...tables.switches,
    versions: tables.switches.versions.map((version) => ({
      ...version,
      value: new Map(version.value).set(name, {
        chosen,
        alternatives: alternatives[name],
        question: 'What if?',
        grounds: 'a test',
      }),
    })),
  },
});
