const ASK_EVERY_MS = 1000;

/** A program started by the door (bootstrap.mjs) ends itself, as on Ctrl-C, when the door is killed and cannot say so. */
export const endWithParent = (): void => {
  const door = process.env['OFFICE_DOOR'];
  if (door === undefined || String(process.ppid) !== door) return;
  const asking = setInterval(() => {
    if (String(process.ppid) === door) return;
    clearInterval(asking);
    process.kill(process.pid, 'SIGTERM');
  }, ASK_EVERY_MS);
  asking.unref();
};
