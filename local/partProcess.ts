/**
 * Tells the process that started this part that it is ready. Ends this process in order at a signal, or when
 * the one that started it is gone; a second reason to stop does not close it twice.
 */
export function serveAsPart(part: { close(): Promise<void> }): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void part.close().then(() => process.exit(0));
  };
  for (const reason of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(reason, stop);
  process.send?.('ready');
}
