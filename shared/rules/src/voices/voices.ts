import { assistantVoice, writeAssistantVoice } from './assistant-voice.ts';
import { auditorVoice, writeAuditorVoice } from './auditor-voice.ts';
import { claimantVoice, writeClaimantVoice } from './claimant-voice.ts';
import type { ToldStep } from './told-step.ts';

/** The voices in which one trace can be told, as plain text. */
const voices = {
  'claimant-fr': (steps) => writeClaimantVoice(claimantVoice(steps, 'fr')),
  'claimant-nl': (steps) => writeClaimantVoice(claimantVoice(steps, 'nl')),
  'claimant-de': (steps) => writeClaimantVoice(claimantVoice(steps, 'de')),
  'claimant-en': (steps) => writeClaimantVoice(claimantVoice(steps, 'en')),
  assistant: (steps) => writeAssistantVoice(assistantVoice(steps)),
  auditor: (steps) => writeAuditorVoice(auditorVoice(steps)),
} as const satisfies Readonly<Record<string, (steps: readonly ToldStep[]) => string>>;

export type VoiceName = keyof typeof voices;

export const voiceNames: readonly string[] = Object.keys(voices);

/** The voice that the words after a question ask for: `--voice NAME`, nothing for staff, or what is wrong with them. */
export const readVoice = (
  words: readonly string[],
): { readonly voice: VoiceName } | { readonly fault: string } => {
  const [option, name = '', ...rest] = words;
  if (option === undefined) return { voice: 'assistant' };
  const known = `Say one of: ${voiceNames.join(', ')}.`;
  if (option !== '--voice' || rest.length > 0) {
    return { fault: `After a question only "--voice VOICE" may stand. ${known}` };
  }
  return isVoiceName(name) ? { voice: name } : { fault: `There is no voice "${name}". ${known}` };
};

const isVoiceName = (name: string): name is VoiceName => Object.hasOwn(voices, name);

/** A trace in one of its voices, as plain text. */
export const tellIn = (voice: VoiceName, steps: readonly ToldStep[]): string =>
  voices[voice](steps);
