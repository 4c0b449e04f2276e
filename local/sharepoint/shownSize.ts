const step = 1024;
const units = ['byte', 'kB', 'MB', 'GB'];

/** A file's size as people say it: "512 byte", "1,5 MB". */
export function shownSize(bytes: number): string {
  const at = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(step)), units.length - 1);
  const size = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }).format(bytes / step ** at);
  return `${size} ${units[at] ?? ''}`;
}
