const kilobyte = 1024;

/** A size as people say it. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  return kilobytes < kilobyte
    ? `${kilobytes} kB`
    : `${(kilobytes / kilobyte).toFixed(1).replace('.', ',')} MB`;
}
