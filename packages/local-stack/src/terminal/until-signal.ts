/**
 * Resolves when somebody wants this program to end: by a signal, or by ending the launcher that waits for it, which a
 * SIGKILL gives no time to say so.
 */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    const launcher = Number(process.env.CROSSDOCK_LAUNCHER_PID);
    if (!launcher) return;
    setInterval(() => {
      if (process.ppid !== launcher) resolve();
    }, 500).unref();
  });
}
