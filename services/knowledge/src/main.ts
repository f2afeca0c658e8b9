import { parseConfig, ServiceConfig } from '@office/service-kit/config';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { startService, type Running, type Surroundings } from '@office/service-kit/start';
import { createApp } from './app.ts';
import { readLibrary } from './library.ts';

/** Opens the service; the answer stops it. Its articles come with the code, so it has no store. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  const library = readLibrary();
  return startService('knowledge', parseConfig(ServiceConfig, env), surroundings, (opened) => ({
    app: createApp({ ...opened, library }),
    stores: [],
  }));
}

if (import.meta.main) await runAsProcess(start, process);
