import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { GraphDrive, GraphList } from '../graphAnswers';
import { driveHref, listHref } from './app';
import type { Person, Screen } from './app';

type Site = { siteName: string; lists: readonly GraphList[]; drives: readonly GraphDrive[] };

/** The page around every screen: who is signed in, the way around the site, the place, the screen itself. */
export function frame(site: Site, person: Person, screen: Screen): TemplateResult {
  return html`
    <a class="skip" href="#innehall" @click=${focusContent}>Hoppa till innehållet</a>
    ${topBar(site.siteName, person)}
    <div class="site">
      ${navigation(site, screen)}
      <main id="innehall" tabindex="-1">
        ${crumbs(screen)}
        <h1 tabindex="-1">${screen.heading}</h1>
        ${screen.content}
      </main>
    </div>
    <p id="said" class="unseen" role="status"></p>
  `;
}

function topBar(siteName: string, person: Person): TemplateResult {
  return html`
    <header class="bar">
      <a class="bar-name" href="#/">SharePoint <span class="bar-site">${siteName}</span></a>
      <p class="bar-person">
        <span class="face" aria-hidden="true">${initials(person.name)}</span>
        <span><span class="unseen">Inloggad: </span>${person.name}, ${lowerFirst(person.title)}</span>
        <a href="/">Byt person</a>
      </p>
    </header>
  `;
}

function navigation({ lists, drives }: Site, screen: Screen): TemplateResult {
  const here = (text: string): string | typeof nothing =>
    screen.heading === text || screen.crumbs?.some((crumb) => crumb.text === text) === true
      ? 'true'
      : nothing;
  const link = (text: string, href: string): TemplateResult =>
    html`<li><a href=${href} aria-current=${here(text)}>${text}</a></li>`;
  return html`
    <nav class="side" aria-label="Webbplatsen">
      <ul>
        ${link('Startsida', '#/')} ${lists.map((list) => link(list.displayName, listHref(list)))}
        ${drives.map((drive) => link(drive.name, driveHref(drive)))}
      </ul>
    </nav>
  `;
}

function crumbs({ crumbs: places = [] }: Screen): TemplateResult | typeof nothing {
  if (places.length === 0) return nothing;
  return html`
    <nav class="crumbs" aria-label="Du är här">
      <ol>
        ${places.map(({ text, href }) => html`<li><a href=${href}>${text}</a></li>`)}
      </ol>
    </nav>
  `;
}

/** Shown when no person has been chosen yet. */
export function choosePerson(people: readonly Person[]): TemplateResult {
  return html`
    <header class="bar"><span class="bar-name">SharePoint</span></header>
    <main class="narrow">
      <h1>Vem är du?</h1>
      <p>Välj vem du loggar in som.</p>
      <ul class="people">
        ${people.map(
          ({ id, name, title }) => html`<li><a href="?person=${id}">${name}</a>, ${lowerFirst(title)}</li>`,
        )}
      </ul>
    </main>
  `;
}

/** Shown when the site cannot be read at all. */
export function failedPage(sentence: string): TemplateResult {
  return html`
    <header class="bar"><span class="bar-name">SharePoint</span></header>
    <main class="narrow">
      <h1>Webbplatsen går inte att visa</h1>
      <p role="alert">${sentence}</p>
      <p><a href="">Ladda om sidan</a> · <a href="/">Till startsidan</a></p>
    </main>
  `;
}

/** The skip link must not become an address of the site, so the focus is moved by hand. */
function focusContent(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#innehall')?.focus();
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('sv') + text.slice(1);
}
