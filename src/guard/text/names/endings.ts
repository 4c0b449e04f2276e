/** Whether a word ends in one of some endings; the word itself must be longer than the ending by `stem` letters. */
export type EndingTest = (text: string, start: number, end: number) => boolean;

/** Sorts endings by their last two letters, so that most words are done after one look. */
export function endingTest(endings: string, stem: number): EndingTest {
  const byLastLetters = new Map<number, string[]>();
  for (const ending of endings.split(' ')) {
    const last = lastLetters(ending, ending.length);
    byLastLetters.set(last, [...(byLastLetters.get(last) ?? []), ending]);
  }
  return (text, start, end) => {
    const candidates = byLastLetters.get(lastLetters(text, end));
    if (candidates === undefined) return false;
    for (const ending of candidates) {
      if (end - start >= ending.length + stem && endsWith(text, end, ending)) return true;
    }
    return false;
  };
}

/** Bit 5 makes the letters of A to Z and À to Þ small. */
function lastLetters(text: string, end: number): number {
  return ((text.charCodeAt(end - 2) | 0x20) << 16) | (text.charCodeAt(end - 1) | 0x20);
}

function endsWith(text: string, end: number, ending: string): boolean {
  for (let back = 3; back <= ending.length; back++) {
    if ((text.charCodeAt(end - back) | 0x20) !== ending.charCodeAt(ending.length - back)) return false;
  }
  return true;
}
