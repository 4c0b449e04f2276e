import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { roomNames, stops } from '../guide';
import type { Stop } from '../guide';
import { whatTheyDo } from '../roleNames';

export type PortalPerson = {
  id: string;
  name: string;
  title: string;
  unit: string;
  roles: readonly string[];
};

export type PortalState = {
  people: readonly PortalPerson[];
  chosen: PortalPerson | undefined;
  /** Absent until the parts have been asked. */
  health?: { down: readonly string[]; portalUp: boolean };
};

/** The first page: who are you, three doors, the tour, and whether everything runs. */
export function portalPage(state: PortalState, choose: (id: string) => void): TemplateResult {
  return html`
    <main class="portal">
      <h1>Lex Sarah, från mejl till beslut</h1>
      <p class="lead">
        Det här är Björkstads kommun, en påhittad kommun med ett eget litet Microsoft 365 på din dator.
        Ingenting lämnar datorn. Välj vem du är och gå in genom en av dörrarna, eller följ rundturen.
      </p>
      ${doors(state)}
      <div class="columns">${peoplePanel(state, choose)} ${guidePanel(state)}</div>
      ${healthLine(state)}
    </main>
  `;
}

const doorSentences: Record<Stop['room'], string> = {
  outlook: 'Skriv och läs mejl. Bli varnad innan något hamnar fel. Rapportera det som ändå gick fel.',
  teams: 'Svara på det som väntar på dig: ett kort för varje steg i ett ärende.',
  sharepoint: 'Se ärendena i listor, med varje händelse, och dokumenten i biblioteket.',
};

const rooms = ['outlook', 'teams', 'sharepoint'] as const;

function doors({ chosen }: PortalState): TemplateResult {
  return html`
    <h2 class="unseen">Vart vill du gå?</h2>
    <ul class="doors">
      ${rooms.map(
        (room) => html`
          <li>
            <a class="door ${room}" href="/${room}?person=${chosen?.id ?? ''}">
              <strong>${roomNames[room]}</strong>
              <span class="as">Öppna som ${chosen?.name ?? ''}</span>
              ${doorSentences[room]}
            </a>
          </li>
        `,
      )}
    </ul>
  `;
}

function peoplePanel({ people, chosen }: PortalState, choose: (id: string) => void): TemplateResult {
  const units = [...new Set(people.map(({ unit }) => unit))];
  return html`
    <section class="panel units">
      <fieldset>
        <legend>Vem är du?</legend>
        ${units.map(
          (unit) => html`
            <h3>${unit}</h3>
            ${people
              .filter((person) => person.unit === unit)
              .map((person) => personChoice(person, person.id === chosen?.id, choose))}
          `,
        )}
      </fieldset>
    </section>
  `;
}

function personChoice(person: PortalPerson, chosen: boolean, choose: (id: string) => void): TemplateResult {
  return html`
    <label class="person">
      <input
        type="radio"
        name="person"
        value=${person.id}
        .checked=${chosen}
        @change=${() => choose(person.id)}
      />
      <span>
        <strong>${person.name}</strong>, ${lowerFirst(person.title)}
        <span class="does">– ${whatTheyDo(person.roles)}</span>
      </span>
    </label>
  `;
}

function guidePanel({ people }: PortalState): TemplateResult {
  return html`
    <section class="panel" aria-labelledby="guide">
      <h2 id="guide">Prova: skicka till fel Johan</h2>
      <p>Åtta steg, ungefär fem minuter. Varje länk öppnas i en ny flik som rätt person.</p>
      <ol class="stops">
        ${stops.map((stop) => guideStop(stop, people))}
      </ol>
    </section>
  `;
}

function guideStop({ person, room, sentence }: Stop, people: readonly PortalPerson[]): TemplateResult {
  const id = people.find(({ name }) => name === person)?.id ?? '';
  return html`
    <li>
      <p>${sentence}</p>
      <a href="/${room}?person=${id}" target="_blank" rel="noopener">
        ${roomNames[room]} som ${person}<span class="unseen"> (ny flik)</span>
      </a>
    </li>
  `;
}

function healthLine({ health }: PortalState): TemplateResult {
  const down = health !== undefined && (health.down.length > 0 || !health.portalUp);
  return html`
    <div class="health" role="status">
      <p><span class="light ${down ? 'down' : ''}">${healthSentence(health)}</span></p>
    </div>
  `;
}

function healthSentence(health: PortalState['health']): string {
  if (health === undefined) return 'Ser efter att allt är igång…';
  if (!health.portalUp) return 'Ingenting svarar. Starta igen med npm start.';
  if (health.down.length === 0) return 'Allt är igång.';
  return `Svarar inte just nu: ${health.down.join(', ')}. Det brukar starta om av sig självt.`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('sv') + text.slice(1);
}
