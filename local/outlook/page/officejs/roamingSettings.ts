import { answerAsync } from './asyncResult';
import type { Host } from './host';
import { imitated } from './imitated';

/** `Office.context.roamingSettings`: a copy from when the add-in was loaded, until it is saved. */
export function roamingSettings(host: Host) {
  const settings = new Map(Object.entries(host.context.roaming));
  return imitated('Office.context.roamingSettings', {
    get: (name: string): unknown => settings.get(name),
    set: (name: string, value: unknown) => void settings.set(name, value),
    remove: (name: string) => void settings.delete(name),
    saveAsync: (...args: unknown[]) =>
      answerAsync(host, args, () => host.call('roaming.save', { settings: Object.fromEntries(settings) })),
  } satisfies Office.RoamingSettings);
}
