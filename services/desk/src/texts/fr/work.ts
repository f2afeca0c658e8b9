import type { Work } from '../en/work.ts';

export const work: Work = {
  tasks: {
    'complete-claim': {
      name: 'Compléter la demande', asked: 'Un formulaire manque : la demande ne peut pas partir à l’ONEM. Une lettre l’a demandé. Enregistrez ce qui arrive, ou mettez fin à l’attente.',
      startsFrom: 'la demande', rule: 'fin du délai du dossier', after: 'l’ONEM est averti une fois que le dossier viendra tard ; ensuite le droit peut commencer plus tard', source: 'AM 26.11.1991, art. 92, 95',
      outcomes: { done: { name: 'Les formulaires sont là', hint: 'La demande part à l’ONEM le jour même, quand plus rien ne manque.' }, abandoned: { name: 'Rien ne viendra', hint: 'L’attente de la demande prend fin. Une nouvelle demande reste possible.' } },
    },
    'complete-card': {
      name: 'Compléter la carte', asked: 'La carte ne peut pas être payée telle quelle. Une lettre a demandé à la personne de venir. Enregistrez une carte correcte, ou payez celle-ci telle quelle, ce qui est permis une fois en douze mois.',
      startsFrom: 'la carte enregistrée', rule: 'dernier jour du mois après celui de la carte', after: 'la tâche est en retard ; le mois attend jusqu’à la fin du droit au paiement', source: 'AR 71, 3° et 6° ; règle de l’office complete-card',
      outcomes: { done: { name: 'La carte correcte est là', hint: 'Enregistrez-la d’abord : elle remplace celle-ci et la tâche se ferme seule.' }, derogation: { name: 'Payer la carte telle quelle, par dérogation', hint: 'Une fois en douze mois, avec une déclaration sur l’honneur au dossier.' } },
    },
    'remind-agency': {
      name: 'Rappeler l’ONEM', asked: 'L’ONEM n’a pas décidé dans son délai. Rappelez-le ; l’attente recommence.', startsFrom: 'le lendemain du délai de décision', rule: '5 jours ouvrables après le délai', after: 'la tâche est en retard ; le ménage continue d’attendre', source: 'AR 145 ; règle de l’office remind-agency',
      outcomes: { done: { name: 'Envoyer le rappel', hint: 'Il part à l’ONEM aujourd’hui ; le délai est prolongé d’un mois.' } },
    },
    'review-month': {
      name: 'Revoir le mois', asked: 'Le calcul a soulevé une question à laquelle une personne doit répondre avant le paiement.', startsFrom: 'le calcul', rule: '3 jours ouvrables après le calcul', after: 'la tâche est en retard ; le mois n’est pas payé', source: 'règle de l’office review-month',
      outcomes: { approved: { name: 'Approuver, payer le mois', hint: 'Les chiffres sont justes. Le mois est ordonné aujourd’hui.' }, refused: { name: 'Ne pas payer', hint: 'Les chiffres sont faux. Dites pourquoi dans la note.' } },
    },
    'ask-account': {
      name: 'Demander un compte', asked: 'La banque a renvoyé le paiement. Obtenez un nouveau compte et enregistrez-le au dossier ; la prochaine série paie à nouveau.', startsFrom: 'le retour par la banque', rule: '5 jours ouvrables après le retour', after: 'la tâche est en retard ; l’argent reste à l’office', source: 'AR 161 ; règle de l’office ask-account',
      outcomes: { done: { name: 'Le nouveau compte est enregistré', hint: 'La prochaine série y verse tout le montant.' } },
    },
    'chase-bank': {
      name: 'Interroger la banque', asked: 'La banque n’a pas répondu sur un fichier. Demandez ce qu’il est devenu.', startsFrom: 'le fichier envoyé', rule: 'le lendemain du délai de la banque', after: 'la tâche est en retard ; personne ne sait si l’argent est arrivé', source: 'règle de l’office chase-bank',
      outcomes: { done: { name: 'La banque a répondu', hint: 'Son rapport arrive de lui-même. L’attente recommence.' } },
    },
    'declare-third-party': {
      name: 'Déclarer à l’huissier', asked: 'Une saisie a été enregistrée. L’office doit déclarer ce qu’il doit à la personne.', startsFrom: 'la saisie', rule: '15 jours après la saisie', after: 'l’office peut devoir payer lui-même', source: 'Code judiciaire, art. 1452, 1456',
      outcomes: { declared: { name: 'Envoyer la déclaration', hint: 'La lettre part aujourd’hui.' } },
    },
    'answer-question': {
      name: 'Répondre à une question', asked: 'Une personne a posé une question restée sans réponse immédiate.', startsFrom: 'la question', rule: '45 jours après la question', after: 'la tâche est en retard', source: 'Charte de l’assuré social, art. 4 (D-INFO-45)',
      outcomes: { answered: { name: 'Répondu', hint: 'Écrivez dans la note ce qui a été dit.' } },
    },
  },
  queues: { reception: 'accueil', admissibility: 'admissibilité', payment: 'paiement', debts: 'dettes', expert: 'experts' },
  consequences: {
    claimToOnem: { what: 'La demande, à l’ONEM', when: 'aujourd’hui' }, formsWaitEnds: { what: 'L’attente de formulaires', when: 'aujourd’hui' }, decisionWait: { what: 'L’attente de la décision' }, claimWaitEnds: { what: 'L’attente de cette demande', when: 'aujourd’hui' },
    cardWaitEnds: { what: 'L’attente d’une carte correcte', when: 'aujourd’hui' }, monthPaid: { what: 'Le mois, ordonné aujourd’hui', when: 'à la prochaine série' }, noticeSent: { what: 'L’avis de paiement, dans la langue de la personne', when: 'quand la banque a payé' }, verification: { what: 'La vérification par l’ONEM', when: 'quand la banque a payé' },
    derogationUsed: { what: 'La dérogation de douze mois' }, reminderSent: { what: 'Un rappel, à l’ONEM', when: 'aujourd’hui' }, decisionWaitAgain: { what: 'L’attente de la décision, à nouveau', when: 'un mois' }, monthNotPaid: { what: 'Le paiement de ce mois', when: 'aujourd’hui' },
    paidAgain: { what: 'Tout le montant à nouveau, sur le nouveau compte', when: 'à la prochaine série' }, accountWaitEnds: { what: 'L’attente d’un compte', when: 'aujourd’hui' }, bankWaitAgain: { what: 'L’attente de la banque, à nouveau' }, declarationSent: { what: 'La déclaration de tiers saisi', when: 'aujourd’hui' }, answerWaitEnds: { what: 'L’attente d’une réponse', when: 'aujourd’hui' },
  },
  reasons: { unsigned: 'non signée', altered: 'biffée ou modifiée', AC01: 'numéro de compte incorrect (AC01)', AC04: 'compte clôturé (AC04)', AC06: 'compte bloqué (AC06)', MD07: 'la personne est décédée (MD07)', MS03: 'sans raison donnée (MS03)', 'daily-amount-differs': 'le montant journalier de l’ONEM diffère du nôtre' },
  missing: (forms) => `${forms} manque`,
  verbs: { pays: 'Paie', sends: 'Envoie', stops: 'Arrête', starts: 'Lance', uses: 'Épuise' },
  inbox: {
    tabsLabel: 'Listes', tabs: { mine: 'Mes tâches', queues: 'Mes files', all: 'Tout', done: 'Fini' }, order: 'Les ménages sans revenu d’abord, la plus longue attente en tête ; puis l’échéance.', doneOrder: 'Ce que vous avez fait, le plus récent d’abord.', caption: 'Tâches',
    columns: { need: 'Sans revenu', person: 'Personne', ask: 'Ce qui est demandé', due: 'Échéance, et pourquoi', holder: 'Qui l’a', ended: 'Comment elle a fini', act: 'Prendre ou ouvrir' },
    filter: 'Filtre', apply: 'Appliquer', facets: { type: 'Ce qui est demandé', queue: 'File', due: 'Échéance', who: 'Qui l’a' },
    values: { reception: 'Accueil', admissibility: 'Admissibilité', payment: 'Paiement', debts: 'Dettes', expert: 'Experts', late: 'En retard', today: 'Aujourd’hui', week: 'Dans la semaine', later: 'Plus tard', nobody: 'Personne', me: 'Moi', colleague: 'Un collègue' },
    remove: ' : ôter ce filtre', noMatch: 'Aucune tâche ne répond à tous les filtres', withoutFilter: (name) => `Sans « ${name} »`, withoutAll: (count) => `Sans aucun filtre : ${String(count)}`, range: (from, to, of) => `${String(from)} à ${String(to)} sur ${String(of)}`, pagesLabel: 'Pages',
    empty: { mine: 'Vous n’avez pas de tâche', queues: 'Rien n’attend dans vos files', all: 'Rien n’attend dans l’office', done: 'Vous n’avez encore fini aucune tâche' },
    waitingInQueues: (count) => (count === 1 ? 'Une tâche attend dans vos files.' : `${String(count)} tâches attendent dans vos files.`), longest: (days, name, ask) => `Le ménage qui attend le plus longtemps est sans revenu depuis ${String(days)} jours : ${name}, ${ask}.`, nextUp: (name, ask) => `La première est : ${name}, ${ask}.`,
    takeThis: 'Prendre cette tâche', seeQueues: 'Voir mes files', take: 'Prendre', open: 'Ouvrir', release: 'Rendre', takeOf: (ask, name) => `Prendre : ${ask}, ${name}`, openOf: (ask, name) => `Ouvrir : ${ask}, ${name}`,
    nobody: 'Personne', you: 'Vous', since: (day) => `depuis ${day}`, givenBy: (who) => `donnée par ${who}`, closedByItself: 'fermée d’elle-même', paid: 'payé', paidTo: (day) => `au ${day}`, noClaim: 'pas de demande', daysWithoutIncome: 'jours sans revenu',
    today: 'aujourd’hui', late: 'en retard', inDays: (days) => (days === 1 ? 'dans 1 jour' : `dans ${String(days)} jours`), daysLate: (days) => (days === 1 ? '1 jour de retard' : `${String(days)} jours de retard`),
  },
  task: {
    numberOf: (index, of) => `Tâche ${String(index)} sur ${String(of)}`, previous: 'Tâche précédente', next: 'Tâche suivante', nobodyHasIt: 'Personne ne l’a', youHaveIt: (since) => `Vous l’avez depuis ${since}`, hasIt: (who) => `${who} l’a`, colleagueHasIt: (who, since) => `${who} l’a prise à ${since}`,
    isDone: 'Finie', fromQueue: (queue) => `file : ${queue}`, openSince: (day) => `ouverte depuis le ${day}`, asked: 'Ce qui est demandé, et pourquoi', due: 'Échéance', dueShort: 'échéance', startsFrom: 'Part de', runsTo: 'Court jusqu’à', afterIt: 'Ensuite', source: 'Source',
    howEnds: 'Comment finit-elle ?', ended: 'Comment elle a fini', chooseOutcome: 'Choisissez comment la tâche finit', note: 'Note pour le dossier (facultatif)', formsThatCame: 'Formulaires arrivés', enterCard: 'Enregistrer la carte correcte', enterAccount: 'Enregistrer le nouveau compte',
    willHappen: 'Ce qui va se passer', nothingYet: 'Rien n’a encore changé.', completeNext: 'Finir, puis la suivante', complete: 'Finir', nextUp: (ask, name) => `Suivante : ${ask}, ${name}`, nothingNext: 'Ensuite : rien d’autre n’attend dans vos files.', notForYou: 'Votre rôle peut lire cette tâche, pas la finir.', openDossier: 'Ouvrir le dossier',
  },
};
