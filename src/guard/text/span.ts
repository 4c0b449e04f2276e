/** A place in a text, as UTF-16 offsets. */
export type Span = { start: number; end: number };
