import type { Shell } from '../en/shell.ts';

export const shell: Shell = {
  product: 'Auszahlungsstelle',
  promise: 'Der richtige Betrag, rechtzeitig, und sagen können, warum.',
  skip: 'Zum Inhalt',
  foot: 'Vorführbüro. Jede Person, jede Nummer und jeder Betrag ist erfunden.',
  places: {
    label: 'Orte',
    inbox: 'Arbeit',
    dossiers: 'Akten',
    payments: 'Zahlungen',
    knowledge: 'Wissen',
    office: 'Büro',
    none: '',
  },
  searchHint: 'Name, Nummer, Akte, Konto',
  search: 'Suchen',
  signOut: 'Abmelden',
  languageLabel: 'Sprache',
  crumbs: 'Wo Sie sind',
  yes: 'Ja',
  no: 'Nein',
  none: 'Keine',
  euros: 'Euro',
  machines: { office: 'das Büro', bank: 'die Bank', agency: 'LfA', onem: 'LfA' },
  roles: {
    reception: 'Empfang',
    admissibility: 'Zulässigkeit',
    payment: 'Zahlung',
    debts: 'Schulden',
    expert: 'Experte',
    head: 'Büroleitung',
    auditor: 'Prüfer',
    office: 'das Büro',
    bank: 'die Bank',
    agency: 'LfA',
  },
  languageNames: { fr: 'Französisch', nl: 'Niederländisch', de: 'Deutsch', en: 'Englisch' },
  signIn: {
    title: 'Anmelden',
    button: 'Mit dem Bürokonto anmelden',
    signedOut: (minutes) => `Sie wurden nach ${String(minutes)} Minuten abgemeldet`,
    kept: 'Was Sie eingegeben haben, ist aufbewahrt. Melden Sie sich an: Das Formular kommt so zurück, wie Sie es verlassen haben.',
    leave: 'Gemeinsamer Rechner? Melden Sie sich beim Gehen ab.',
  },
  problemTitle: (status): string => {
    if (status === 404) return 'Hier ist nichts';
    if (status === 403) return 'Das ist nicht erlaubt';
    if (status === 503) return 'Zurzeit nicht verfügbar';
    return status >= 500 ? 'Etwas ging schief' : 'Das ist nicht möglich';
  },
  formTooOld:
    'Dieses Formular ist älter als Ihre Sitzung. Nichts wurde geändert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es.',
  serviceAway: (service) =>
    `Der Dienst ${service} antwortet nicht. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.`,
  toInbox: 'Zur Arbeit',
  problems: {
    malformed:
      'Eine Antwort ist nicht lesbar. Verbessern Sie, was genannt ist, und senden Sie erneut.',
    'no-token': 'Niemand ist angemeldet. Melden Sie sich erneut an.',
    'not-entitled':
      'Ihre Rolle darf das nicht. Fragen Sie jemanden, dessen Rolle es darf, oder die Büroleitung.',
    'same-signer': 'Sie haben zuerst unterschrieben. Eine zweite Person muss unterschreiben.',
    'not-found':
      'Unter dieser Adresse ist nichts. Prüfen Sie sie, oder beginnen Sie bei der Arbeit.',
    'unknown-dossier':
      'Diese Akte gibt es nicht. Suchen Sie die Person, oder eröffnen Sie eine Akte.',
    'unknown-claim': 'Diesen Antrag gibt es nicht. Sehen Sie in der Akte nach.',
    'unknown-task': 'Diese Aufgabe gibt es nicht. Gehen Sie zurück zur Arbeit.',
    'unknown-title': 'Diesen Titel gibt es nicht. Sehen Sie in der Akte nach.',
    'unknown-debt': 'Diese Schuld gibt es nicht. Sehen Sie in der Akte nach.',
    'unknown-payment': 'Diese Zahlung gibt es nicht. Sehen Sie in der Akte nach.',
    'unknown-run': 'Diesen Zahlungslauf gibt es nicht. Sehen Sie in der Liste nach.',
    'unknown-letter': 'Diesen Brief gibt es nicht. Sehen Sie in der Akte nach.',
    'unknown-article': 'Diesen Artikel gibt es nicht. Suchen Sie im Wissen.',
    'unknown-parameter': 'Diese Tabelle gibt es nicht. Sehen Sie in der Liste der Zahlen nach.',
    'unknown-outcome': 'Diese Aufgabe kann so nicht enden. Wählen Sie einen ihrer Ausgänge.',
    'already-exists': 'Das gibt es schon und es weicht ab. Sehen Sie nach, was dort steht.',
    'dossier-exists': 'Diese Person hat eine Akte. Suchen Sie sie mit der Nationalnummer.',
    'claim-already-filed': 'Ein Antrag ab diesem Tag liegt schon vor. Sehen Sie in der Akte nach.',
    'claim-not-in-this-state': 'Der Antrag ist über diesen Schritt hinaus. Lesen Sie ihn erneut.',
    'payment-not-in-this-state':
      'Die Zahlung ist über diesen Schritt hinaus. Lesen Sie sie erneut.',
    'run-not-in-this-state': 'Der Lauf ist über diesen Schritt hinaus. Lesen Sie ihn erneut.',
    'too-early':
      'Die Karte kommt zu früh. Papier: ab dem letzten Tag des Monats; elektronisch: ab dem vorletzten Werktag.',
    'not-entitled-that-month':
      'Kein Antrag deckt diesen Monat. Reichen Sie zuerst den Antrag ein, oder prüfen Sie den Monat.',
    'derogation-used':
      'Binnen zwölf Monaten wurde eine Ausnahme gewährt. Verlangen Sie eine richtige Karte.',
    'no-card': 'Für diesen Monat gibt es keine Karte. Erfassen Sie sie zuerst.',
    'nothing-to-verify': 'Für diesen Monat wurde nichts ausgeführt. Warten Sie auf die Bank.',
    'already-released':
      'Der Titel wurde schon aufgehoben. Erfassen Sie einen neuen für eine neue Forderung.',
    'debt-not-open': 'Die Schuld ist beglichen oder erlassen. Lesen Sie sie erneut.',
    'task-taken':
      'Jemand anders hat diese Aufgabe. Bitten Sie diese Person darum, oder die Büroleitung.',
    'task-done': 'Diese Aufgabe ist erledigt. Gehen Sie zurück zur Arbeit.',
    'task-not-yours': 'Sie haben diese Aufgabe nicht. Nehmen Sie sie zuerst.',
    'version-conflict':
      'Die Akte änderte sich, während Sie schrieben. Vergleichen Sie beide Fassungen und entscheiden Sie erneut.',
    'no-version-in-force':
      'An diesem Tag gilt keine Zahl. Bitten Sie einen Experten, die veröffentlichte einzutragen.',
    'not-computable': 'Das lässt sich nicht berechnen. Fragen Sie einen Experten.',
    contradiction:
      'Zwei Antworten widersprechen sich: Ein Tag hat zwei Buchstaben. Verbessern Sie die zweite.',
    'neighbour-down': 'Ein Teil des Büros antwortet nicht. Versuchen Sie es gleich noch einmal.',
    unexpected:
      'Hier ging etwas schief. Versuchen Sie es erneut; bleibt es, sagen Sie der Technik, wann es geschah.',
  },
  notices: {
    takenFirst: (who, task, at) => `${who} nahm sie um ${at}: ${task}. Nichts wurde geändert.`,
    gone: (task) => `${task}: inzwischen erledigt. Nichts wurde geändert.`,
    released: (task) => `${task} ist zurück in der Warteschlange.`,
    completed: (task) => `${task}: erledigt.`,
    noMore: 'In Ihren Warteschlangen wartet sonst nichts.',
    'dossier-opened': 'Die Akte ist eröffnet.',
    'claim-filed': 'Der Antrag ist eingereicht. Was fehlt, wird von selbst angefordert.',
    'document-received': 'Das Formular ist erfasst.',
    'card-recorded': 'Die Karte ist erfasst. Der Monat geht von selbst weiter.',
    'facts-changed': 'Die Änderung ist erfasst.',
    'title-registered': 'Der Titel ist erfasst. Er wird ab dem nächsten Auftrag einbehalten.',
    'title-released':
      'Der Titel ist aufgehoben. Ab dem nächsten Auftrag wird nichts mehr einbehalten.',
    'run-opened': 'Der Lauf ist eröffnet. Das Büro sammelt, was heute gezahlt werden darf.',
    'run-signed': 'Sie haben unterschrieben.',
    'question-recorded': 'Die Frage ist erfasst, mit dem Tag, bis zu dem sie zu beantworten ist.',
    'kept-back':
      'Was Sie vor der Abmeldung eingegeben haben, ist zurück. Noch wurde nichts gesendet.',
  },
  office: {
    title: 'Dieses Büro',
    day: 'Bürotag',
    you: 'Sie',
    processes: 'Vorgänge',
    watch: 'Die Vorgänge in Temporal ansehen',
  },
  knowledge: {
    search: 'In den Artikeln suchen',
    all: 'Alle Artikel',
    found: (count, text) => `${String(count)} für „${text}“`,
    none: 'Kein Artikel hat diese Wörter. Versuchen Sie ein Wort weniger.',
    figures: 'Geltende Zahlen',
    since: (day) => `in Kraft seit ${day}`,
    noneInForce: 'heute keine Zahlen in Kraft',
    certainty: {
      found: 'in der Quelle gefunden',
      derived: 'aus gefundenen Zahlen abgeleitet',
      knowledge: 'aus dem Gedächtnis, in keiner Quelle gelesen',
      uncertain: 'ungewiss',
    },
    about: 'Über diesen Artikel',
    applies: (from, checked) => `Gilt ab ${from}. Geprüft am ${checked}.`,
    whole: 'Den ganzen Artikel lesen',
    checked: (day) => `geprüft am ${day}`,
    checkedTerm: 'Geprüft am',
    until: (day) => `bis ${day}`,
    helps: 'Hilft bei',
  },
};
