import type { RunView } from '@office/contracts/payment-shapes';
import type { Visit } from '../visit.ts';
import { Tag, type Tone } from './sheet.tsx';

const tones: Readonly<
  Record<RunView['status'], { icon: 'check' | 'clock' | 'warning'; tone: Tone }>
> = {
  collecting: { icon: 'clock', tone: 'plain' },
  'to-sign': { icon: 'clock', tone: 'soon' },
  signed: { icon: 'check', tone: 'act' },
  sent: { icon: 'check', tone: 'done' },
  empty: { icon: 'check', tone: 'plain' },
  abandoned: { icon: 'warning', tone: 'late' },
};

export const RunTag = ({ visit, run }: { readonly visit: Visit; readonly run: RunView }) => (
  <Tag icon={tones[run.status].icon} tone={tones[run.status].tone}>
    {visit.texts.runStatuses[run.status]}
  </Tag>
);
