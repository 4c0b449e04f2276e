/** SharePoint keeps whole seconds. */
export function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
