import { OnemInbound, onemTopics } from '@office/contracts/agency';
import type { Clock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';
import type { Broker } from '@office/service-kit/broker';
import type { DocumentStore, Versioned } from '@office/service-kit/document-store';
import type { Decided } from '@office/service-kit/facts';
import { everyDocument } from '../../every-document.ts';
import { answerDue, emptyFile, left, nextAnswerOn, queueWill, take, verify } from './onem-file.ts';
import type { OnemFile } from './onem-file.ts';
import type { GivenVerification } from './verify.ts';
import type { Will } from './will.ts';

interface OnemDeps {
  readonly files: DocumentStore<OnemFile>;
  readonly broker: Pick<Broker, 'send'>;
  readonly clock: Clock;
}

export type Onem = Awaited<ReturnType<typeof createOnem>>;

const cause = { actor: 'onem', correlationId: 'onem-simulator' };

/** ONEM: its files stand in its database; the days on which it answers also in memory. */
export async function createOnem({ files, broker, clock }: OnemDeps) {
  const days = new Map<string, Day>();
  const unsent = new Set<string>();
  let line = Promise.resolve();

  const note = ({ id, state }: Versioned<OnemFile>): void => {
    const next = nextAnswerOn(state);
    if (next === undefined) days.delete(id);
    else days.set(id, next);
    if (state.unsent > 0) unsent.add(id);
    else unsent.delete(id);
  };
  for await (const file of everyDocument(files)) note(file);

  const change = async (
    dossierId: string,
    decide: (file: OnemFile) => Decided<OnemFile>,
  ): Promise<OnemFile> => {
    const saved = await files.change(dossierId, cause, (file) =>
      decide(file ?? emptyFile(dossierId)),
    );
    note(saved);
    return saved.state;
  };

  const sendFile = async (dossierId: string): Promise<void> => {
    const file = await files.load(dossierId);
    for (const message of file?.state.toSend ?? []) {
      await broker.send(onemTopics.outbound, dossierId, message);
      await change(dossierId, (current) => left(current, message.messageId));
    }
  };

  /** Sends what was decided, one caller after another so that order holds; struck off only after it left. */
  const flush = (): Promise<void> => {
    const turn = line.then(async () => {
      for (const dossierId of [...unsent]) await sendFile(dossierId);
    });
    line = turn.catch(() => undefined);
    return turn;
  };

  return {
    flush,
    /** Reads one message of `onem.inbound`; it may come twice. */
    take: async (received: unknown): Promise<OnemInbound> => {
      const message = OnemInbound.parse(received);
      await change(message.dossier, (file) => take(file, message, clock.today()));
      return message;
    },
    will: async (dossierId: string, will: Will): Promise<number> =>
      (await change(dossierId, (file) => queueWill(file, will))).wills.length,
    verify: async (told: GivenVerification): Promise<void> => {
      await change(told.dossierId, (file) => verify(file, told, clock.today()));
      await flush();
    },
    /** Answers what is due by this day, and sends what could not be sent before. */
    act: async (today: Day): Promise<void> => {
      const due = [...days].filter(([, day]) => day <= today).map(([dossierId]) => dossierId);
      for (const dossierId of due) await change(dossierId, (file) => answerDue(file, today));
      await flush();
    },
    nextActOn: (): Day | undefined =>
      unsent.size > 0 ? clock.today() : [...days.values()].toSorted()[0],
    state: async (): Promise<OnemFile[]> => {
      const found: OnemFile[] = [];
      for await (const { state } of everyDocument(files)) found.push(state);
      return found;
    },
  };
}
