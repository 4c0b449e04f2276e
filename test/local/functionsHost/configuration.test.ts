import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corsPolicy } from '../../../local/functionsHost/http/cors';
import { readHostJson } from '../../../local/functionsHost/hostJson';
import { maxBytes, messagesOf } from '../../../local/functionsHost/queues/queueMessages';
import { parseSchedule } from '../../../local/functionsHost/timers/schedule';
import {
  expandSettings,
  requireConnection,
  timeSpanMilliseconds,
} from '../../../local/functionsHost/settings';
import { retryDelay } from '../../../local/functionsHost/timers/timers';
import { afterRun, resumeTimer } from '../../../local/functionsHost/timers/timerStatus';
import type { RetryOptions, RpcData } from '../../../local/functionsHost/coreApi';

const folder = mkdtempSync(join(tmpdir(), 'host-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hostJson(content: object): ReturnType<typeof readHostJson> {
  writeFileSync(join(folder, 'host.json'), JSON.stringify(content));
  return readHostJson(folder);
}

describe('host.json', () => {
  test('has the documented defaults', () => {
    expect(hostJson({ version: '2.0', logging: {}, extensionBundle: { id: 'x' } }).extensions).toMatchObject({
      http: { routePrefix: 'api', customHeaders: {} },
      queues: {
        maxPollingInterval: 60_000,
        visibilityTimeout: 0,
        batchSize: 16,
        newBatchThreshold: 8,
        maxDequeueCount: 5,
        messageEncoding: 'base64',
      },
    });
  });

  test('sets routes and queues', () => {
    const queues = { batchSize: 1, maxDequeueCount: 2, visibilityTimeout: '00:00:30' };
    expect(
      hostJson({ version: '2.0', extensions: { http: { routePrefix: '' }, queues } }).extensions,
    ).toMatchObject({
      http: { routePrefix: '' },
      queues: { batchSize: 1, newBatchThreshold: 0, maxDequeueCount: 2, visibilityTimeout: 30_000 },
    });
  });

  test.each([
    [{}],
    [{ version: '1.0' }],
    [{ version: '2.0', extensions: { queues: { batchSize: 33 } } }],
    [{ version: '2.0', extensions: { queues: { batchSize: 0 } } }],
    [{ version: '2.0', extensions: { queues: { maxDequeueCount: 0 } } }],
    [{ version: '2.0', extensions: { queues: { visibilityTimeout: '30' } } }],
    [{ version: '2.0', extensions: { queues: { unknown: 1 } } }],
  ])('%j is refused', (content) => {
    expect(() => hostJson(content)).toThrow();
  });
});

describe('settings', () => {
  test.each([
    ['00:00:01', 1000],
    ['00:01:00', 60_000],
    ['01:00:00', 3_600_000],
    ['2.03:04:05', 183_845_000],
    ['00:00:00.25', 250],
  ])('%s is %d milliseconds', (text, expected) => {
    expect(timeSpanMilliseconds(text)).toBe(expected);
  });

  test.each(['', '5', '1:2:3', '00:00'])('"%s" is no time span', (text) => {
    expect(() => timeSpanMilliseconds(text)).toThrow('time span');
  });

  test('names between percent signs are replaced, and must exist', () => {
    expect(expandSettings('a-%X%-%Y%', { X: '1', Y: '2' })).toBe('a-1-2');
    expect(expandSettings('plain', {})).toBe('plain');
    expect(() => expandSettings('%X%', {})).toThrow('X');
  });

  test.each([['Storage'], ['AzureWebJobsStorage'], ['Storage__queueServiceUri']])(
    '%s is a connection',
    (name) => {
      expect(() => requireConnection('Storage', { [name]: 'x' })).not.toThrow();
    },
  );

  test('a connection without setting is refused', () => {
    expect(() => requireConnection('Storage', { Other: 'x', StorageX: 'y' })).toThrow('Storage');
  });
});

describe('CORS', () => {
  const ask = { origin: 'https://a.example', 'access-control-request-method': 'PUT' };

  test('is absent when nothing is set', () => {
    expect(corsPolicy({})).toBeUndefined();
    expect(corsPolicy({ 'Host.CORS': ' , ' })).toBeUndefined();
  });

  test.each<[Record<string, string>, string, Record<string, string | undefined>]>([
    [{ 'Host.CORS': '*' }, 'https://a.example', { 'access-control-allow-origin': '*' }],
    [
      { 'Host.CORS': 'https://A.example/, https://b.example' },
      'https://a.example',
      { 'access-control-allow-origin': 'https://a.example', vary: 'Origin' },
    ],
    [
      { 'Host.CORS': 'https://a.example', 'Host.CORSCredentials': 'true' },
      'https://a.example',
      {
        'access-control-allow-origin': 'https://a.example',
        'access-control-allow-credentials': 'true',
        vary: 'Origin',
      },
    ],
    [{ 'Host.CORS': 'https://a.example' }, 'https://a.example.evil.example', { vary: 'Origin' }],
    [{ 'Host.CORS': 'https://a.example' }, 'http://a.example', { vary: 'Origin' }],
    [{ 'Host.CORS': 'https://a.example' }, 'null', { vary: 'Origin' }],
  ])('%j answers %s with %j', (settings, origin, headers) => {
    expect(corsPolicy(settings)?.('GET', { origin })).toEqual({ headers, preflight: false });
  });

  test('OPTIONS is a preflight only when it asks for a method', () => {
    const policy = corsPolicy({ 'Host.CORS': 'https://a.example' });
    expect(policy?.('OPTIONS', ask).preflight).toBe(true);
    expect(policy?.('OPTIONS', { origin: ask.origin }).preflight).toBe(false);
    expect(policy?.('GET', ask).preflight).toBe(false);
    expect(policy?.('GET', {}).headers).toEqual({ vary: 'Origin' });
  });
});

describe('queue messages', () => {
  test.each<[RpcData, string[]]>([
    [{ string: 'plain' }, ['plain']],
    [{ string: '{"a":1}' }, ['{"a":1}']],
    [{ string: '["a",{"b":1},null]' }, ['a', '{"b":1}']],
    [{ string: '[not json]' }, ['[not json]']],
    [{ json: '{"a":1}' }, ['{"a":1}']],
    [{ json: '["a",2,[3]]' }, ['a', '2', '[3]']],
    [{ json: '[]' }, []],
    [{ int: 5 }, ['5']],
    [{ double: 1.5 }, ['1.5']],
    [{ bytes: Buffer.from('åäö') }, ['åäö']],
    [{}, []],
  ])('%j becomes %j', (data, expected) => {
    expect(messagesOf(data, 100)).toEqual(expected);
  });

  test('base64 leaves room for 49,152 bytes of the 64 KiB', () => {
    expect([maxBytes('base64'), maxBytes('none')]).toEqual([49_152, 65_536]);
    expect(() => messagesOf({ string: 'å'.repeat(24_577) }, maxBytes('base64'))).toThrow(RangeError);
    expect(messagesOf({ string: 'å'.repeat(24_576) }, maxBytes('base64'))).toHaveLength(1);
  });
});

describe('a timer', () => {
  const hourly = parseSchedule('0 0 * * * *');
  const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

  test('that is new waits for its next occurrence', () => {
    expect(resumeTimer(undefined, hourly, at('10:30:00'))).toEqual({
      status: { last: undefined, next: at('11:00:00'), lastUpdated: at('10:30:00') },
      pastDue: false,
    });
  });

  test.each([
    ['10:59:59', false],
    ['11:00:01', true],
    ['15:00:00', true],
  ])('that ran at ten is past due at %s: %s', (now, pastDue) => {
    const stored = { last: at('10:00:00'), next: at('11:00:00'), lastUpdated: at('10:00:00') };
    expect(resumeTimer(stored, hourly, at(now)).pastDue).toBe(pastDue);
  });

  test('whose schedule was changed counts from its last run by the new one', () => {
    const stored = { last: at('10:00:00'), next: at('11:00:00'), lastUpdated: at('10:00:00') };
    const daily = parseSchedule('0 0 18 * * *');
    const resumed = resumeTimer(stored, daily, at('12:00:00'));
    expect([resumed.pastDue, resumed.status.next]).toEqual([false, at('18:00:00')]);
  });

  test('that fires a little early does not fire twice for one occurrence', () => {
    const status = { last: undefined, next: at('11:00:00'), lastUpdated: at('10:00:00') };
    expect(afterRun(status, hourly, at('10:59:59'), true).next).toEqual(at('12:00:00'));
    expect(afterRun(status, hourly, at('10:59:59'), false).next).toEqual(at('11:00:00'));
  });

  test.each<[RetryOptions, number[]]>([
    [{ retryStrategy: 'fixedDelay', delayInterval: { seconds: 5 } }, [5000, 5000, 5000]],
    [
      {
        retryStrategy: 'exponentialBackoff',
        minimumInterval: { seconds: 2 },
        maximumInterval: { seconds: 7 },
      },
      [2000, 4000, 7000],
    ],
  ])('with %j waits %j between tries', (options, expected) => {
    expect([0, 1, 2].map((count) => retryDelay(options, count))).toEqual(expected);
  });
});
