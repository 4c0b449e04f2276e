import type { ReportDraft } from '../../casework/report';
import { apiUrl } from '../apiUrl';
import { accessToken } from '../signIn';

export type Receipt = { caseKey: string; receivedAt: string; dataProtectionDueAt?: string };
export type RefusedField = { field: string; message: string };

/** What became of a report that was sent. In every case but `received` the draft is kept. */
export type SendOutcome =
  | { kind: 'received'; receipt: Receipt }
  | { kind: 'refused'; detail: string; fields: readonly RefusedField[] }
  | { kind: 'network' }
  | { kind: 'signIn' }
  | { kind: 'unavailable' };

/** Hands in a report. The same key again is the same report, however often it is sent. */
export async function sendReport(report: ReportDraft, idempotencyKey: string): Promise<SendOutcome> {
  const token = await accessToken();
  if (token === undefined) return { kind: 'signIn' };
  const response = await post(report, idempotencyKey, token);
  if (response === undefined) return { kind: 'network' };
  const body = await bodyOf(response);
  if (response.status === 201 || response.status === 200) return received(body);
  if (response.status === 401) return { kind: 'signIn' };
  if (response.status >= 500 || response.status === 429) return { kind: 'unavailable' };
  return { kind: 'refused', detail: textOf(body, 'detail'), fields: fieldsOf(body) };
}

async function post(report: ReportDraft, key: string, token: string): Promise<Response | undefined> {
  try {
    return await fetch(`${apiUrl()}/reports`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(report),
    });
  } catch {
    return undefined;
  }
}

function received(body: unknown): SendOutcome {
  const caseKey = textOf(body, 'caseKey');
  const receivedAt = textOf(body, 'receivedAt');
  const due = textOf(body, 'dataProtectionDueAt');
  if (caseKey === '' || Number.isNaN(Date.parse(receivedAt))) return { kind: 'unavailable' };
  const receipt = { caseKey, receivedAt };
  return { kind: 'received', receipt: due === '' ? receipt : { ...receipt, dataProtectionDueAt: due } };
}

function fieldsOf(body: unknown): RefusedField[] {
  const errors: unknown = isRecord(body) ? body['errors'] : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => ({
    field: textOf(error, 'field'),
    message: textOf(error, 'message'),
  }));
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function textOf(value: unknown, key: string): string {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
