import type { Work } from '../en/work.ts';

export const work: Work = {
  tasks: {
    'complete-claim': {
      name: 'Antrag vervollständigen', asked: 'Ein Formular fehlt, darum kann der Antrag nicht zum LfA. Ein Brief forderte es an. Erfassen Sie, was eingeht, oder beenden Sie das Warten.', startsFrom: 'der Antrag', rule: 'Ende der Frist der Akte', after: 'dem LfA wird einmal gemeldet, dass die Akte spät kommt; dann kann der Anspruch später beginnen', source: 'ME 26.11.1991, Art. 92, 95',
      outcomes: { done: { name: 'Die Formulare sind da', hint: 'Der Antrag geht am selben Tag zum LfA, wenn nichts mehr fehlt.' }, abandoned: { name: 'Es kommt nichts', hint: 'Das Warten des Antrags endet. Ein neuer kann später eingereicht werden.' } },
    },
    'complete-card': {
      name: 'Karte vervollständigen', asked: 'Die Karte kann so nicht gezahlt werden. Ein Brief bat die Person zu kommen. Erfassen Sie eine richtige Karte, oder zahlen Sie diese, wie sie ist, was einmal in zwölf Monaten erlaubt ist.', startsFrom: 'die erfasste Karte', rule: 'letzter Tag des Monats nach dem der Karte', after: 'die Aufgabe ist verspätet; der Monat wartet, bis das Recht auf Zahlung endet', source: 'KE 71, 3° und 6°; Büroregel complete-card',
      outcomes: { done: { name: 'Die richtige Karte ist da', hint: 'Erfassen Sie sie zuerst: Sie ersetzt diese, und die Aufgabe schließt sich von selbst.' }, derogation: { name: 'Die Karte ausnahmsweise zahlen, wie sie ist', hint: 'Einmal in zwölf Monaten, mit einer ehrenwörtlichen Erklärung in der Akte.' } },
    },
    'remind-agency': {
      name: 'LfA erinnern', asked: 'Das LfA hat nicht binnen seiner Frist entschieden. Erinnern Sie es; das Warten beginnt neu.', startsFrom: 'der Tag nach der Entscheidungsfrist', rule: '5 Werktage nach der Frist', after: 'die Aufgabe ist verspätet; der Haushalt wartet weiter', source: 'KE 145; Büroregel remind-agency',
      outcomes: { done: { name: 'Die Erinnerung senden', hint: 'Sie geht heute zum LfA; die Frist ist einen Monat länger.' } },
    },
    'review-month': {
      name: 'Monat prüfen', asked: 'Die Berechnung warf eine Frage auf, die ein Mensch beantworten muss, bevor der Monat gezahlt wird.', startsFrom: 'die Berechnung', rule: '3 Werktage nach der Berechnung', after: 'die Aufgabe ist verspätet; der Monat ist nicht gezahlt', source: 'Büroregel review-month',
      outcomes: { approved: { name: 'Genehmigen, den Monat zahlen', hint: 'Die Zahlen stimmen. Der Monat wird heute angewiesen.' }, refused: { name: 'Nicht zahlen', hint: 'Die Zahlen stimmen nicht. Sagen Sie in der Notiz, warum.' } },
    },
    'ask-account': {
      name: 'Konto erfragen', asked: 'Die Bank sandte die Zahlung zurück. Erfragen Sie ein neues Konto und erfassen Sie es in der Akte; der nächste Lauf zahlt erneut.', startsFrom: 'die Rücksendung der Bank', rule: '5 Werktage nach der Rücksendung', after: 'die Aufgabe ist verspätet; das Geld bleibt im Büro', source: 'KE 161; Büroregel ask-account',
      outcomes: { done: { name: 'Das neue Konto ist erfasst', hint: 'Der nächste Lauf zahlt den ganzen Betrag darauf.' } },
    },
    'chase-bank': {
      name: 'Bei der Bank nachfragen', asked: 'Die Bank hat zu einer Datei nicht geantwortet. Fragen Sie, was daraus wurde.', startsFrom: 'die gesendete Datei', rule: 'der Tag nach der Frist der Bank', after: 'die Aufgabe ist verspätet; niemand weiß, ob das Geld ankam', source: 'Büroregel chase-bank',
      outcomes: { done: { name: 'Die Bank hat geantwortet', hint: 'Ihr Bericht kommt von selbst. Das Warten beginnt neu.' } },
    },
    'declare-third-party': {
      name: 'Erklärung an den Gerichtsvollzieher', asked: 'Eine Pfändung wurde erfasst. Das Büro muss erklären, was es der Person schuldet.', startsFrom: 'die Pfändung', rule: '15 Tage nach der Pfändung', after: 'das Büro muss die Schuld vielleicht selbst zahlen', source: 'Gerichtsgesetzbuch, Art. 1452, 1456',
      outcomes: { declared: { name: 'Die Erklärung senden', hint: 'Der Brief geht heute ab.' } },
    },
    'answer-question': {
      name: 'Frage beantworten', asked: 'Eine Person fragte etwas, das nicht sofort beantwortet wurde.', startsFrom: 'die Frage', rule: '45 Tage nach der Frage', after: 'die Aufgabe ist verspätet', source: 'Charta der Sozialversicherten, Art. 4 (D-INFO-45)',
      outcomes: { answered: { name: 'Beantwortet', hint: 'Schreiben Sie in die Notiz, was gesagt wurde.' } },
    },
  },
  queues: { reception: 'Empfang', admissibility: 'Zulässigkeit', payment: 'Zahlung', debts: 'Schulden', expert: 'Experten' },
  consequences: {
    claimToOnem: { what: 'Den Antrag, an das LfA', when: 'heute' }, formsWaitEnds: { what: 'Das Warten auf Formulare', when: 'heute' }, decisionWait: { what: 'Das Warten auf die Entscheidung' }, claimWaitEnds: { what: 'Das Warten dieses Antrags', when: 'heute' },
    cardWaitEnds: { what: 'Das Warten auf eine richtige Karte', when: 'heute' }, monthPaid: { what: 'Den Monat, heute angewiesen', when: 'im nächsten Lauf' }, noticeSent: { what: 'Die Zahlungsmitteilung, in der Sprache der Person', when: 'sobald die Bank gezahlt hat' }, verification: { what: 'Die Prüfung durch das LfA', when: 'sobald die Bank gezahlt hat' },
    derogationUsed: { what: 'Die Ausnahme von zwölf Monaten' }, reminderSent: { what: 'Eine Erinnerung, an das LfA', when: 'heute' }, decisionWaitAgain: { what: 'Das Warten auf die Entscheidung, erneut', when: 'ein Monat' }, monthNotPaid: { what: 'Die Zahlung dieses Monats', when: 'heute' },
    paidAgain: { what: 'Den ganzen Betrag erneut, auf das neue Konto', when: 'im nächsten Lauf' }, accountWaitEnds: { what: 'Das Warten auf ein Konto', when: 'heute' }, bankWaitAgain: { what: 'Das Warten auf die Bank, erneut' }, declarationSent: { what: 'Die Drittschuldnererklärung', when: 'heute' }, answerWaitEnds: { what: 'Das Warten auf eine Antwort', when: 'heute' },
  },
  reasons: { unsigned: 'nicht unterschrieben', altered: 'durchgestrichen oder geändert', AC01: 'Kontonummer nicht richtig (AC01)', AC04: 'Konto geschlossen (AC04)', AC06: 'Konto gesperrt (AC06)', MD07: 'die Person ist verstorben (MD07)', MS03: 'ohne Angabe von Gründen (MS03)', 'daily-amount-differs': 'der Tagesbetrag des LfA weicht von unserem ab' },
  missing: (forms) => `${forms} fehlt`,
  verbs: { pays: 'Zahlt', sends: 'Sendet', stops: 'Beendet', starts: 'Beginnt', uses: 'Verbraucht' },
  inbox: {
    tabsLabel: 'Listen', tabs: { mine: 'Meine Arbeit', queues: 'Meine Warteschlangen', all: 'Alles', done: 'Erledigt' }, order: 'Haushalte ohne Einkommen zuerst, wer am längsten wartet oben; dann der Fälligkeitstag.', doneOrder: 'Was Sie erledigt haben, das Neueste zuerst.', caption: 'Aufgaben',
    columns: { need: 'Ohne Einkommen', person: 'Person', ask: 'Was verlangt ist', due: 'Fällig, und warum', holder: 'Wer sie hat', ended: 'Wie sie endete', act: 'Nehmen oder öffnen' },
    filter: 'Filter', apply: 'Anwenden', facets: { type: 'Was verlangt ist', queue: 'Warteschlange', due: 'Fällig', who: 'Wer sie hat' },
    values: { reception: 'Empfang', admissibility: 'Zulässigkeit', payment: 'Zahlung', debts: 'Schulden', expert: 'Experten', late: 'Verspätet', today: 'Heute', week: 'Binnen einer Woche', later: 'Später', nobody: 'Niemand', me: 'Ich', colleague: 'Jemand anders' },
    remove: ': diesen Filter entfernen', noMatch: 'Keine Aufgabe passt zu allen Filtern', withoutFilter: (name) => `Ohne „${name}“`, withoutAll: (count) => `Ohne Filter: ${String(count)}`, range: (from, to, of) => `${String(from)} bis ${String(to)} von ${String(of)}`, pagesLabel: 'Seiten',
    empty: { mine: 'Sie haben keine Aufgabe', queues: 'In Ihren Warteschlangen wartet nichts', all: 'Im Büro wartet nichts', done: 'Sie haben noch keine Aufgabe erledigt' },
    waitingInQueues: (count) => (count === 1 ? 'Eine Aufgabe wartet in Ihren Warteschlangen.' : `${String(count)} Aufgaben warten in Ihren Warteschlangen.`), longest: (days, name, ask) => `Der Haushalt, der am längsten wartet, ist seit ${String(days)} Tagen ohne Einkommen: ${name}, ${ask}.`, nextUp: (name, ask) => `Die erste ist: ${name}, ${ask}.`,
    takeThis: 'Diese Aufgabe nehmen', seeQueues: 'Meine Warteschlangen ansehen', take: 'Nehmen', open: 'Öffnen', release: 'Zurückgeben', takeOf: (ask, name) => `Nehmen: ${ask}, ${name}`, openOf: (ask, name) => `Öffnen: ${ask}, ${name}`,
    nobody: 'Niemand', you: 'Sie', since: (day) => `seit ${day}`, givenBy: (who) => `gegeben von ${who}`, closedByItself: 'von selbst geschlossen', paid: 'gezahlt', paidTo: (day) => `bis ${day}`, noClaim: 'kein Antrag', daysWithoutIncome: 'Tage ohne Einkommen',
    today: 'heute', late: 'verspätet', inDays: (days) => (days === 1 ? 'in 1 Tag' : `in ${String(days)} Tagen`), daysLate: (days) => (days === 1 ? '1 Tag verspätet' : `${String(days)} Tage verspätet`),
  },
  task: {
    numberOf: (index, of) => `Aufgabe ${String(index)} von ${String(of)}`, previous: 'Vorige Aufgabe', next: 'Nächste Aufgabe', nobodyHasIt: 'Niemand hat sie', youHaveIt: (since) => `Sie haben sie seit ${since}`, hasIt: (who) => `${who} hat sie`, colleagueHasIt: (who, since) => `${who} nahm sie um ${since}`,
    isDone: 'Erledigt', fromQueue: (queue) => `Warteschlange: ${queue}`, openSince: (day) => `offen seit ${day}`, asked: 'Was verlangt ist, und warum', due: 'Fällig', dueShort: 'fällig', startsFrom: 'Ab', runsTo: 'Läuft bis', afterIt: 'Danach', source: 'Quelle',
    howEnds: 'Wie endet sie?', ended: 'Wie sie endete', chooseOutcome: 'Wählen Sie, wie die Aufgabe endet', note: 'Notiz für die Akte (freiwillig)', formsThatCame: 'Eingegangene Formulare', enterCard: 'Die richtige Karte erfassen', enterAccount: 'Das neue Konto erfassen',
    willHappen: 'Was geschehen wird', nothingYet: 'Noch wurde nichts geändert.', completeNext: 'Erledigen, dann die nächste', complete: 'Erledigen', nextUp: (ask, name) => `Nächste: ${ask}, ${name}`, nothingNext: 'Danach: In Ihren Warteschlangen wartet sonst nichts.', notForYou: 'Ihre Rolle darf diese Aufgabe lesen, nicht erledigen.', openDossier: 'Die Akte öffnen',
  },
};
