/** The app settings: environment variables of the process. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Replaces `%NAME%` in the text of a binding; a setting that is missing stops the start, as in the cloud. */
export function expandSettings(text: string, settings: Settings): string {
  return text.replaceAll(/%([^%]+)%/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`The app setting ${name}, named by a binding, is missing.`);
    return value;
  });
}

/**
 * Refuses a storage connection that no setting describes. Only the name counts here: the queues of this host
 * are its own. A name stands for itself, for `AzureWebJobs` + itself, or for a group `<name>__…` (identity).
 */
export function requireConnection(name: string, settings: Settings): void {
  const found = Object.keys(settings).some(
    (key) => key === name || key === `AzureWebJobs${name}` || key.startsWith(`${name}__`),
  );
  if (!found) throw new Error(`The storage connection ${name}, named by a binding, has no app setting.`);
}

const timeSpan = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?$/;

/** Milliseconds of a .NET TimeSpan, `[d.]hh:mm:ss[.fffffff]`. */
export function timeSpanMilliseconds(text: string): number {
  const parts = timeSpan.exec(text);
  if (!parts) throw new Error(`"${text}" is not a time span (hh:mm:ss).`);
  const [, days = '0', hours, minutes, seconds, fraction = '0'] = parts;
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction}`) * 1000);
}
