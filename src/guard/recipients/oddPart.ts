/** A text cut around the part that differs from another. */
export type OddPart = { before: string; odd: string; after: string };

/** What in the text differs from the reference: the middle that is left when equal ends are taken away. */
export function oddPart(text: string, reference: string): OddPart {
  const most = Math.min(text.length, reference.length);
  let start = 0;
  while (start < most && sameLetter(text.charAt(start), reference.charAt(start))) start++;
  let end = 0;
  while (
    end < most - start &&
    sameLetter(text.charAt(text.length - 1 - end), reference.charAt(reference.length - 1 - end))
  ) {
    end++;
  }
  return {
    before: text.slice(0, start),
    odd: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  };
}

/** What stands after the last @ as the odd part. */
export function domainPart(address: string): OddPart {
  const at = address.lastIndexOf('@') + 1;
  return { before: address.slice(0, at), odd: address.slice(at), after: '' };
}

function sameLetter(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
