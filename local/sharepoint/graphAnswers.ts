import { z } from 'zod';

// Compiling schemas needs eval, which the pages' content security policy forbids.
z.config({ jitless: true });

const identity = z
  .object({
    user: z.object({ displayName: z.string().optional() }).optional(),
    application: z.object({ displayName: z.string().optional() }).optional(),
  })
  .optional();

const fields = z.record(z.string(), z.unknown());

const list = z.object({
  id: z.string(),
  displayName: z.string(),
  description: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  list: z.object({ template: z.string(), hidden: z.boolean().optional() }),
});

const column = z.object({
  name: z.string(),
  displayName: z.string(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  required: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  text: z.object({ allowMultipleLines: z.boolean().optional(), maxLength: z.number().optional() }).optional(),
  choice: z.object({ choices: z.array(z.string()), displayAs: z.string().optional() }).optional(),
  dateTime: z.object({ format: z.string().optional() }).optional(),
  number: z.object({ minimum: z.number().optional(), maximum: z.number().optional() }).optional(),
  boolean: z.object({}).optional(),
  personOrGroup: z.object({ allowMultipleSelection: z.boolean().optional() }).optional(),
  lookup: z
    .object({
      listId: z.string().optional(),
      columnName: z.string().optional(),
      allowMultipleValues: z.boolean().optional(),
    })
    .optional(),
});

const item = z.object({
  id: z.string(),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  createdDateTime: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  createdBy: identity,
  lastModifiedBy: identity,
  fields: fields.default({}),
});

const version = z.object({
  id: z.string(),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: identity,
  fields: fields.default({}),
});

const drive = z.object({ id: z.string(), name: z.string(), description: z.string().optional() });

const driveItem = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().optional(),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: identity,
  folder: z.object({ childCount: z.number().optional() }).optional(),
  file: z.object({ mimeType: z.string().optional() }).optional(),
  parentReference: z.object({ id: z.string().optional(), path: z.string().optional() }).optional(),
});

const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What Graph answers, as far as the pages read it. */
export type GraphList = z.infer<typeof list>;
export type GraphColumn = z.infer<typeof column>;
export type GraphItem = z.infer<typeof item>;
export type GraphVersion = z.infer<typeof version>;
export type GraphDrive = z.infer<typeof drive>;
export type GraphDriveItem = z.infer<typeof driveItem>;
export type Page<Row> = { rows: Row[]; next: string | undefined };

type PageReader<Row> = (answer: unknown) => Page<Row>;

function pageOf<Row>(row: z.ZodType<Row>): PageReader<Row> {
  const page = z.object({ value: z.array(row), '@odata.nextLink': z.string().optional() });
  return (answer) => {
    const read = page.parse(answer);
    return { rows: read.value, next: read['@odata.nextLink'] };
  };
}

export const readLists = pageOf(list);
export const readColumnDefinitions = pageOf(column);
export const readItems = pageOf(item);
export const readVersions = pageOf(version);
export const readDrives = pageOf(drive);
export const readDriveItems = pageOf(driveItem);

export function readItem(answer: unknown): GraphItem {
  return item.parse(answer);
}

export function readDriveItem(answer: unknown): GraphDriveItem {
  return driveItem.parse(answer);
}

/** The code and message of an error body; undefined when the body is none. */
export function readFailure(answer: unknown): { code: string; message: string } | undefined {
  const read = failure.safeParse(answer);
  return read.success ? read.data.error : undefined;
}

/** The name of the person or application behind a change. */
export function nameOf(by: z.infer<typeof identity>): string {
  return by?.user?.displayName ?? by?.application?.displayName ?? 'okänd';
}

/** The tag that a change of the item must carry. */
export function etagOf(read: GraphItem): string {
  return read.eTag ?? read['@odata.etag'] ?? '*';
}
