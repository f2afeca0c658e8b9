import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@office/service-kit/logger';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { bundleWorkflows } from '@office/workflows/main';
import { startOffice, type Office } from '../local/office.ts';
import {
  installServers,
  startDocumentServer,
  startKafka,
  startTemporal,
} from '../local/servers.ts';

export interface BenchOffice {
  readonly office: Office;
  readonly kafka: string;
  readonly temporal: string;
  readonly mongo: string;
  readonly deskUrl: string;
  readonly clerk: ServiceClient;
  stop(): Promise<void>;
}

/** A whole office in real time on servers and data of its own, as `npm start` opens it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const installed = await installServers();
  const data = await mkdtemp(join(tmpdir(), 'office-bench-'));
  const servers = await Promise.all([
    startDocumentServer({ dataDir: join(data, 'documents'), installed }),
    startKafka({ dataDir: join(data, 'kafka'), installed }),
    startTemporal({ dataDir: join(data, 'temporal'), installed }),
  ]);
  const [documents, kafka, temporal] = servers;
  const office = await startOffice({
    servers: { mongo: documents.uri, kafka: kafka.address, temporal: temporal.address },
    bank: 'silent',
    withDesk: true,
    logOf: (name) => createLogger(name, 'silent'),
    bundle: await bundleWorkflows(),
  });
  const { desk } = office.urls;
  if (desk === undefined) throw new Error('the office opened without its desk');
  return {
    office,
    mongo: documents.uri,
    deskUrl: desk,
    kafka: kafka.address,
    temporal: temporal.address,
    clerk: createServiceClient({ urls: office.urls, token: () => office.staffToken('ann') }),
    stop: async () => {
      await office.stop();
      await Promise.all(servers.map((server) => server.stop()));
      await rm(data, { recursive: true, force: true });
    },
  };
}
