import { render } from 'lit-html';
import { z } from 'zod';
import { portalPage } from './portalPage';
import type { PortalState } from './portalPage';

// Compiling schemas needs eval, which the page's content security policy forbids.
z.config({ jitless: true });

const peopleAnswer = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    unit: z.string(),
    roles: z.array(z.string()),
  }),
);
const statusAnswer = z.object({
  parts: z.array(z.object({ part: z.string(), name: z.string(), up: z.boolean() })),
});

const lookEveryMs = 10_000;
const page = document.querySelector<HTMLElement>('#page') ?? document.body;

async function start(): Promise<void> {
  const people = peopleAnswer.parse(await (await fetch('/people')).json());
  let state: PortalState = { people, chosen: people.find(({ id }) => id === personCookie()) ?? people[0] };
  const change = (changed: Partial<PortalState>): void => {
    state = { ...state, ...changed };
    render(portalPage(state, choose), page);
  };
  const choose = (id: string): void => {
    document.cookie = `person=${id}; path=/; SameSite=Lax`;
    change({ chosen: people.find((person) => person.id === id) });
  };
  const look = async (): Promise<void> => {
    change({ health: await readHealth() });
  };
  change({});
  await look();
  setInterval(() => void look(), lookEveryMs);
}

/** The parts that do not answer, and whether the portal itself does. */
async function readHealth(): Promise<NonNullable<PortalState['health']>> {
  try {
    const { parts } = statusAnswer.parse(await (await fetch('/status')).json());
    return { down: parts.filter(({ up }) => !up).map(({ name }) => name), portalUp: true };
  } catch {
    return { down: [], portalUp: false };
  }
}

function personCookie(): string | undefined {
  return /(?:^|;\s*)person=([^;]+)/.exec(document.cookie)?.[1];
}

void start();
