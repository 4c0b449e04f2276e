import type { Column } from '../../../local/sharepoint/columns';
import { refusalText } from '../../../local/sharepoint/refusals';

const unique = 'One or more fields with unique constraints already has the provided value.';
const key: Column = {
  name: 'Key',
  title: 'Nyckel',
  description: '',
  required: true,
  unique: true,
  readOnly: false,
  type: { kind: 'text', maxLength: 255 },
};

describe('a refusal', () => {
  test.each([
    [400, 'invalidRequest', unique, 'värdet finns redan på en annan rad. Välj ett annat värde i Nyckel.'],
    [400, 'invalidRequest', 'Field is odd.', 'Svaret var: Field is odd.'],
    [403, 'accessDenied', '', 'Du har inte behörighet'],
    [404, 'itemNotFound', '', 'Det finns inte längre.'],
    [409, 'nameAlreadyExists', '', 'Välj ett annat namn.'],
    [412, 'resourceModified', '', 'Någon annan har ändrat raden'],
    [429, 'activityLimitReached', '', 'Försök igen om en stund.'],
    [503, 'serviceNotAvailable', '', 'Det du har skrivit finns kvar.'],
    [0, 'offline', '', 'SharePoint svarar inte just nu.'],
  ])('with %i %s says what to do', (status, code, message, words) => {
    expect(refusalText({ status, code, message }, [key])).toContain(words);
  });
});
