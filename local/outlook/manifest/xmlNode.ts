/** An element as fast-xml-parser gives it: attributes with `@`, children by name, one or several. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** The parsed document as an element; throws when it is none. */
export function read(value: unknown): XmlNode {
  if (!isNode(value)) throw new Error('the file is not XML');
  return value;
}

/** All child elements of a name; text-only elements too. */
export function all(node: XmlNode | undefined, name: string): XmlNode[] {
  const found = node?.[name];
  const list: unknown[] = Array.isArray(found) ? found : [found];
  return list.flatMap((one) => (isNode(one) ? [one] : typeof one === 'string' ? [{ '#text': one }] : []));
}

/** The first child element of a name. */
export function first(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return all(node, name)[0];
}

/** The value of an attribute; its name is without a prefix. */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** The text inside an element. */
export function text(node: XmlNode | undefined): string | undefined {
  const value = node?.['#text'];
  return typeof value === 'string' ? value.trim() : undefined;
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
