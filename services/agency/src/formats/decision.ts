import type { Decision, OnemOutbound } from '@office/contracts/agency';

type DecisionForm = Extract<OnemOutbound, { type: 'C2' | 'C29' | 'C51' }>;

/** ONEM's decision in the office's words: C2 grants, C29 refuses, C51 sends the file back. */
export function decisionOf(form: DecisionForm): Decision {
  switch (form.type) {
    case 'C2':
      return { kind: 'granted', grant: form.grant };
    case 'C29':
      return { kind: 'refused', reason: form.reason };
    case 'C51':
      return { kind: 'returned', missing: [...form.missing] };
  }
}
