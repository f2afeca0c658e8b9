import type { ComponentChildren } from 'preact';
import type { Texts } from '../texts/texts.ts';
import { allIn, textIn, type Typed } from '../typed.ts';

/** What a form shows again: what was typed, and what must be corrected, by field. */
export interface FormState {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}
export interface FieldError {
  /** The field's name; `whole` when it concerns no single field. */
  readonly field: string;
  readonly words: string;
}
export const fresh = (typed: Typed = {}): FormState => ({ typed, errors: [] });

const errorOf = (form: FormState, name: string): string | undefined =>
  form.errors.find(({ field }) => field === name)?.words;

/** Names each answer to correct and leads to it. */
export const ErrorSummary = ({
  form,
  texts,
}: {
  readonly form: FormState;
  readonly texts: Texts;
}) =>
  form.errors.length === 0 ? null : (
    <div class="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1}>
      <h2 id="error-title">{texts.forms.toCorrect(form.errors.length)}</h2>
      <ul>
        {form.errors.map(({ field, words }) => (
          <li>{field === 'whole' ? words : <a href={`#${field}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  );

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly initial?: string | undefined;
  readonly width?: 'day' | 'amount' | 'short' | 'name';
  readonly suffix?: string;
  readonly autocomplete?: string;
  readonly numeric?: boolean;
}

const describedBy = (name: string, hint: boolean, error: boolean): string | undefined =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;

export const Field = (props: FieldProps) => {
  const {
    form,
    name,
    label,
    hint,
    initial = '',
    width,
    suffix,
    autocomplete = 'off',
    numeric = false,
  } = props;
  const error = errorOf(form, name);
  const typed = form.typed[name] === undefined ? initial : textIn(form.typed, name);
  const input = (
    <input
      class={`govuk-input ${error === undefined ? '' : 'govuk-input--error'} ${width === undefined ? '' : `width-${width}`}`}
      id={name}
      name={name}
      value={typed}
      autocomplete={autocomplete}
      inputMode={numeric ? 'decimal' : undefined}
      aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
      aria-invalid={error === undefined ? undefined : 'true'}
    />
  );
  return (
    <Group
      name={name}
      error={error}
      hint={hint}
      label={
        <label class="govuk-label" for={name}>
          {label}
        </label>
      }
    >
      {suffix === undefined ? (
        input
      ) : (
        <div class="suffixed">
          {input}
          <span class="suffix">{suffix}</span>
        </div>
      )}
    </Group>
  );
};

const Group = ({
  name,
  error,
  hint,
  label,
  children,
}: {
  readonly name: string;
  readonly error: string | undefined;
  readonly hint?: string | undefined;
  readonly label: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <div
    class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}
  >
    {label}
    {hint === undefined ? null : (
      <p class="govuk-hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error === undefined ? null : (
      <p class="govuk-error-message" id={`${name}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
);

export const Area = ({
  form,
  name,
  label,
  hint,
  rows = 2,
}: {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}) => {
  const error = errorOf(form, name);
  return (
    <Group
      name={name}
      error={error}
      hint={hint}
      label={
        <label class="govuk-label" for={name}>
          {label}
        </label>
      }
    >
      <textarea
        class="govuk-textarea"
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
      >
        {textIn(form.typed, name)}
      </textarea>
    </Group>
  );
};

export interface Option {
  readonly value: string;
  readonly label: string;
}
interface OptionsProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly initial?: string | undefined;
}

export const Select = ({ form, name, label, hint, options, initial = '' }: OptionsProps) => {
  const error = errorOf(form, name);
  const chosen = form.typed[name] === undefined ? initial : textIn(form.typed, name);
  return (
    <Group
      name={name}
      error={error}
      hint={hint}
      label={
        <label class="govuk-label" for={name}>
          {label}
        </label>
      }
    >
      <select
        class={`govuk-select ${error === undefined ? '' : 'govuk-select--error'} width-name`}
        id={name}
        name={name}
        aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
      >
        {options.map(({ value, label: words }) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </Group>
  );
};

interface BoxesProps extends OptionsProps {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
  /** What tells the id of a box from the first one's, which is the field's own: an error leads there. */
  readonly idEnding: (value: string, index: number) => string;
}

const Boxes = ({ form, name, label, hint, options, type, isChosen, idEnding }: BoxesProps) => {
  const error = errorOf(form, name);
  return (
    <fieldset
      class="govuk-fieldset"
      aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
    >
      <Group
        name={name}
        error={error}
        hint={hint}
        label={<legend class="govuk-fieldset__legend">{label}</legend>}
      >
        <div class="boxes">
          {options.map(({ value, label: words }, index) => {
            const id = index === 0 ? name : `${name}-${idEnding(value, index)}`;
            return (
              <div class="box">
                <input type={type} id={id} name={name} value={value} checked={isChosen(value)} />
                <label for={id}>{words}</label>
              </div>
            );
          })}
        </div>
      </Group>
    </fieldset>
  );
};

export const Radios = ({ initial = '', ...field }: OptionsProps) => {
  const { form, name } = field;
  const chosen = form.typed[name] === undefined ? initial : textIn(form.typed, name);
  return (
    <Boxes
      {...field}
      type="radio"
      isChosen={(value) => value === chosen}
      idEnding={(value) => value}
    />
  );
};

export const Checkboxes = (field: OptionsProps) => {
  const chosen = allIn(field.form.typed, field.name);
  return (
    <Boxes
      {...field}
      type="checkbox"
      isChosen={(value) => chosen.includes(value)}
      idEnding={(_value, index) => String(index)}
    />
  );
};
