import '@fluentui/web-components/button.js';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { html, render } from 'lit-html';
import type { Language } from '../wording/language';
import { languageOf } from '../wording/language';
import { shellWords } from '../wording/reviewPane';

/** After this long without an answer from Outlook the pane says so. */
const slowAfterMs = 5000;

/** Starts a pane once Outlook answers; outside Outlook it says kindly where to open it. */
export function startPane(pane: (root: HTMLElement, language: Language) => void): void {
  const root = document.getElementById('pane');
  if (root === null) return;
  followTheme();
  if (!('Office' in window)) {
    showOutside(root);
    return;
  }
  const slow = setTimeout(() => showNotice(root, shellWords[pageLanguage()].slow), slowAfterMs);
  void Office.onReady().then((info) => {
    clearTimeout(slow);
    if (String(info.host) !== 'Outlook') {
      showOutside(root);
      return;
    }
    followTheme();
    const language = languageOf(Office.context.displayLanguage);
    document.documentElement.lang = language;
    render('', root);
    pane(root, language);
  });
}

function showOutside(root: HTMLElement): void {
  const language = pageLanguage();
  const words = shellWords[language];
  document.documentElement.lang = language;
  render(
    html`<h1>${words.outsideTitle}</h1>
      <p>${words.outside}</p>`,
    root,
  );
}

/** A pane with nothing but one sentence. */
export function showNotice(root: HTMLElement, sentence: string): void {
  render(html`<p role="status">${sentence}</p>`, root);
}

/** Without Outlook the browser's own language decides. */
function pageLanguage(): Language {
  return languageOf(navigator.language.toLowerCase().startsWith('en') ? 'en' : 'sv');
}

/** Outlook's theme where it tells one (Mailbox 1.14), else the system's. */
function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const dark = outlookIsDark() ?? system.matches;
    setTheme(dark ? webDarkTheme : webLightTheme);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  };
  apply();
  system.onchange = apply;
}

function outlookIsDark(): boolean | undefined {
  try {
    return Office.context.officeTheme.isDarkTheme;
  } catch {
    return undefined;
  }
}

/** Moves the focus to what has just appeared, so that keyboard and screen reader follow. */
export function focusOn(root: HTMLElement, selector: string): void {
  root.querySelector<HTMLElement>(selector)?.focus();
}
