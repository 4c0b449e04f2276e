import { withAccent } from './letters';
import { found } from './plainText';

/** Told of each tag, by its name as written, with prefix. True passes over everything up to the tag's end. */
export type ReadTag = (name: string, attributes: string, part: 'open' | 'close' | 'empty') => boolean;

/** Reads XML, or HTML, from end to end in one pass; damaged markup is read as far as it makes sense. */
export function scanMarkup(markup: string, readTag: ReadTag, readText: (text: string) => void): void {
  const token =
    /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:]]>|$)|<[!?][^>]*>?|<(\/?)([a-z_][\w:.-]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>?|<|[^<]+/gi;
  for (let match = token.exec(markup); match !== null; match = token.exec(markup)) {
    const [whole, data, slash, name, attributes = ''] = match;
    if (name === undefined) {
      if (!/^<[!?]/.test(whole)) readText(decodeEntities(whole));
      else if (data !== undefined) readText(data);
      continue;
    }
    const part = slash !== '' ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
    if (!readTag(name, attributes, part) || part !== 'open') continue;
    const end = new RegExp(`</${name}\\s*>|$`, 'gi');
    end.lastIndex = token.lastIndex;
    end.test(markup);
    token.lastIndex = end.lastIndex;
    if (token.lastIndex === markup.length) return;
  }
}

/** The elements of a name, each from its attributes on up to the next of the same name. */
export function elements(markup: string, name: string): string[] {
  return markup.split(new RegExp(`<(?:\\w+:)?${name}\\b`)).slice(1);
}

/** The value of an attribute, by its name with prefix; empty when it is not there. */
export function attribute(attributes: string, name: string): string {
  return decodeEntities(found(new RegExp(`\\s${name}=("[^"]*|'[^']*)`), attributes).slice(1));
}

/** Entities that are no letters with an accent, each with the character that it means. */
const entities =
  'amp&lt<gt>quot"apos\'nbsp\u00a0ndash–mdash—shy\u00adrsquo’rdquo”ldquo“euro€aeligæAEligÆoslashøOslashØ';

/** A text with the entities of XML and the common ones of HTML written out. */
function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/gi, (whole, name: string) => {
    const digits = found(/^#(.*)/, name);
    if (digits === '') return namedCharacter(name) || whole;
    const point = Number(`0${digits}`);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function namedCharacter(name: string): string {
  const sign = found(new RegExp(`(?:^|[^A-Za-z])${name}([^A-Za-z])`), entities);
  return sign || withAccent(name.charAt(0), name.slice(1).replace('uml', 'dieresis'));
}
