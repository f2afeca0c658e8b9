import type { ServiceClient } from '@office/service-kit/service-client';
import { Csrf } from '../components/layout.tsx';
import { personName } from '../task-words.ts';
import type { Visit } from '../visit.ts';

type Found = Awaited<ReturnType<ServiceClient['findDossiers']>>['dossiers'];

/** Dossiers by name, number, dossier or account tail; the way to open one for a person who has none. */
export const Dossiers = ({
  visit,
  dossiers,
  searched,
}: {
  readonly visit: Visit;
  readonly dossiers: Found;
  readonly searched: string | undefined;
}) => {
  const { texts } = visit;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{texts.places.dossiers}</h1>
          <p>
            {searched === undefined
              ? texts.dossiers.howToFind
              : texts.dossiers.found(dossiers.length, searched)}
          </p>
        </div>
        {visit.may('dossier.open') ? (
          <a class="button filled" href="/dossiers/new">
            {texts.dossiers.open}
          </a>
        ) : null}
      </div>
      <div class="stack">
        <form class="sheet" method="post" action="/searches">
          <Csrf visit={visit} />
          <label class="govuk-label" for="search-text">
            {texts.searchHint}
          </label>
          <div class="gap">
            <input
              class="govuk-input width-name"
              id="search-text"
              name="text"
              value={searched ?? ''}
              maxLength={60}
              autocomplete="off"
            />
            <button class="button">{texts.search}</button>
          </div>
        </form>
        {dossiers.length === 0 ? (
          <div class="sheet">
            <p>{searched === undefined ? texts.dossiers.none : texts.dossiers.noneFound}</p>
          </div>
        ) : (
          <FoundTable visit={visit} dossiers={dossiers} />
        )}
      </div>
    </>
  );
};

const FoundTable = ({
  visit: { texts },
  dossiers,
}: {
  readonly visit: Visit;
  readonly dossiers: Found;
}) => (
  <div class="sheet">
    <table>
      <caption class="govuk-visually-hidden">{texts.places.dossiers}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.inbox.columns.person}</th>
          <th scope="col">{texts.fields.dossier}</th>
          <th scope="col">{texts.fields.language}</th>
          <th scope="col">{texts.dossier.claim}</th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map((dossier) => (
          <tr>
            <th scope="row">
              <a href={`/dossiers/${dossier.dossierId}`}>{personName(dossier)}</a>
            </th>
            <td>{dossier.dossierId}</td>
            <td>{texts.languageNames[dossier.language]}</td>
            <td>
              {dossier.claimStatus === undefined
                ? texts.none
                : texts.claimStatuses[dossier.claimStatus]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
