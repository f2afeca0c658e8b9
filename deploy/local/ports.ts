import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';
import { runTool } from './run-tool.ts';

const HOST = '127.0.0.1';

/** The port that was free when asked; 0 asks the system for any. Undefined when it is taken. */
export const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });

export const freePort = async (): Promise<number> => {
  const port = await tryPort(0);
  if (port === undefined) throw new Refusal('This machine has no free port: close some programs.');
  return port;
};

/** Refuses a port that something else listens on, naming its owner where the system tells. */
export const requireFreePort = async (
  port: number,
  what: string,
  setting: string,
): Promise<void> => {
  if ((await tryPort(port)) !== undefined) return;
  const owner = await findPortOwner(port);
  throw new Refusal(
    `Port ${String(port)} for ${what} is in use by ${owner ?? 'another program'}: stop it, or set ${setting} to a free port.`,
  );
};

const findPortOwner = async (port: number): Promise<string | undefined> => {
  const sockets = await runTool('ss', ['-Hltnp', `sport = :${String(port)}`]);
  const found = /"(?<name>[^"]+)",pid=(?<pid>\d+)/.exec(sockets.output)?.groups;
  if (found !== undefined) return `${String(found['name'])} (process ${String(found['pid'])})`;
  const files = await runTool('lsof', ['-nP', `-iTCP:${String(port)}`, '-sTCP:LISTEN', '-Fpc']);
  const listed = /p(?<pid>\d+)\nc(?<name>.+)/.exec(files.output)?.groups;
  return listed && `${String(listed['name'])} (process ${String(listed['pid'])})`;
};
