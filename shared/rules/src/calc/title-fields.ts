import { isZero } from '@office/domain/money';
import { titleKinds } from '@office/domain/debt';
import { isCollective, isOwed } from '../order-of-service.ts';
import { report } from './findings.ts';
import {
  at,
  has,
  open,
  readAmount,
  readCount,
  readDay,
  readList,
  readText,
  readWord,
} from './reader.ts';
import type { Title } from '../order-of-service.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';

const titleFields = { needs: ['id', 'kind', 'filedOn', 'claim', 'owed'], may: ['rank'] } as const;

/** Reads third parties' titles; one id twice, or two collective settlements, contradict each other. */
export const readTitles = (reader: Reader): readonly Title[] => {
  const list = readList(reader, 'titles');
  const titles = list.map((value, index) =>
    readTitle(value, `${at(reader, 'titles')}[${index}]`, reader.findings),
  );
  if (titles.length > 1) reportContradictions(reader, titles);
  return titles;
};

const readTitle = (value: unknown, path: string, findings: Findings): Title => {
  const reader = open(value, path, findings, titleFields);
  const title = {
    id: readText(reader, 'id'),
    kind: readWord(reader, 'kind', titleKinds),
    filedOn: readDay(reader, 'filedOn'),
    claim: readAmount(reader, 'claim'),
    owed: readAmount(reader, 'owed'),
  };
  if (has(reader, 'claim') && isZero(title.claim)) {
    report(
      findings,
      'malformed',
      at(reader, 'claim'),
      'the initial claim is the weight of the division: more than 0.00',
    );
  }
  return has(reader, 'rank') ? { ...title, rank: readCount(reader, 'rank', 0) } : title;
};

const reportContradictions = (reader: Reader, titles: readonly Title[]): void => {
  const ids = new Set<string>();
  let collective = false;
  for (const [index, title] of titles.entries()) {
    const path = `${at(reader, 'titles')}[${index}]`;
    if (ids.has(title.id))
      report(reader.findings, 'contradiction', `${path}.id`, 'another title has this id');
    ids.add(title.id);
    if (!isCollective(title) || !isOwed(title)) continue;
    if (collective) {
      report(
        reader.findings,
        'contradiction',
        `${path}.kind`,
        'there is another collective settlement',
      );
    }
    collective = true;
  }
};
