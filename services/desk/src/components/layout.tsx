import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '@office/domain/calendar-words';
import { islandAddress, type IslandName } from '../islands.ts';
import { inLanguage } from '../language.ts';
import type { Texts } from '../texts/texts.ts';
import type { Visit } from '../visit.ts';
import { interfaceLanguages } from '../words.ts';
import { Icon, Mark } from './icons.tsx';
import { NoticeLine } from './notice.tsx';

export type Place = 'inbox' | 'dossiers' | 'payments' | 'knowledge' | 'office' | 'none';
export type Band = VNode;

interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  readonly product: string;
  readonly islands?: readonly IslandName[];
  readonly children: ComponentChildren;
}

const Document = ({ language, title, product, islands = [], children }: DocumentProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – ${product}`}</title>
      <link rel="stylesheet" href="/assets/desk.css" />
      {islands.map((name) => (
        <script type="module" src={islandAddress(name)} />
      ))}
    </head>
    {children}
  </html>
);

interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  readonly place: Place;
  readonly band: Band | undefined;
  readonly islands: readonly IslandName[];
  readonly children: ComponentChildren;
}

/** The page of a signed-in person: bar, person band, notice, content, foot. */
export const Layout = ({ visit, title, place, band, islands, children }: LayoutProps) => {
  const { texts, language } = visit;
  return (
    <Document language={language} title={title} product={texts.product} islands={islands}>
      <body>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <Bar visit={visit} place={place} />
        {band}
        <main id="content">
          {visit.notice === undefined ? null : <NoticeLine visit={visit} notice={visit.notice} />}
          {children}
        </main>
        <Foot texts={texts} />
      </body>
    </Document>
  );
};

const Bar = ({ visit, place }: { readonly visit: Visit; readonly place: Place }) => {
  const { texts, words } = visit;
  const places: readonly (readonly [Place, string])[] = [
    ['inbox', '/'],
    ['dossiers', '/dossiers'],
    ['payments', '/runs'],
    ['knowledge', '/knowledge'],
    ['office', '/office'],
  ];
  return (
    <header class="bar">
      <div class="bar-in">
        <a class="mark" href="/">
          <Mark />
          {texts.product}
        </a>
        <nav aria-label={texts.places.label}>
          <ul class="places">
            {places.map(([name, href]) => (
              <li>
                <a href={href} aria-current={place === name ? 'page' : undefined}>
                  {texts.places[name]}
                  {name === 'inbox' ? <span class="count">{visit.waiting}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form class="search" method="post" action="/searches" role="search">
          <Csrf visit={visit} />
          <Icon name="search" />
          <input
            type="search"
            name="text"
            placeholder={texts.searchHint}
            aria-label={texts.searchHint}
            maxLength={60}
          />
          <button>{texts.search}</button>
        </form>
        <div class="bar-end">
          <span class="day">{words.barDay(visit.today)}</span>
          <div class="wide-only">
            <Languages language={visit.language} texts={texts} address={visit.address} />
          </div>
          <UserMenu visit={visit} />
        </div>
      </div>
    </header>
  );
};

const UserMenu = ({ visit }: { readonly visit: Visit }) => (
  <details>
    <summary>
      {visit.name}
      <Icon name="down" />
    </summary>
    <div class="user-menu">
      <p class="quiet">{visit.actor.roles.map((role) => visit.texts.roles[role]).join(', ')}</p>
      <div class="narrow-only">
        <Languages language={visit.language} texts={visit.texts} address={visit.address} />
      </div>
      <form method="post" action="/sign-out">
        <Csrf visit={visit} />
        <button class="button small">{visit.texts.signOut}</button>
      </form>
    </div>
  </details>
);

export const Csrf = ({ visit }: { readonly visit: Visit }) => (
  <input type="hidden" name="_csrf" value={visit.csrf} />
);

export const Languages = ({
  language,
  texts,
  address,
}: {
  readonly language: Language;
  readonly texts: Texts;
  readonly address: string;
}) => (
  <nav aria-label={texts.languageLabel}>
    <ul class="languages">
      {interfaceLanguages.map((other) => (
        <li>
          <a
            href={inLanguage(address, other)}
            hreflang={other}
            lang={other}
            aria-label={`${other.toUpperCase()}, ${texts.languageNames[other]}`}
            aria-current={other === language ? 'true' : undefined}
          >
            {other.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Foot = ({ texts }: { readonly texts: Texts }) => (
  <footer class="foot">
    <div class="foot-in">
      <span>{texts.foot}</span>
    </div>
  </footer>
);

interface PlainProps {
  readonly texts: Texts;
  readonly language: Language;
  readonly title: string;
  readonly address: string;
  readonly children: ComponentChildren;
}

/** A page outside a visit: refusals that come before one. */
export const PlainLayout = ({ texts, language, title, address, children }: PlainProps) => (
  <Document language={language} title={title} product={texts.product}>
    <body>
      <header class="bar">
        <div class="bar-in">
          <a class="mark" href="/">
            <Mark />
            {texts.product}
          </a>
          <div class="bar-end">
            <Languages language={language} texts={texts} address={address} />
          </div>
        </div>
      </header>
      <main id="content">{children}</main>
      <Foot texts={texts} />
    </body>
  </Document>
);

/** The entrance: the office's drawing at one side, the way in at the other. */
export const Entrance = ({ texts, language, title, address, children }: PlainProps) => (
  <Document language={language} title={title} product={texts.product}>
    <body>
      <div class="entrance">
        <header class="entrance-side">
          <div class="mark">
            <Mark />
            {texts.product}
          </div>
          <p>{texts.promise}</p>
          <svg aria-hidden="true">
            <rect x="0" y="0" width="100%" height="40" fill="#164a5a" />
            <rect x="79%" y="60" width="21%" height="40" fill="#164a5a" />
            <rect x="62%" y="120" width="17%" height="40" fill="#164a5a" />
            <rect x="0" y="180" width="62%" height="40" fill="#2a7489" />
          </svg>
        </header>
        <main id="content">
          <Languages language={language} texts={texts} address={address} />
          <div class="entrance-in">{children}</div>
        </main>
      </div>
    </body>
  </Document>
);
