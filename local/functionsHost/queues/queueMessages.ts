import type { RpcData } from '../coreApi';
import type { Message } from './queueStore';

/** A storage queue takes 64 KiB. Source: learn.microsoft.com/azure/storage/queues/scalability-targets. */
const maxEncodedBytes = 64 * 1024;

/** Longest text of a message; base64 makes four bytes of three. */
export function maxBytes(encoding: 'base64' | 'none'): number {
  return encoding === 'base64' ? Math.floor(maxEncodedBytes / 4) * 3 : maxEncodedBytes;
}

/**
 * The texts to put on a queue for what a function gave a queue binding: each element of an array is a message
 * of its own, also when the array comes as text. Source: azure-functions-host, FunctionBinding.ReadAsEnumerable.
 */
export function messagesOf(data: RpcData, limit: number): string[] {
  const texts = textsOf(data);
  if (texts.some((text) => Buffer.byteLength(text) > limit)) {
    throw new RangeError(`A queue message is longer than the ${limit} bytes that a storage queue takes.`);
  }
  return texts;
}

function textsOf({ string, json, bytes, int, double }: RpcData): string[] {
  if (bytes) return [Buffer.from(bytes).toString('utf8')];
  const text = json ?? string ?? (int ?? double)?.toString();
  if (text === undefined) return [];
  const elements = arrayIn(text);
  if (!elements) return [text];
  return elements
    .filter((element) => element !== null)
    .map((element) => (typeof element === 'string' ? element : JSON.stringify(element)));
}

function arrayIn(text: string): unknown[] | undefined {
  if (!/^\s*\[[\s\S]*\]\s*$/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** What the queue trigger tells a function beside the message. */
export function messageMetadata(message: Message): Record<string, RpcData> {
  const time = (milliseconds: number): RpcData => ({
    json: JSON.stringify(new Date(milliseconds).toISOString()),
  });
  return {
    QueueTrigger: { string: message.body },
    Id: { string: message.id },
    PopReceipt: { string: message.popReceipt },
    DequeueCount: { int: message.dequeueCount },
    InsertionTime: time(message.insertedAt),
    ExpirationTime: time(message.expiresAt),
    NextVisibleTime: time(message.visibleAt),
  };
}
