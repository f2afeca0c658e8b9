import type { ClaimantLetter } from '@office/contracts/voice-shapes';
import type { PaymentView } from '@office/contracts/payment-shapes';
import type { Visit } from '../visit.ts';
import { letterLanguages, type LetterLanguage, type Told } from '../voices.ts';
import { AuditTrees } from './audit-trees.tsx';
import { Working } from './working.tsx';

interface Props {
  readonly visit: Visit;
  readonly payment: PaymentView;
  readonly told: Told;
  readonly personLanguage: LetterLanguage;
  readonly titleName: (title: string) => string;
}

/** How the month was calculated, told to the assistant, to the person or to the auditor; the address says to whom. */
export const Telling = ({ visit, payment, told, personLanguage, titleName }: Props) => {
  const { texts } = visit;
  const address = `/payments/${payment.paymentMonthId}`;
  const tabs = [
    { voice: 'assistant', href: `${address}?voice=assistant` },
    // Before the order nobody can be told what is paid.
    ...(payment.orderedOn === undefined
      ? []
      : [{ voice: 'claimant', href: `${address}?voice=claimant-${personLanguage}` } as const]),
    { voice: 'auditor', href: `${address}?voice=auditor` },
  ] as const;
  return (
    <section class="sheet told">
      <div class="split">
        <h2>{texts.payment.howCalculated}</h2>
        <nav aria-label={texts.voices.label}>
          <ul class="tabs">
            {tabs.map(({ voice, href }) => (
              <li>
                <a href={href} aria-current={voice === told.voice ? 'page' : undefined}>
                  {texts.voices[voice]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {told.voice === 'assistant' ? (
        <Working visit={visit} payment={payment} titleName={titleName} />
      ) : null}
      {told.voice === 'claimant' ? (
        <Letter visit={visit} address={address} letter={told.letter} />
      ) : null}
      {told.voice === 'auditor' ? (
        <>
          <p class="told-head quiet">{texts.voices.allTheWay}</p>
          <AuditTrees visit={visit} roots={told.roots} />
        </>
      ) : null}
    </section>
  );
};

/** Each language under its own name, for whoever reads it. */
const ownNames: Readonly<Record<LetterLanguage, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
};

const Letter = ({
  visit: { texts },
  address,
  letter,
}: {
  readonly visit: Visit;
  readonly address: string;
  readonly letter: ClaimantLetter;
}) => (
  <>
    <div class="told-head">
      <p class="quiet">{texts.voices.asRead}</p>
      <nav aria-label={texts.voices.letterLanguage}>
        <ul class="pills">
          {letterLanguages.map((language) => (
            <li>
              <a
                class="pill"
                lang={language}
                href={`${address}?voice=claimant-${language}`}
                aria-current={language === letter.language ? 'true' : undefined}
              >
                {ownNames[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
    <div class="letter" lang={letter.language}>
      <h3>{letter.title}</h3>
      {letter.lead === undefined ? null : <p>{letter.lead}</p>}
      {letter.paragraphs.map(({ heading, sentences }) => (
        <p>
          <strong>{heading}.</strong> {sentences.join(' ')}
        </p>
      ))}
    </div>
  </>
);
