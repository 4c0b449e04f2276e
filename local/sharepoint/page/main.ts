import { html, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { z } from 'zod';
import { readDrives, readLists } from '../graphAnswers';
import type { GraphDrive, GraphList } from '../graphAnswers';
import { closedSiteWords, wordsFor } from './app';
import type { App, Person, Screen } from './app';
import { openGraph } from './graph';
import type { Graph } from './graph';
import { choosePerson, failedPage, frame } from './frame';
import { openRoute } from './routes';

const contextAnswer = z.object({
  siteId: z.string(),
  siteName: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
});

type Site = { siteId: string; siteName: string; lists: GraphList[]; drives: GraphDrive[] };

const page = document.querySelector<HTMLElement>('#page') ?? document.body;

/** What the page itself says while it waits goes when there is something to show. */
function draw(content: TemplateResult): void {
  page.querySelector(':scope > .first')?.remove();
  render(content, page);
}

async function start(): Promise<void> {
  const context = contextAnswer.parse(await (await fetch('/sharepoint/context')).json());
  const id = new URLSearchParams(location.search).get('person') ?? personCookie();
  const person = context.people.find((one) => one.id === id);
  if (person === undefined) {
    draw(choosePerson(context.people));
    return;
  }
  const graph = openGraph(person.id);
  const found = await places(graph, context.siteId).catch((fault: unknown) => {
    draw(failedPage(closedSiteWords(fault, context.siteName)));
  });
  if (found === undefined) return;
  const site = { ...context, ...found };
  const open = (): void => openPlace(site, graph, person);
  addEventListener('hashchange', open);
  open();
}

/** The site's lists and libraries, as the navigation shows them. */
async function places(graph: Graph, siteId: string): Promise<Pick<Site, 'lists' | 'drives'>> {
  const [lists, drives] = await Promise.all([
    graph.get(`sites/${siteId}/lists`).then(readLists),
    graph.get(`sites/${siteId}/drives`).then(readDrives),
  ]);
  const shown = lists.rows.filter(({ list }) => list.hidden !== true && list.template !== 'documentLibrary');
  return { lists: shown, drives: drives.rows };
}

let openings = 0;

/** Opens the place that the address names. What an older place still shows is dropped. */
function openPlace(site: Site, graph: Graph, person: Person): void {
  openings += 1;
  const opening = openings;
  let shown = false;
  const show = (screen: Screen): void => {
    if (opening !== openings) return;
    draw(frame(site, person, screen));
    document.title = `${screen.heading} – ${site.siteName} – SharePoint i miniatyr`;
    if (!shown && opening > 1) document.querySelector<HTMLElement>('h1')?.focus();
    shown = true;
  };
  const app: App = {
    graph,
    person,
    siteId: site.siteId,
    lists: site.lists,
    drives: site.drives,
    show,
    say,
    go: (hash) => {
      if (hash === location.hash) openPlace(site, graph, person);
      else location.hash = hash;
    },
  };
  openRoute(app, location.hash).catch((fault: unknown) => {
    show({
      heading: 'Det gick inte',
      content: html`<p class="banner bad" role="alert">${wordsFor(fault)}</p>`,
    });
  });
}

/** The region is emptied first, so that the same sentence is read again. */
function say(sentence: string): void {
  const region = document.querySelector('#said');
  if (region === null) return;
  region.textContent = '';
  setTimeout(() => (region.textContent = sentence), 50);
}

function personCookie(): string | undefined {
  return /(?:^|;\s*)person=([^;]+)/.exec(document.cookie)?.[1];
}

start().catch((fault: unknown) => draw(failedPage(wordsFor(fault))));
