import type { AdapterPayload } from 'oidc-provider';

/** The grant by which the story runner and tests act as a named member of staff. */
export const staffGrant = 'urn:payment-office:grant:staff';

export interface Secrets {
  readonly office: string;
  readonly bank: string;
  readonly desk: string;
}

/** The roles of the machines that sign in with client credentials. */
export const machineRoles: Readonly<Record<string, readonly string[]>> = {
  office: ['office'],
  bank: ['bank'],
};

/** Who may ask for tokens: two machines, the desk for people, and (only when allowed) the stories. */
export function clientsOf(secrets: Secrets, allowStaffGrant: boolean): Map<string, AdapterPayload> {
  const machine = (id: 'office' | 'bank'): AdapterPayload => ({
    client_id: id,
    client_secret: secrets[id],
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  });
  const clients: AdapterPayload[] = [
    machine('office'),
    machine('bank'),
    {
      client_id: 'desk',
      client_name: 'Payment Office desk',
      client_secret: secrets.desk,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [],
    },
  ];
  if (allowStaffGrant) {
    clients.push({
      client_id: 'story',
      token_endpoint_auth_method: 'none',
      grant_types: [staffGrant],
      response_types: [],
      redirect_uris: [],
    });
  }
  return new Map(clients.map((client) => [String(client.client_id), client]));
}

/** Lets the desk at this address send people here and take them back. */
export function allowDesk(clients: Map<string, AdapterPayload>, deskUrl: string): void {
  const desk = clients.get('desk');
  if (desk === undefined) throw new Error('there is no desk client');
  const base = deskUrl.replace(/\/+$/, '');
  const added = (known: readonly string[] | undefined, uri: string) => [
    ...new Set([...(known ?? []), uri]),
  ];
  clients.set('desk', {
    ...desk,
    redirect_uris: added(desk.redirect_uris, `${base}/signed-in`),
    post_logout_redirect_uris: added(desk.post_logout_redirect_uris, `${base}/`),
  });
}
