/** `flatMap` for engines of ES2016, which classic Outlook before version 2403 has. */
export function collect<From, To>(items: readonly From[], toList: (item: From) => readonly To[]): To[] {
  return items.reduce<To[]>((all, item) => all.concat(toList(item)), []);
}
