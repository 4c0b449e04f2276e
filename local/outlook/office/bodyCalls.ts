import { htmlToText, ownPart, textToHtml } from './bodyText';
import { failures, HostError } from './hostError';
import type { AnswersOf } from './itemHost';
import { composeOf, withState } from './itemWorld';
import type { ItemWorld } from './itemWorld';

const bodyLimit = 1_000_000;

/** The calls about the body. Drafts are kept as text and handed out as text or as a web page. */
export function bodyCalls(world: ItemWorld): AnswersOf<'body.get' | 'body.type' | 'body.set'> {
  return {
    'body.get': ({ format, onlyOwn }) =>
      withState(world, {
        compose: ({ draft }) => {
          // Only the web client can leave the thread out.
          const text = onlyOwn && world.profile.name === 'web' ? ownPart(draft.text) : draft.text;
          return format === 'html' ? textToHtml(text) : text;
        },
        read: ({ text, html }) => (format === 'html' ? (html ?? textToHtml(text)) : text),
      }),
    'body.type': () => 'html',
    'body.set': ({ data, format, place }) => {
      const { draft } = composeOf(world, 'body.setAsync');
      if (data.length > bodyLimit) throw new HostError(failures.tooLarge('The body'));
      const text = format === 'html' ? htmlToText(data) : data;
      world.change({ kind: 'text', text: place === 'start' ? `${text}${draft.text}` : text });
      return null;
    },
  };
}
