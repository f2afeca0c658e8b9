import { z } from 'zod';
import { PositiveMoney } from '@office/contracts/scalars';

/** A simulator said no: the code that a story may expect with `refused:`. */
export class ControlRefused extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

export interface OnemControl {
  /** What ONEM answers to the next submission of a dossier. */
  will(dossierId: string, will: Readonly<Record<string, unknown>>): Promise<void>;
  /** ONEM verifies an executed month now. */
  verify(verification: Readonly<Record<string, unknown>>): Promise<void>;
}

const Transfers = z.object({
  transfers: z.array(
    z.object({ endToEndId: z.string(), status: z.string(), amount: PositiveMoney }),
  ),
});
const Files = z.object({ files: z.array(z.object({ messageId: z.string() })) });

export interface BankControl {
  /** The bank answers one payment now. */
  answer(answer: Readonly<Record<string, unknown>>): Promise<void>;
  /** Money comes in on the office's account now. */
  credit(credit: Readonly<Record<string, unknown>>): Promise<void>;
  transfers(): Promise<z.output<typeof Transfers>['transfers']>;
  /** The files that the office sent, by message id. */
  files(): Promise<ReadonlyMap<string, string>>;
}

export const createOnemControl = (url: string): OnemControl => ({
  will: async (dossierId, will) => {
    await post(`${url}/wills`, { dossierId, ...will });
  },
  verify: async (verification) => {
    await post(`${url}/verifications`, verification);
  },
});

export const createBankControl = (url: string): BankControl => ({
  answer: async (answer) => {
    await post(`${url}/answers`, answer);
  },
  credit: async (credit) => {
    await post(`${url}/credits`, credit);
  },
  transfers: async () => Transfers.parse(await (await get(`${url}/transfers`)).json()).transfers,
  files: async () => {
    const { files } = Files.parse(await (await get(`${url}/files`)).json());
    const kept = new Map<string, string>();
    for (const { messageId } of files) {
      kept.set(messageId, await (await get(`${url}/files/${messageId}`)).text());
    }
    return kept;
  },
});

const limit = (): AbortSignal => AbortSignal.timeout(15_000);

const get = async (url: string): Promise<Response> =>
  accepted(await fetch(url, { signal: limit() }));

const post = async (url: string, body: unknown): Promise<Response> =>
  accepted(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: limit(),
    }),
  );

const Problem = z.looseObject({ code: z.string(), detail: z.string().default('') });

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = Problem.safeParse(await response.json().catch(() => ({})));
  throw problem.success
    ? new ControlRefused(problem.data.code, problem.data.detail)
    : new Error(`the simulator answered ${String(response.status)}`);
}
