/** Where the parts of one running installation are found; all follow from the port base. */
export type Addresses = {
  portBase: number;
  portal: string;
  functions: string;
  graph: string;
  signin: string;
  /** The Bot Framework connector, the `serviceUrl` of every activity. */
  connector: string;
};

export const defaultPortBase = 7300;

export function addressesFor(portBase: number): Addresses {
  return {
    portBase,
    portal: `http://localhost:${portBase}`,
    functions: `http://localhost:${portBase + 1}`,
    graph: `https://localhost:${portBase + 2}`,
    signin: `https://localhost:${portBase + 3}`,
    connector: `https://localhost:${portBase + 4}`,
  };
}
