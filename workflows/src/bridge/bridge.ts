import { findEvent, type EventName } from '@office/contracts/catalogue';
import type { Envelope } from '@office/contracts/define-event';
import type { Logger } from '@office/service-kit/logger';
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
    const delivery = await deliver(definition.name, definition.data.parse(envelope.data), deps);
    if (delivery !== 'nobody') {
      log.info(
        {
          type: envelope.type,
          subject: envelope.subject,
          correlation: envelope.correlationid,
          delivery,
        },
        'event delivered',
      );
    }
    return delivery;
  };

function deliver(name: EventName, data: unknown, deps: BindingDeps): Promise<Delivery> {
  // The definition of this very name parsed the data; the compiler cannot pair the two through the table.
  const binding = bindings[name] as
    ((data: unknown, deps: BindingDeps) => Promise<Delivery>) | undefined;
  return binding === undefined ? Promise.resolve('nobody') : binding(data, deps);
}
