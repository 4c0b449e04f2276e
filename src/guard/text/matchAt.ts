/** What a form takes of a text: a sticky one from the offset on, another where it first fits; empty if nothing. */
export function matchAt(form: RegExp, text: string, at = 0): string {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? '';
}
