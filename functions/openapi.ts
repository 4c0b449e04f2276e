import type { HttpHandler } from '@azure/functions';
import { z } from 'zod';
import { json } from './edge';
import { commandSchema, problemSchema, receiptSchema, reportSchema } from './schemas';

/** `GET /api/openapi.json`: the API in OpenAPI 3.1, made from the schemas that check what enters. */
export const getOpenApi: HttpHandler = () => json(200, openApi());

type Operation = Record<string, unknown>;

export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Lex Sarah', version: '0.1.0', description: 'Rapporter och ärenden enligt lex Sarah.' },
    servers: [{ url: '/api' }],
    security: [{ person: [] }],
    paths: paths(),
    components: {
      securitySchemes: { person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Report: schemaOf(reportSchema, 'input'),
        Command: schemaOf(commandSchema, 'input'),
        Receipt: schemaOf(receiptSchema, 'output'),
        Problem: schemaOf(problemSchema, 'output'),
        Case: { type: 'object', required: ['key', 'sequence', 'state', 'receivedAt'] },
        Commits: { type: 'object', required: ['caseKey', 'commits'] },
      },
    },
  };
}

const key = { name: 'key', in: 'path', required: true, schema: { type: 'string' } };

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The same key again has the same answer.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

function paths(): Record<string, Record<string, Operation | object[]>> {
  return {
    '/reports': {
      post: {
        operationId: 'raiseReport',
        summary: 'Receives a report once for each idempotency key.',
        parameters: [idempotencyKey],
        ...body('Report'),
        responses: answers(201, 'Receipt', [400, 401, 403, 413, 415, 422, 503]),
      },
    },
    '/cases/{key}': {
      parameters: [key],
      get: {
        operationId: 'getCase',
        summary: 'The case as far as the person may see it.',
        responses: answers(200, 'Case', [401, 403, 404, 503]),
      },
    },
    '/cases/{key}/events': {
      parameters: [key],
      get: {
        operationId: 'getEvents',
        summary: 'Every commit of the case, in order.',
        responses: answers(200, 'Commits', [401, 403, 404, 503]),
      },
    },
    '/cases/{key}/commands': {
      parameters: [key],
      post: {
        operationId: 'actOnCase',
        summary: 'Carries out a command once for each id.',
        ...body('Command'),
        responses: answers(200, 'Case', [400, 401, 403, 404, 409, 413, 415, 422, 503]),
      },
    },
    '/health': { get: open('getHealth', 'Whether the app runs and reaches Graph.') },
    '/openapi.json': { get: open('getOpenApi', 'This document.') },
  };
}

/** The document names the dialect and the ids of its schemas itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const entries = Object.entries(z.toJSONSchema(schema, { io }));
  return Object.fromEntries(entries.filter(([name]) => !['$schema', 'id', '$id'].includes(name)));
}

function body(name: string): object {
  return { requestBody: { required: true, content: { 'application/json': { schema: reference(name) } } } };
}

function answers(status: number, name: string, refusals: readonly number[]): object {
  const refusal = {
    description: 'A refusal with a stable code.',
    content: { 'application/problem+json': { schema: reference('Problem') } },
  };
  return {
    [status]: { description: 'Done.', content: { 'application/json': { schema: reference(name) } } },
    ...Object.fromEntries(refusals.map((code) => [code, refusal])),
  };
}

function open(operationId: string, summary: string): Operation {
  return { operationId, summary, security: [], responses: { 200: { description: 'Done.' } } };
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
