import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface SheetProps {
  readonly title: string;
  readonly id?: string;
  readonly aside?: ComponentChildren;
  readonly article?: boolean;
  readonly children: ComponentChildren;
}

/** A white sheet with its heading, and at its right what goes with the whole sheet. */
export const Sheet = ({ title, id, aside, article = false, children }: SheetProps) => (
  <section class={article ? 'sheet article' : 'sheet'} id={id}>
    <div class="split">
      <h2>{title}</h2>
      {aside === undefined ? null : <div class="row-text">{aside}</div>}
    </div>
    {children}
  </section>
);

export interface Fact {
  readonly term: string;
  readonly value: ComponentChildren;
  readonly note?: string | undefined;
}

export const Facts = ({ facts }: { readonly facts: readonly (Fact | undefined)[] }) => (
  <dl class="facts">
    {facts.map((fact) =>
      fact === undefined ? null : (
        <>
          <dt>{fact.term}</dt>
          <dd>
            {fact.value}
            {fact.note === undefined ? null : <span class="note">{fact.note}</span>}
          </dd>
        </>
      ),
    )}
  </dl>
);

export const Checks = ({
  checks,
}: {
  readonly checks: readonly { readonly good: boolean; readonly words: string }[];
}) => (
  <ul class="checks">
    {checks.map(({ good, words }) => (
      <li class={good ? undefined : 'bad'}>
        <Icon name={good ? 'check' : 'cross'} />
        <span>{words}</span>
      </li>
    ))}
  </ul>
);

export type Tone = 'plain' | 'late' | 'soon' | 'done' | 'act';
export const Tag = ({
  icon,
  tone = 'plain',
  children,
}: {
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}) => (
  <span class={`tag ${tone}`}>
    <Icon name={icon} />
    {children}
  </span>
);

export interface Crumb {
  readonly name: string;
  readonly href?: string;
}
export const Crumbs = ({
  label,
  crumbs,
  children,
}: {
  readonly label: string;
  readonly crumbs: readonly Crumb[];
  readonly children?: ComponentChildren;
}) => (
  <div class="crumbs">
    <nav aria-label={label}>
      <ol>
        {crumbs.map(({ name, href }) => (
          <li>
            {href === undefined ? (
              <span aria-current="page">{name}</span>
            ) : (
              <a href={href}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
    {children}
  </div>
);

export interface Consequence {
  readonly verb: 'pays' | 'sends' | 'stops' | 'starts' | 'uses';
  readonly what: ComponentChildren;
  readonly when?: string | undefined;
}
const verbIcons = {
  pays: 'euro',
  sends: 'letter',
  stops: 'stop',
  starts: 'go',
  uses: 'ticket',
} as const;

/** What will happen, before the button: verb, what, when. */
export const Preview = ({
  title,
  note,
  verbs,
  lines,
}: {
  readonly title: string;
  readonly note: string;
  readonly verbs: Readonly<Record<Consequence['verb'], string>>;
  readonly lines: readonly Consequence[];
}) => (
  <div class="preview">
    <div class="preview-head">
      <strong>{title}</strong>
      <span>{note}</span>
    </div>
    <dl>
      {lines.map(({ verb, what, when }) => (
        <>
          <dt>
            <Icon name={verbIcons[verb]} />
            {verbs[verb]}
          </dt>
          <dd>
            <span>{what}</span>
            {when === undefined ? null : <span class="quiet">{when}</span>}
          </dd>
        </>
      ))}
    </dl>
  </div>
);
