import { quotedParts } from '../text/quotedHistory';

/** What the person wrote now, without the earlier messages that the text repeats. */
export function ownText(body: string): string {
  let own = '';
  let at = 0;
  for (const { start, end } of quotedParts(body, lineStarts(body))) {
    own += body.slice(at, start);
    at = end;
  }
  return own + body.slice(at);
}

function lineStarts(text: string): number[] {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return lines;
}
