/** Given by the build; empty on one machine, where the API has the port after the page's. */
declare const API_URL: string;

/** The address of the API, without a slash at the end. */
export function apiUrl(): string {
  if (API_URL !== '') return API_URL;
  const { protocol, hostname, port } = location;
  return `${protocol}//${hostname}:${Number(port) + 1}/api`;
}
