import type { Visit } from '../visit.ts';

/** The keys of the list. Without script they do nothing, so that only the script shows them. */
export const Keys = ({ visit }: { readonly visit: Visit }) => {
  const { worklist } = visit.texts;
  return (
    <details class="keys" id="keys" hidden>
      <summary>
        {worklist.keysTitle} <kbd>?</kbd>
      </summary>
      <div class="box">
        <input type="checkbox" id="keys-on" />
        <label for="keys-on">{worklist.keysOn}</label>
      </div>
      <dl class="key-list">
        {worklist.keys.map(([key, what]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </>
        ))}
        <dt>
          <kbd>Ctrl Enter</kbd>
        </dt>
        <dd>{worklist.finishKey}</dd>
      </dl>
    </details>
  );
};
