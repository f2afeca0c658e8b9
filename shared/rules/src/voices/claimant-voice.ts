import { isDay, monthOf } from '@office/domain/day';
import { isMonth } from '@office/domain/month';
import { german } from './claimant-de.ts';
import { english } from './claimant-en.ts';
import { french } from './claimant-fr.ts';
import { dutch } from './claimant-nl.ts';
import { sayIn } from './claimant-texts.ts';
import { monthFiguresOf } from './month-figures.ts';
import { topicOf, topics } from './telling.ts';
import { tellingsOf } from './tellings.ts';
import type { Language } from '@office/domain/calendar-words';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { ClaimantTexts, Say } from './claimant-texts.ts';
import type { Telling, TellingKind, TellingOf, Topic } from './telling.ts';
import type { ToldStep } from './told-step.ts';

/** A month told to the person it pays: a title, what is paid, and a paragraph for each part of the way there. */
export type ClaimantLetter = {
  readonly language: Language;
  readonly title: string;
  /** Absent for a trace that pays nothing: a single rule that was asked for. */
  readonly lead?: string;
  readonly paragraphs: readonly ClaimantParagraph[];
};

export type ClaimantParagraph = {
  readonly topic: Topic;
  readonly heading: string;
  readonly sentences: readonly string[];
};

const textsIn = {
  fr: french,
  nl: dutch,
  de: german,
  en: english,
} as const satisfies Record<Language, ClaimantTexts>;

/**
 * The trace in plain sentences: no article, no jargon, no name of a creditor. The same trace gives the same
 * text. `thisPayment` is what this order pays, where a correction pays only what is left of the month.
 */
export const claimantVoice = (
  steps: readonly ToldStep[],
  language: Language,
  thisPayment?: Money,
): ClaimantLetter => {
  const texts = textsIn[language];
  const say = sayIn(texts);
  const tellings = tellingsOf(steps, thisPayment);
  const of = monthIn(steps);
  const month = of === undefined ? undefined : say.month(of);
  const paid = monthFiguresOf(steps)?.paid;
  const paragraphs = topics
    .map((topic) => ({
      topic,
      heading: texts.headings[topic],
      sentences: tellings
        .filter(({ kind }) => topicOf[kind] === topic)
        .flatMap((telling) => sentencesOf(telling, texts, say)),
    }))
    .filter(({ sentences }) => sentences.length > 0);
  return {
    language,
    title: texts.title(month),
    ...(paid === undefined ? {} : { lead: texts.lead(month, say.euros(paid)) }),
    paragraphs,
  };
};

/** The letter as plain text: the title, then a paragraph a part, each opened by its heading. */
export const writeClaimantVoice = ({ title, lead, paragraphs }: ClaimantLetter): string =>
  [
    title,
    ...(lead === undefined ? [] : [lead]),
    ...paragraphs.map(({ heading, sentences }) => `${heading}. ${sentences.join(' ')}`),
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');

/** The month as the card states it, else that of the last day whose rules were used. */
const monthIn = (steps: readonly ToldStep[]): Month | undefined => {
  for (const { inputs } of steps) if (isMonth(inputs['month'])) return inputs['month'];
  const on = steps.find(({ rule }) => rule === 'withholding')?.inputs['on'];
  return isDay(on) ? monthOf(on) : undefined;
};

const sentencesOf = (telling: Telling, { sentences }: ClaimantTexts, say: Say): readonly string[] =>
  told(sentences, telling.kind, telling, say).map(unbroken);

/** No line begins with a sign that belongs to the word before it: « 10 % », « impôt : ». */
const unbroken = (sentence: string): string =>
  sentence.replaceAll(/ (?=[:;%»])|(?<=«) /g, '\u00a0');

/** The telling and its sentence by one and the same kind; the type of the texts keeps them together. */
const told = <Kind extends TellingKind>(
  sentences: { readonly [K in TellingKind]: (of: TellingOf<K>, say: Say) => readonly string[] },
  kind: Kind,
  { of }: { readonly of: TellingOf<Kind> },
  say: Say,
): readonly string[] => sentences[kind](of, say);
