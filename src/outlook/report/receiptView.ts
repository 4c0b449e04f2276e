import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import type { Language } from '../../wording/language';
import { reportWords } from '../../wording/reportPane';
import type { Receipt } from './sendReport';
import { clock, dateAndClock } from './stockholm';

/** What the person sees when the report has been received. */
export function receiptView(receipt: Receipt, language: Language): TemplateResult {
  const words = reportWords[language];
  const { caseKey, receivedAt, dataProtectionDueAt: due } = receipt;
  return html`
    <h1 id="receipt" tabindex="-1">${words.receiptTitle}</h1>
    <p>${words.receipt(clock(new Date(receivedAt), language))}</p>
    <p>${words.caseNumber(caseKey)}</p>
    <p>${words.next}</p>
    <p>${words.protection}</p>
    ${due === undefined ? nothing : html`<p>${words.dataProtection(dateAndClock(new Date(due), language))}</p>`}
  `;
}
