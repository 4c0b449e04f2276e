import { checkReport, type Misdelivery, type ReportDraft } from '../../src/casework/report';
import { report, start } from './story';

const { misdelivery } = report as ReportDraft & { misdelivery: Misdelivery };

test('a complete report is accepted, its instants in their one written form', () => {
  const check = checkReport({ ...report, noticedAt: '2026-11-20T14:00:00+01:00' }, start);
  expect(check).toMatchObject({ ok: true, report: { noticedAt: '2026-11-20T13:00:00.000Z' } });
});

const wrong: readonly [string, Partial<ReportDraft>, string, string][] = [
  ['no unit', { unit: '' }, 'unit', 'required'],
  ['no description', { description: '  \n ' }, 'description', 'required'],
  ['no consequences', { consequences: '' }, 'consequences', 'required'],
  ['no measures, not even "inga"', { immediateMeasures: '' }, 'immediateMeasures', 'required'],
  ['the words of the form', { description: 'Klicka här för att ange text.' }, 'description', 'placeholder'],
  ['the words of the form about a unit', { unit: 'Ange enhet' }, 'unit', 'placeholder'],
  ['a row of dots', { consequences: '.....' }, 'consequences', 'placeholder'],
  ['noticed at no time', { noticedAt: 'i tisdags' }, 'noticedAt', 'notADate'],
  ['noticed on a day that does not exist', { noticedAt: '2026-02-30T10:00:00Z' }, 'noticedAt', 'notADate'],
  ['noticed without an offset', { noticedAt: '2026-11-20T10:00:00' }, 'noticedAt', 'notADate'],
  ['noticed tomorrow', { noticedAt: '2026-11-21T13:35:00Z' }, 'noticedAt', 'inTheFuture'],
  ['occurred after it was noticed', { occurredAt: '2026-11-20T13:10:00Z' }, 'occurredAt', 'afterNoticed'],
  ['occurred at no time', { occurredAt: '11/10/19' }, 'occurredAt', 'notADate'],
  ['minus one person', { affected: { count: -1 } }, 'affected.count', 'notACount'],
  ['half a person', { affected: { count: 0.5 } }, 'affected.count', 'notACount'],
  ['a misdelivery that tells nothing of it', { misdelivery: undefined }, 'misdelivery', 'required'],
  [
    'nobody it should have gone to',
    { misdelivery: { ...misdelivery, intendedRecipient: ' ' } },
    'misdelivery.intendedRecipient',
    'required',
  ],
  [
    'a deletion confirmed that nobody asked for',
    { misdelivery: { ...misdelivery, deletionRequested: 'no', deletionConfirmed: 'yes' } },
    'misdelivery.deletionConfirmed',
    'confirmedWithoutRequest',
  ],
];

test.each(wrong)('%s is refused beside its field', (_name, change, field, code) => {
  expect(checkReport({ ...report, ...change }, start)).toEqual({ ok: false, problems: [{ field, code }] });
});

test('every problem is told at once', () => {
  const check = checkReport({ ...report, unit: '', description: '', noticedAt: 'nyss' }, start);
  expect(check.ok ? [] : check.problems.map(({ field }) => field)).toEqual([
    'unit',
    'description',
    'noticedAt',
  ]);
});

const right: readonly [string, Partial<ReportDraft>][] = [
  ['"Inga" as measures', { immediateMeasures: 'Inga' }],
  ['a risk without a misdelivery', { kind: 'risk', misdelivery: undefined }],
  ['nobody counted', { affected: {} }],
  [
    'a text that begins like the form',
    { description: 'Ange inte fel mottagare, sa jag, men mejlet hade redan gått till byggfirman.' },
  ],
];

test.each(right)('%s is accepted', (_name, change) => {
  expect(checkReport({ ...report, ...change }, start).ok).toBe(true);
});
