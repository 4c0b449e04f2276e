import { findPersonalDocument } from '../../../src/guard/text/documents';

test.each([
  ['CV Farid Ansari.docx', 'cv', 'CV'],
  ['farid_cv_2026.pdf', 'cv', 'cv'],
  ['Meritförteckning.pdf', 'cv', 'Meritförteckning'],
  ['Betyg.pdf', 'grades', 'Betyg'],
  ['Slutbetyg åk 9.pdf', 'grades', 'Slutbetyg'],
  ['Läkarintyg.pdf', 'certificate', 'Läkarintyg'],
])('%s is a personal document: %s', (name, kind, masked) => {
  expect(findPersonalDocument(name)).toMatchObject({ kind, masked, where: `attachmentName:${name}` });
});

test.each([
  ['CV-mall.docx'],
  ['Blankett intyg.pdf'],
  ['Tips för ditt CV.pdf'],
  ['Betygskriterier.pdf'],
  ['cvs.pdf'],
])('%s is about nobody', (name) => {
  expect(findPersonalDocument(name)).toBeUndefined();
});
