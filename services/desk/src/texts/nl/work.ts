import type { Work } from '../en/work.ts';

export const work: Work = {
  tasks: {
    'complete-claim': {
      name: 'Aanvraag aanvullen', asked: 'Er ontbreekt een formulier, dus de aanvraag kan niet naar de RVA. Een brief vroeg erom. Registreer wat binnenkomt, of beëindig het wachten.', startsFrom: 'de aanvraag', rule: 'einde van de termijn van het dossier', after: 'de RVA wordt één keer verwittigd dat het dossier laat komt; daarna kan het recht later beginnen', source: 'MB 26.11.1991, art. 92, 95',
      outcomes: { done: { name: 'De formulieren zijn er', hint: 'De aanvraag gaat dezelfde dag naar de RVA, als niets meer ontbreekt.' }, abandoned: { name: 'Er komt niets', hint: 'Het wachten van de aanvraag eindigt. Later kan een nieuwe worden ingediend.' } },
    },
    'complete-card': {
      name: 'Kaart aanvullen', asked: 'De kaart kan zo niet betaald worden. Een brief vroeg de persoon te komen. Registreer een correcte kaart, of betaal deze zoals ze is, wat één keer in twaalf maanden mag.', startsFrom: 'de geregistreerde kaart', rule: 'laatste dag van de maand na die van de kaart', after: 'de taak is te laat; de maand wacht tot het recht op betaling eindigt', source: 'KB 71, 3° en 6°; kantoorregel complete-card',
      outcomes: { done: { name: 'De correcte kaart is er', hint: 'Registreer ze eerst: ze vervangt deze en de taak sluit vanzelf.' }, derogation: { name: 'De kaart betalen zoals ze is, bij afwijking', hint: 'Eén keer in twaalf maanden, met een verklaring op eer in het dossier.' } },
    },
    'remind-agency': {
      name: 'RVA herinneren', asked: 'De RVA besliste niet binnen haar termijn. Herinner haar; het wachten begint opnieuw.', startsFrom: 'de dag na de beslissingstermijn', rule: '5 werkdagen na de termijn', after: 'de taak is te laat; het gezin wacht verder', source: 'KB 145; kantoorregel remind-agency',
      outcomes: { done: { name: 'De herinnering versturen', hint: 'Ze gaat vandaag naar de RVA; de termijn is een maand langer.' } },
    },
    'review-month': {
      name: 'Maand nakijken', asked: 'De berekening riep een vraag op die een mens moet beantwoorden voor de maand betaald wordt.', startsFrom: 'de berekening', rule: '3 werkdagen na de berekening', after: 'de taak is te laat; de maand is niet betaald', source: 'kantoorregel review-month',
      outcomes: { approved: { name: 'Goedkeuren, de maand betalen', hint: 'De cijfers kloppen. De maand wordt vandaag opgedragen.' }, refused: { name: 'Niet betalen', hint: 'De cijfers kloppen niet. Zeg waarom in de nota.' } },
    },
    'ask-account': {
      name: 'Rekening vragen', asked: 'De bank stuurde de betaling terug. Vraag een nieuwe rekening en registreer ze in het dossier; de volgende reeks betaalt opnieuw.', startsFrom: 'de terugzending door de bank', rule: '5 werkdagen na de terugzending', after: 'de taak is te laat; het geld blijft bij het kantoor', source: 'KB 161; kantoorregel ask-account',
      outcomes: { done: { name: 'De nieuwe rekening is geregistreerd', hint: 'De volgende reeks betaalt er het hele bedrag op.' } },
    },
    'chase-bank': {
      name: 'De bank vragen', asked: 'De bank antwoordde niet over een bestand. Vraag wat ervan geworden is.', startsFrom: 'het verstuurde bestand', rule: 'de dag na de termijn van de bank', after: 'de taak is te laat; niemand weet of het geld aankwam', source: 'kantoorregel chase-bank',
      outcomes: { done: { name: 'De bank antwoordde', hint: 'Haar verslag komt vanzelf. Het wachten begint opnieuw.' } },
    },
    'declare-third-party': {
      name: 'Verklaring aan de deurwaarder', asked: 'Een beslag werd geregistreerd. Het kantoor moet verklaren wat het aan de persoon verschuldigd is.', startsFrom: 'het beslag', rule: '15 dagen na het beslag', after: 'het kantoor moet de schuld misschien zelf betalen', source: 'Gerechtelijk Wetboek, art. 1452, 1456',
      outcomes: { declared: { name: 'De verklaring versturen', hint: 'De brief vertrekt vandaag.' } },
    },
    'answer-question': {
      name: 'Vraag beantwoorden', asked: 'Een persoon vroeg iets dat niet meteen beantwoord werd.', startsFrom: 'de vraag', rule: '45 dagen na de vraag', after: 'de taak is te laat', source: 'Handvest van de sociaal verzekerde, art. 4 (D-INFO-45)',
      outcomes: { answered: { name: 'Beantwoord', hint: 'Schrijf in de nota wat gezegd werd.' } },
    },
  },
  queues: { reception: 'onthaal', admissibility: 'toelaatbaarheid', payment: 'betaling', debts: 'schulden', expert: 'experts' },
  consequences: {
    claimToOnem: { what: 'De aanvraag, naar de RVA', when: 'vandaag' }, formsWaitEnds: { what: 'Het wachten op formulieren', when: 'vandaag' }, decisionWait: { what: 'Het wachten op de beslissing' }, claimWaitEnds: { what: 'Het wachten van deze aanvraag', when: 'vandaag' },
    cardWaitEnds: { what: 'Het wachten op een correcte kaart', when: 'vandaag' }, monthPaid: { what: 'De maand, vandaag opgedragen', when: 'in de volgende reeks' }, noticeSent: { what: 'Het betalingsbericht, in de taal van de persoon', when: 'zodra de bank betaalde' }, verification: { what: 'De verificatie door de RVA', when: 'zodra de bank betaalde' },
    derogationUsed: { what: 'De afwijking van twaalf maanden' }, reminderSent: { what: 'Een herinnering, aan de RVA', when: 'vandaag' }, decisionWaitAgain: { what: 'Het wachten op de beslissing, opnieuw', when: 'een maand' }, monthNotPaid: { what: 'De betaling van deze maand', when: 'vandaag' },
    paidAgain: { what: 'Het hele bedrag opnieuw, op de nieuwe rekening', when: 'in de volgende reeks' }, accountWaitEnds: { what: 'Het wachten op een rekening', when: 'vandaag' }, bankWaitAgain: { what: 'Het wachten op de bank, opnieuw' }, declarationSent: { what: 'De verklaring van derde-beslagene', when: 'vandaag' }, answerWaitEnds: { what: 'Het wachten op een antwoord', when: 'vandaag' },
  },
  reasons: { unsigned: 'niet getekend', altered: 'doorgehaald of gewijzigd', AC01: 'rekeningnummer onjuist (AC01)', AC04: 'rekening gesloten (AC04)', AC06: 'rekening geblokkeerd (AC06)', MD07: 'de persoon is overleden (MD07)', MS03: 'geen reden gegeven (MS03)', 'daily-amount-differs': 'het dagbedrag van de RVA verschilt van het onze' },
  missing: (forms) => `${forms} ontbreekt`,
  verbs: { pays: 'Betaalt', sends: 'Verstuurt', stops: 'Stopt', starts: 'Start', uses: 'Verbruikt' },
  inbox: {
    tabsLabel: 'Lijsten', tabs: { mine: 'Mijn werk', queues: 'Mijn wachtrijen', all: 'Alles', done: 'Klaar' }, order: 'Gezinnen zonder inkomen eerst, wie het langst wacht bovenaan; dan de vervaldag.', doneOrder: 'Wat u deed, het laatste eerst.', caption: 'Taken',
    columns: { need: 'Zonder inkomen', person: 'Persoon', ask: 'Wat gevraagd wordt', due: 'Vervaldag, en waarom', holder: 'Wie ze heeft', ended: 'Hoe ze eindigde', act: 'Nemen of openen' },
    filter: 'Filter', apply: 'Toepassen', facets: { type: 'Wat gevraagd wordt', queue: 'Wachtrij', due: 'Vervaldag', who: 'Wie ze heeft' },
    values: { reception: 'Onthaal', admissibility: 'Toelaatbaarheid', payment: 'Betaling', debts: 'Schulden', expert: 'Experts', late: 'Te laat', today: 'Vandaag', week: 'Binnen een week', later: 'Later', nobody: 'Niemand', me: 'Ik', colleague: 'Een collega' },
    remove: ': deze filter wegnemen', noMatch: 'Geen taak past bij alle filters', withoutFilter: (name) => `Zonder “${name}”`, withoutAll: (count) => `Zonder filter: ${String(count)}`, range: (from, to, of) => `${String(from)} tot ${String(to)} van ${String(of)}`, pagesLabel: 'Pagina’s',
    empty: { mine: 'U hebt geen taak', queues: 'In uw wachtrijen wacht niets', all: 'In het kantoor wacht niets', done: 'U hebt nog geen taak afgewerkt' },
    waitingInQueues: (count) => (count === 1 ? 'Eén taak wacht in uw wachtrijen.' : `${String(count)} taken wachten in uw wachtrijen.`), longest: (days, name, ask) => `Het gezin dat het langst wacht, is ${String(days)} dagen zonder inkomen: ${name}, ${ask}.`, nextUp: (name, ask) => `De eerste is: ${name}, ${ask}.`,
    takeThis: 'Deze taak nemen', seeQueues: 'Mijn wachtrijen zien', take: 'Nemen', open: 'Openen', release: 'Teruggeven', takeOf: (ask, name) => `Nemen: ${ask}, ${name}`, openOf: (ask, name) => `Openen: ${ask}, ${name}`,
    nobody: 'Niemand', you: 'U', since: (day) => `sinds ${day}`, givenBy: (who) => `gegeven door ${who}`, closedByItself: 'vanzelf gesloten', paid: 'betaald', paidTo: (day) => `tot ${day}`, noClaim: 'geen aanvraag', daysWithoutIncome: 'dagen zonder inkomen',
    today: 'vandaag', late: 'te laat', inDays: (days) => (days === 1 ? 'over 1 dag' : `over ${String(days)} dagen`), daysLate: (days) => (days === 1 ? '1 dag te laat' : `${String(days)} dagen te laat`),
  },
  task: {
    numberOf: (index, of) => `Taak ${String(index)} van ${String(of)}`, previous: 'Vorige taak', next: 'Volgende taak', nobodyHasIt: 'Niemand heeft ze', youHaveIt: (since) => `U hebt ze sinds ${since}`, hasIt: (who) => `${who} heeft ze`, colleagueHasIt: (who, since) => `${who} nam ze om ${since}`,
    isDone: 'Klaar', fromQueue: (queue) => `wachtrij: ${queue}`, openSince: (day) => `open sinds ${day}`, asked: 'Wat gevraagd wordt, en waarom', due: 'Vervaldag', dueShort: 'vervaldag', startsFrom: 'Vanaf', runsTo: 'Loopt tot', afterIt: 'Daarna', source: 'Bron',
    howEnds: 'Hoe eindigt ze?', ended: 'Hoe ze eindigde', chooseOutcome: 'Kies hoe de taak eindigt', note: 'Nota voor het dossier (facultatief)', formsThatCame: 'Formulieren die binnenkwamen', enterCard: 'De correcte kaart registreren', enterAccount: 'De nieuwe rekening registreren',
    willHappen: 'Wat er zal gebeuren', nothingYet: 'Er is nog niets gewijzigd.', completeNext: 'Afwerken, dan de volgende', complete: 'Afwerken', nextUp: (ask, name) => `Volgende: ${ask}, ${name}`, nothingNext: 'Daarna: in uw wachtrijen wacht verder niets.', notForYou: 'Uw rol mag deze taak lezen, niet afwerken.', openDossier: 'Het dossier openen',
  },
};
