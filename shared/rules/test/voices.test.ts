import { describe, expect, test } from '@jest/globals';
import { answer } from '../src/calc/answer.ts';
import { explain } from '../src/calc/explain.ts';
import { assistantVoice } from '../src/voices/assistant-voice.ts';
import { auditorVoice } from '../src/voices/auditor-voice.ts';
import { readVoice, tellIn } from '../src/voices/voices.ts';
import type { Step } from '../src/trace.ts';
import type { ToldStep } from '../src/voices/told-step.ts';

const stepsOf = (rule: string, input: Record<string, unknown>): readonly Step[] => {
  const answered = answer({ rule, input }, true);
  if ('error' in answered) throw new Error(JSON.stringify(answered.error));
  return answered.steps ?? [];
};

// 31 days, 4 Sundays, 3 days of work, Saturday 10 a half: 23.5 × 62.05 = 1,458.175; 10.09 % of it 147.13.
const october = { month: '2026-10', kind: 'full', category: 'B', phaseMonth: 3, daily: '62.05' };
const taxed = stepsOf('month', { ...october, work: [5, 6, 7] });

// 27 × 76.55 = 2,066.85; a tenth 206.69; of 1,860.16: 105 × 20 % + 315 × 40 % + 21.16 = 168.16, less 88.00.
const seizure = { id: 's1', kind: 'seizure', filedOn: '2026-01-01', claim: '1500', owed: '1500' };
const divided = stepsOf('month', {
  ...{ ...october, category: 'A', daily: '76.55', children: 1 },
  ...{ titles: [seizure], recovery: { owed: '500' } },
});

describe('staff read', () => {
  test('each step with values, units, origin, article, rounding and the answers taken', () => {
    expect(tellIn('assistant', divided)).toContain(`4. set-off
     gross: 2066.85 EUR   [step:gross]
     owed: 500.00 EUR
     fraud: no
     rate: 10 %   [table:recovery-limits@2015-09-01]
   = 206.69 EUR
   Source: Judicial Code, art. 1410 § 4; AR 25 Nov 1991, art. 167, 169; AR 22 Feb 2015 (EUR 3)
   Rounding: half up to the cent
   Switch: set-off-base = gross
`);
  });

  test('what is paid as the last line of a month, and of no other trace', () => {
    expect(assistantVoice(divided).at(-1)).toMatchObject({
      rule: 'paid',
      result: { value: '1780.00', unit: 'EUR' },
      inputs: [
        { name: 'gross', value: '2066.85' },
        { name: 'tax', value: '0.00' },
        { name: 'setOff', value: '206.69' },
        { name: 'shares', value: '80.16' },
      ],
    });
    const single = stepsOf('temporary-allowances', { hoursLost: '45', weeklyHours: '38' });
    expect(assistantVoice(single).map(({ rule }) => rule)).toEqual(['temporary-allowances']);
  });
});

describe('the auditor reads', () => {
  test('from what is paid down to the facts given and the tables of the law', () => {
    const told = tellIn('auditor', taxed);
    expect(told).toContain(`4. paid = 1311.05 EUR
   source: gross, less the tax, the set-off and the shares of third parties
   - gross: 1458.18 EUR
       2. gross = 1458.18 EUR
`);
    expect(told).toContain(`       3. withholding = 147.13 EUR
          source: RD/ITC 92, annex III: full unemployment 10.09 %, temporary unemployment 26.75 %
          rounding: half up to the cent
          - gross: 1458.18 EUR (step 2, told elsewhere)
          - on: 2026-10-31 (given)
          - kind: full (given)
          - category: B (given)
          - phaseMonth: 3 (given)
          - rate: 10.09 % (table withholding-tax, version of 2013-01-01)
`);
  });

  test('all steps of a name that several bear', () => {
    const steps = stepsOf('month', {
      ...october,
      daily: [
        { from: '2026-10-01', daily: '60.00' },
        { from: '2026-10-26', daily: '62.05' },
      ],
    });
    const [paid] = auditorVoice(steps);
    const gross = paid?.inputs.find(({ name }) => name === 'gross')?.origin;
    expect(gross?.kind === 'steps' ? gross.steps.map(({ result }) => result.value) : []).toEqual([
      '1260.00',
      '372.30',
    ]);
  });

  test('an origin that the trace does not hold by its name', () => {
    const lonely: ToldStep = {
      rule: 'set-off',
      inputs: { gross: '1.00' },
      output: '0.10',
      source: 'x',
      origins: { gross: 'step:gross' },
    };
    expect(tellIn('auditor', [lonely])).toContain(
      '- gross: 1.00 EUR (step:gross, not in this trace)',
    );
  });
});

describe('who asks for an explanation', () => {
  test('gets the voice of staff without asking, else the one asked for', () => {
    expect(readVoice([])).toEqual({ voice: 'assistant' });
    expect(readVoice(['--voice', 'claimant-de'])).toEqual({ voice: 'claimant-de' });
  });

  test.each([
    [['--voice', 'toString'], 'There is no voice "toString".'],
    [['--voice'], 'There is no voice "".'],
    [['--loud'], 'After a question only "--voice VOICE" may stand.'],
    [['--voice', 'auditor', 'too'], 'After a question only "--voice VOICE" may stand.'],
  ])('is refused %j with the voices there are', (words, why) => {
    expect(readVoice(words)).toEqual({
      fault: `${why} Say one of: claimant-fr, claimant-nl, claimant-de, claimant-en, assistant, auditor.`,
    });
  });

  test('reads a wrong question’s fault in every voice', () => {
    const question = '{"rule":"set-off","input":{}}';
    expect(explain(question, answer(JSON.parse(question), true), 'claimant-fr')).toContain(
      'No result: missing-field at gross',
    );
  });

  test('reads the letter alone as a claimant, the result too as an auditor', () => {
    const question = { rule: 'set-off', input: { gross: '100', owed: '5' } };
    const answered = answer(question, true);
    expect(explain('?', answered, 'claimant-nl').replaceAll('\u00a0', ' ')).toBe(
      'Uw berekening\n\nUw schuld bij ons. U moet ons kantoor nog geld terugbetalen. Voor die schuld houden wij 5,00 euro in. Van de wet mogen wij elke maand hoogstens 10 % van het bedrag inhouden.\n',
    );
    expect(explain('?', answered, 'auditor')).toContain('Result\n  amount: 5.00');
  });
});
