/** How often the chats are read when the server cannot tell of changes. */
const pollEveryMs = 3000;

/**
 * Reads whenever the server tells of a change, and from time to time for as long as it cannot. A browser has six
 * connections to a server for all its windows, so only one window listens and tells the others.
 */
export function followChanges(address: string, reload: () => Promise<void>): void {
  const windows = new BroadcastChannel('teams-changes');
  windows.addEventListener('message', () => void reload());
  const tell = (): void => {
    void reload();
    windows.postMessage('changed');
  };
  const listen = (): Promise<never> => {
    const source = new EventSource(address);
    source.addEventListener('open', tell);
    source.addEventListener('chat', tell);
    setInterval(() => {
      if (source.readyState !== EventSource.OPEN) tell();
    }, pollEveryMs);
    // Held until the window closes; then the next one listens.
    return new Promise<never>(() => undefined);
  };
  void navigator.locks.request('teams-changes', listen);
}

/**
 * Does the work once at a time; whoever asks during it gets it done once more, so that an older answer never
 * comes after a newer one.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let asked = 0;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    let seen: number;
    do {
      seen = asked;
      await work();
    } while (seen !== asked);
    running = undefined;
  };
  return () => {
    asked += 1;
    running ??= run();
    return running;
  };
}
