/** A refusal in the shape of Microsoft's "Error responses and resource types". */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { innerCode?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.innerCode = more.innerCode;
    this.headers = more.headers ?? {};
  }
}

export function invalidRequest(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}

export function itemNotFound(message = 'The resource could not be found.'): GraphError {
  return new GraphError(404, 'itemNotFound', message);
}

export function accessDenied(): GraphError {
  return new GraphError(403, 'accessDenied', 'Access denied');
}

export function resourceModified(): GraphError {
  const message = 'The resource has changed since the caller last read it; usually an eTag mismatch';
  return new GraphError(412, 'resourceModified', message, { innerCode: 'entityTagDoesNotMatch' });
}

export function nameAlreadyExists(message = 'Name already exists'): GraphError {
  return new GraphError(409, 'nameAlreadyExists', message);
}

/** The text that clients must match on: there is no code of its own for a duplicate in a unique column. */
export function duplicateValue(): GraphError {
  return invalidRequest('One or more fields with unique constraints already has the provided value.');
}

/**
 * SharePoint's list view threshold reaches a Graph client as a throttled request without Retry-After
 * (github.com/microsoftgraph/msgraph-sdk-dotnet issues 703 and 827).
 */
export function aboveThreshold(): GraphError {
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled', {
    innerCode: 'throttledRequest',
  });
}

export function notImitated(what: string): GraphError {
  return new GraphError(501, 'notImplemented', `${what} is not imitated here.`);
}
