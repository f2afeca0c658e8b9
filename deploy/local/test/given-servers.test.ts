import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { hostsIn, requireGivenServers } from '../given-servers.ts';

describe('servers that somebody else runs', () => {
  test.each([
    ['127.0.0.1:7233', ['127.0.0.1:7233']],
    ['a:9092,b:9092', ['a:9092', 'b:9092']],
    ['mongodb://me:secret@h1:27017,h2/office?replicaSet=rs0', ['h1:27017', 'h2:27017']],
  ])('%s is read as its hosts, without what is secret', (address, hosts) => {
    expect(hostsIn(address)).toEqual(hosts);
  });

  test('one that is away is named with its variable and the remedy', async () => {
    const refusal = requireGivenServers({ MONGODB_URI: 'mongodb://127.0.0.1:1' });
    await expect(refusal).rejects.toThrow(/MONGODB_URI.*127\.0\.0\.1:1.*leave MONGODB_URI out/);
  });

  test('one that answers is taken', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(
      requireGivenServers({ KAFKA_BROKERS: `127.0.0.1:${String(port)}` }),
    ).resolves.toBeUndefined();
    await new Promise((done) => server.close(done));
  });
});
