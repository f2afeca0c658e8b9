import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { connectMongo } from '@office/service-kit/mongo';

const serverOfTheRun = (name: string): string => {
  const address = process.env[name];
  if (address === undefined)
    throw new Error(
      `${name} is not set: run the tests with \`npm test\`, which starts the servers`,
    );
  return address;
};

export const testMongoUri = (): string => serverOfTheRun('TEST_MONGODB_URI');
export const testKafkaBrokers = (): string[] => serverOfTheRun('TEST_KAFKA_BROKERS').split(',');
/** The path of Temporal's time-skipping server. */
export const testTemporalServer = (): string => serverOfTheRun('TEST_TEMPORAL_SERVER');

/** A fresh database on the running document server; `drop` at the end of the file. */
export async function freshDatabase(): Promise<{
  connection: Connection;
  drop: () => Promise<void>;
}> {
  const connection = await connectMongo(testMongoUri(), `test-${randomUUID().slice(0, 12)}`);
  return {
    connection,
    drop: async () => {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
