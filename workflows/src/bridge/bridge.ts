import { findEvent, type EventName } from '@office/contracts/catalogue';
import type { Envelope } from '@office/contracts/define-event';
import type { Logger } from '@office/service-kit/logger';
import type { Processes } from '../activities/processes.ts';
import { correlatedWith } from '../correlation.ts';
import { bindings, type BindingDeps, type Delivery } from './bindings.ts';

/** Turns an event into a start or a signal. Events of no concern pass; an event twice changes nothing. */
export const createBridge =
  (deps: BindingDeps, log: Logger) =>
  async (envelope: Envelope): Promise<Delivery> => {
    const definition = findEvent(envelope.type);
    if (definition === undefined) {
      log.warn({ type: envelope.type }, 'an event that this office does not know passed');
      return 'nobody';
    }
    const reached: string[] = [];
    const data = definition.data.parse(envelope.data);
    const noting = { ...deps, processes: noteIds(deps.processes, reached) };
    const delivery = await correlatedWith(envelope.correlationid, () =>
      deliver(definition.name, data, noting),
    );
    if (delivery !== 'nobody') {
      log.info(
        {
          type: envelope.type,
          subject: envelope.subject,
          correlation: envelope.correlationid,
          processes: reached,
          delivery,
        },
        'event delivered',
      );
    }
    return delivery;
  };

/** Notes which processes an event reached, for its log line. */
const noteIds = (processes: Processes, reached: string[]): Processes => ({
  start: (workflow, id, input) => {
    reached.push(id);
    return processes.start(workflow, id, input);
  },
  signalWithStart: (call) => {
    reached.push(call.id);
    return processes.signalWithStart(call);
  },
  signal: (id, signal, args) => {
    reached.push(id);
    return processes.signal(id, signal, args);
  },
});

function deliver(name: EventName, data: unknown, deps: BindingDeps): Promise<Delivery> {
  // The definition of this very name parsed the data; the compiler cannot pair the two through the table.
  const binding = bindings[name] as
    ((data: unknown, deps: BindingDeps) => Promise<Delivery>) | undefined;
  return binding === undefined ? Promise.resolve('nobody') : binding(data, deps);
}
