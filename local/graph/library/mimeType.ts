const office = 'application/vnd.openxmlformats-officedocument';

const byExtension: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['docx', `${office}.wordprocessingml.document`],
  ['xlsx', `${office}.spreadsheetml.sheet`],
  ['pptx', `${office}.presentationml.presentation`],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['html', 'text/html'],
  ['json', 'application/json'],
  ['eml', 'message/rfc822'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['zip', 'application/zip'],
]);

/** SharePoint tells a file's type by its name, not by what the client declared. */
export function mimeTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return byExtension.get(extension) ?? 'application/octet-stream';
}
