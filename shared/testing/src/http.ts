import type { Express } from 'express';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { serviceNames } from '@office/contracts/services';

export interface Served {
  readonly url: string;
  /** A typed client that acts with this token; every service name leads to this app. */
  as(token: string): ServiceClient;
  close(): Promise<void>;
}

/** Opens an app on a free port of this machine. */
export async function serve(app: Express): Promise<Served> {
  const server = await listen(app, 0);
  const url = `http://127.0.0.1:${String(portOf(server))}`;
  const urls = Object.fromEntries(serviceNames.map((name) => [name, url]));
  return {
    url,
    as: (token) => createServiceClient({ urls, token: () => Promise.resolve(token) }),
    close: () => closeServer(server),
  };
}
