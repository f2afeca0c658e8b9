import { isLiabilityCase, liability, liabilityCases } from '../liability.ts';
import { recoveryLimit } from '../recovery-limit.ts';
import { recoveryPursuit, transferDebt } from '../recovery-pursuit.ts';
import { factGrounds, recoveryWaiver } from '../recovery-waiver.ts';
import { verificationDifference } from '../verification-tolerance.ts';
import { allowanceCardQuestions } from './allowance-card-question.ts';
import { report } from './findings.ts';
import { readDayIfAny, readItems, reportRepeats } from './item-fields.ts';
import { interestQuestions } from './interest-question.ts';
import {
  at,
  has,
  open,
  readAmount,
  readCount,
  readDay,
  readFlag,
  readMonth,
  readText,
  readWord,
} from './reader.ts';
import { readRecoveryLimit } from './recovery-limit-fields.ts';
import { sanctionQuestions } from './sanction-questions.ts';
import type { Death } from '../recovery-pursuit.ts';
import type { Reader } from './reader.ts';
import type { NamedQuestions, ReadQuestion } from './read-question.ts';

const readLiability: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['case', 'on'], may: ['claimantsDoing'] });
  const number = readCount(reader, 'case', 1);
  if (!isLiabilityCase(number)) {
    report(findings, 'malformed', 'case', `one of ${liabilityCases.join(', ')} is expected`);
  }
  const on = readDay(reader, 'on');
  const claimantsDoing = readFlag(reader, 'claimantsDoing');
  if (number === 4 && claimantsDoing) {
    report(findings, 'contradiction', 'claimantsDoing', 'case 4 is by the office alone');
  }
  const known = isLiabilityCase(number) ? number : 1;
  return (trace) => ({ ...liability({ case: known, on, claimantsDoing }, trace) });
};

const readLimit: ReadQuestion = (input, findings) => {
  const facts = readRecoveryLimit(input, findings);
  return (trace) => ({ ...recoveryLimit(facts, trace) });
};

const grounds = ['resources', 'unknown-debtor', ...factGrounds] as const;

const readWaiver: ReadQuestion = (input, findings) => {
  const own = { resources: ['resources'], 'unknown-debtor': ['unknownSince'] };
  const { ground: asked } = input;
  const needs = asked === 'resources' || asked === 'unknown-debtor' ? own[asked] : [];
  // A ground that is none decides nothing: then the facts of every ground may stand.
  const may = grounds.some((known) => known === asked) ? [] : Object.values(own).flat();
  const reader = open(input, '', findings, { needs: ['on', 'owed', 'ground', ...needs], may });
  const common = { on: readDay(reader, 'on'), owed: readAmount(reader, 'owed') };
  const ground = readWord(reader, 'ground', grounds);
  if (ground === 'resources') {
    const resources = readAmount(reader, 'resources');
    return (trace) => ({ ...recoveryWaiver({ ...common, ground, resources }, trace) });
  }
  if (ground === 'unknown-debtor') {
    const unknownSince = readDay(reader, 'unknownSince');
    return (trace) => ({ ...recoveryWaiver({ ...common, ground, unknownSince }, trace) });
  }
  return (trace) => ({ ...recoveryWaiver({ ...common, ground }, trace) });
};

const readPursuit: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['on', 'owed'], may: ['death'] });
  const facts = {
    on: readDay(reader, 'on'),
    owed: readAmount(reader, 'owed'),
    ...(has(reader, 'death') ? { death: readDeath(reader) } : {}),
  };
  return (trace) => ({ ...recoveryPursuit(facts, trace) });
};

const readDeath = (question: Reader): Death => {
  const reader = open(question.object['death'], at(question, 'death'), question.findings, {
    needs: ['diedOn', 'heirs'],
    may: ['notifiedOn', 'exception'],
  });
  const heirs = readItems(reader, 'heirs', { needs: ['id', 'parts'], may: [] }, (heir) => ({
    id: readText(heir, 'id'),
    parts: readCount(heir, 'parts', 1),
  }));
  if (has(reader, 'heirs') && heirs.length === 0) {
    report(reader.findings, 'malformed', at(reader, 'heirs'), 'at least one heir is expected');
  }
  reportRepeats(
    reader,
    'heirs',
    'id',
    heirs.map(({ id }) => id),
  );
  const notifiedOn = readDayIfAny(reader, 'notifiedOn');
  return {
    diedOn: readDay(reader, 'diedOn'),
    heirs,
    ...(notifiedOn === undefined ? {} : { notifiedOn }),
    ...(has(reader, 'exception')
      ? {
          exception: readWord(reader, 'exception', [
            'period-after-death',
            'provisional-allowances',
          ]),
        }
      : {}),
  };
};

const readTransferDebt: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['on', 'owed'], may: [] });
  const facts = { on: readDay(reader, 'on'), owed: readAmount(reader, 'owed') };
  return (trace) => ({ ...transferDebt(facts, trace) });
};

const readDifference: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['month', 'difference'], may: [] });
  const facts = {
    month: readMonth(reader, 'month'),
    difference: readAmount(reader, 'difference'),
  };
  return (trace) => ({ ...verificationDifference(facts, trace) });
};

/** Questions beyond those of the public table; README.md lists their fields. */
export const recoveryQuestions: NamedQuestions = [
  ['liability', readLiability],
  ['recovery-limit', readLimit],
  ['recovery-waiver', readWaiver],
  ['recovery-pursuit', readPursuit],
  ['transfer-debt', readTransferDebt],
  ['verification-difference', readDifference],
  ...interestQuestions,
  ...sanctionQuestions,
  ...allowanceCardQuestions,
];
