/** kafkajs arms timers with instants in the past (tulios/kafkajs#1751); Node corrects and warns. Only that warning goes. */
export function silenceNegativeTimeouts(): void {
  const emitWarning = process.emitWarning.bind(process) as (...args: unknown[]) => void;
  process.emitWarning = ((...args: unknown[]) => {
    if (args[1] !== 'TimeoutNegativeWarning') emitWarning(...args);
  }) as typeof process.emitWarning;
}
