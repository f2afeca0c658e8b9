import { isProblemCode } from '@office/contracts/problems';
import type { Texts } from '../texts/texts.ts';

interface ProblemProps {
  readonly texts: Texts;
  readonly status: number;
  readonly code: string;
  readonly service?: string;
}

/** A refusal as a page: the fact, the remedy, and a way on. */
export const ProblemPage = ({ texts, status, code, service }: ProblemProps) => (
  <div class="sheet narrow stack">
    <h1>{texts.problemTitle(status)}</h1>
    <p>
      {code === 'form-too-old'
        ? texts.formTooOld
        : code === 'neighbour-down' && service !== undefined
          ? texts.serviceAway(service)
          : texts.problems[isProblemCode(code) ? code : 'unexpected']}
    </p>
    <p>
      <a class="button" href="/">
        {texts.toInbox}
      </a>
    </p>
  </div>
);
