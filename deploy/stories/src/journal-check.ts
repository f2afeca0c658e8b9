import { isZero, negate, sum, ZERO } from '@office/domain/money';
import { clerk, type Scene } from './scene.ts';

/**
 * What is wrong with the books: an entry that does not sum to zero, nothing written although payments
 * were executed, or a cent of difference between the entries, the bank's files and its statuses.
 */
export async function checkJournal(scene: Scene): Promise<string[]> {
  const { entries, balanced, differences } = await scene.as(clerk).readJournal({ query: {} });
  const transfers = await scene.bank.transfers();
  const executed = transfers.filter(({ status }) => status === 'executed');
  const crooked = entries.filter(({ lines }) => !isZero(sum(lines.map(({ amount }) => amount))));
  const left = sum(transfersBooked(entries));
  const paid = sum(executed.map(({ amount }) => amount));
  return [
    ...crooked.map(({ entryId }) => `entry ${entryId} does not sum to zero`),
    ...(executed.length > 0 && entries.length === 0
      ? ['payments were executed and the journal is empty']
      : []),
    ...(left === paid ? [] : [`the bank executed ${paid}, the journal has ${left}`]),
    ...differences,
    ...(balanced || differences.length > 0 ? [] : ['the office says that it does not balance']),
  ];
}

type Entries = Awaited<ReturnType<ReturnType<Scene['as']>['readJournal']>>['entries'];

/** What left by the bank according to the entries, less what came back to it. */
const transfersBooked = (entries: Entries) => [
  ZERO,
  ...entries
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => account === 'bank')
    .map(({ amount }) => negate(amount)),
];
