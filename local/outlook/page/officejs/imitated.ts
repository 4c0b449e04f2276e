/**
 * An object of office.js of which some members are imitated. Any other member throws and names itself, so that
 * an add-in that needs it fails here and not first in Outlook. `absent` are members that Outlook itself does not
 * have on this object; add-ins ask for them to learn what they are given.
 */
export function imitated<T extends object>(name: string, members: T, absent: readonly string[] = []): T {
  return new Proxy(members, {
    get: (target, key, receiver): unknown => {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver);
      if (absent.includes(key) || askedByTheLanguage.has(key)) return undefined;
      throw new Error(`${name}.${key} is not imitated here.`);
    },
  });
}

/** Members that promises, JSON and debuggers look for on any object. */
const askedByTheLanguage = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'toString', '$$typeof']);
