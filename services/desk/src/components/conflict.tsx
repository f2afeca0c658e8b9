import { textIn, type Typed } from '../typed.ts';
import type { Visit } from '../visit.ts';

interface ConflictProps {
  readonly visit: Visit;
  readonly typed: Typed;
  readonly now: Readonly<Record<string, string>>;
}

/** Both versions, field by field: as it was when the person began, and as it is now. */
export const Conflict = ({ visit: { texts }, typed, now }: ConflictProps) => {
  const rows = Object.entries(now).filter(
    ([name, value]) => textIn(typed, `was-${name}`) !== value,
  );
  return (
    <section class="sheet conflict">
      <h2>{texts.conflict.title}</h2>
      <p>{rows.length === 0 ? texts.conflict.elsewhere : texts.conflict.explain}</p>
      {rows.length === 0 ? null : (
        <table>
          <caption class="govuk-visually-hidden">{texts.conflict.title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.conflict.fact}</th>
              <th scope="col">{texts.conflict.then}</th>
              <th scope="col">{texts.conflict.now}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr>
                <th scope="row">{texts.conflict.names[name] ?? name}</th>
                <td>{textIn(typed, `was-${name}`)}</td>
                <td>
                  <strong>{value}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
