import type { HttpResponseInit } from '@azure/functions';
import type { Refusal } from '../src/casework/refusal';
import { fieldText, refusalText } from '../src/wording/cases';
import type { Language } from '../src/wording/language';

/** Refusals of the edge itself, before there is a command. */
export const edgeCodes = {
  tokenMissing: { status: 401, sv: 'Logga in först.', en: 'Sign in first.' },
  tokenInvalid: {
    status: 401,
    sv: 'Inloggningen gäller inte här eller har gått ut. Logga in igen.',
    en: 'The sign-in is not valid here or has expired. Sign in again.',
  },
  idempotencyKeyMissing: {
    status: 400,
    sv: 'Begäran saknar ett giltigt huvud Idempotency-Key (8 till 100 tecken).',
    en: 'The request lacks a valid Idempotency-Key header (8 to 100 characters).',
  },
  notJson: {
    status: 400,
    sv: 'Innehållet är inte läsbar JSON. Skicka application/json i UTF-8.',
    en: 'The body is not readable JSON. Send application/json in UTF-8.',
  },
  wrongMediaType: {
    status: 415,
    sv: 'Skicka innehållet som application/json.',
    en: 'Send the body as application/json.',
  },
  tooLarge: {
    status: 413,
    sv: 'Innehållet är för stort. Korta texten.',
    en: 'The body is too large. Shorten the text.',
  },
  invalidBody: {
    status: 422,
    sv: 'Något saknas eller har fel form. Se vid fälten.',
    en: 'Something is missing or malformed. See beside the fields.',
  },
  unavailable: {
    status: 503,
    sv: 'Det gick inte att spara just nu. Inget har gått förlorat. Försök igen om en stund.',
    en: 'It could not be saved just now. Nothing is lost. Try again in a while.',
  },
} as const;

export type EdgeCode = keyof typeof edgeCodes;

const refusalStatus: Record<Refusal['kind'], number> = {
  invalidFields: 422,
  personUnknown: 403,
  roleMissing: 403,
  notYourCase: 403,
  investigatorCannotDecide: 403,
  reporterCannotInvestigate: 403,
  reporterCannotDecide: 403,
  caseUnknown: 404,
  wrongState: 409,
  changedMeanwhile: 409,
  caseNumberTaken: 409,
  commandIdReused: 422,
};

export type FieldError = { field: string; code: string; message: string };

/** An edge's refusal as RFC 9457 problem details. */
export function edgeProblem(code: EdgeCode, language: Language, errors?: FieldError[]): HttpResponseInit {
  const { status } = edgeCodes[code];
  const response = problem(status, code, edgeCodes[code][language], errors);
  return status === 401 ? withHeader(response, 'WWW-Authenticate', 'Bearer') : response;
}

/** A refusal of the core as RFC 9457 problem details, with a sentence for each field. */
export function refusalProblem(refusal: Refusal, language: Language): HttpResponseInit {
  const errors =
    refusal.kind === 'invalidFields'
      ? refusal.problems.map(({ field, code }) => ({ field, code, message: fieldText(code, language) }))
      : undefined;
  return problem(refusalStatus[refusal.kind], refusal.kind, refusalText(refusal, language), errors);
}

function problem(status: number, code: string, detail: string, errors?: FieldError[]): HttpResponseInit {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    body: JSON.stringify({
      type: `https://lexsarah.bjorkstad.example/problem/${code}`,
      title: code,
      status,
      detail,
      code,
      ...(errors === undefined ? {} : { errors }),
    }),
  };
}

function withHeader(response: HttpResponseInit, name: string, value: string): HttpResponseInit {
  return { ...response, headers: { ...(response.headers as Record<string, string>), [name]: value } };
}
