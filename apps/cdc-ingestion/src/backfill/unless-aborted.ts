/** What the work gives, or null as soon as the signal fires; the work is then not waited for, and its failure is nobody's. */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener('abort', stop, { once: true });
  });
  if (signal.aborted) stop();
  return Promise.race([aborted, work]).finally(() => signal.removeEventListener('abort', stop));
}
