import type { ComponentChildren } from 'preact';
import type { Visit } from '../visit.ts';
import { ErrorSummary, type FormState } from './fields.tsx';
import { Csrf } from './layout.tsx';
import { Crumbs, type Crumb } from './sheet.tsx';

interface EntryProps {
  readonly visit: Visit;
  readonly form: FormState;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly action: string;
  readonly button: string;
  readonly back: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One form on a page: errors first, one filled button, a way back. */
export const EntryPage = ({
  visit,
  form,
  title,
  crumbs,
  action,
  button,
  back,
  hidden = {},
  aside,
  children,
}: EntryProps) => {
  const page = (
    <>
      <ErrorSummary form={form} texts={visit.texts} />
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <form class="sheet" method="post" action={action} novalidate>
        <Csrf visit={visit} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        <div class="gap">
          <button class="button filled">{button}</button>
          <a class="button text" href={back}>
            {visit.texts.forms.leave}
          </a>
        </div>
      </form>
    </>
  );
  return (
    <>
      <Crumbs label={visit.texts.crumbs} crumbs={crumbs} />
      {aside === undefined ? (
        <div class="narrow">{page}</div>
      ) : (
        <div class="columns run">
          <div>{page}</div>
          <div class="stack">{aside}</div>
        </div>
      )}
    </>
  );
};
