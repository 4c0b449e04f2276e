import type { CopiedLine } from '../../wording/reportPane';
import { copiedLines } from '../../wording/reportPane';
import type { FormFields, ReportForm } from './reportForm';
import { fieldNames } from './reportForm';

/** Where the draft of a report about one message lies on this computer, for one person. */
export function draftKey(person: string, message: string): string {
  return `lex-sarah.report:${partition()}${person.toLowerCase()}:${message}`;
}

/** Outlook on the web keeps the storage of different hosts apart by this key. */
function partition(): string {
  try {
    const { partitionKey } = Office.context as { partitionKey?: string };
    return partitionKey === undefined ? '' : `${partitionKey}:`;
  } catch {
    return '';
  }
}

/** Keeps what has been typed. False when this computer does not let us. */
export function saveDraft(key: string, form: ReportForm): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(form));
    return true;
  } catch {
    return false;
  }
}

/** The kept draft, or undefined when there is none or it cannot be read. */
export function loadDraft(key: string): ReportForm | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isRecord(value) ? formOf(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the draft: the report has been received. */
export function clearDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be written was never kept.
  }
}

function formOf(value: Record<string, unknown>): ReportForm | undefined {
  const { idempotencyKey, fields, leftOut } = value;
  if (typeof idempotencyKey !== 'string' || !isRecord(fields)) return undefined;
  const texts = fieldNames.map((name) => [name, typeof fields[name] === 'string' ? fields[name] : '']);
  return {
    idempotencyKey,
    fields: Object.fromEntries(texts) as FormFields,
    leftOut: Array.isArray(leftOut) ? leftOut.filter(isCopiedLine) : [],
  };
}

function isCopiedLine(value: unknown): value is CopiedLine {
  return copiedLines.some((line) => line === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
