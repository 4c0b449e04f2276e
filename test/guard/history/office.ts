import { learnReceived, learnSent } from '../../../src/guard/history/learning';
import type { Mailbox } from '../../../src/guard/history/mailbox';
import { emptyMailbox } from '../../../src/guard/history/mailbox';
import type { Person } from '../../../src/guard/message';

export const me = 'karin.lind@bjorkstad.example';
export const today = 20_000;

const givenNames = ['Anna', 'Bo', 'Cecilia', 'David', 'Eva', 'Filip', 'Greta', 'Hans', 'Ida', 'Johan'];
const surnames = ['Alm', 'Berg', 'Cederholm', 'Dahl', 'Ek', 'Falk', 'Gran', 'Holm', 'Idberg', 'Jonsbo'];

/** The n-th of many invented people. */
export function person(number: number): Person {
  const name = `${givenNames[number % 10] ?? ''} ${surnames[Math.floor(number / 10) % 10] ?? ''}`;
  const extra = number < 100 ? '' : String(number);
  const address = `${name.replace(' ', '.').toLowerCase()}${extra}@bjorkstad.example`;
  return { name: `${name}${extra === '' ? '' : ` ${extra}`}`, address };
}

export const group = [person(0), person(11), person(22)];
export const often = person(33);
export const dormant = person(44);

/** A year of mail: a group and one colleague written to every few days, others now and then, some long ago. */
export function office(others = 30): Mailbox {
  const mailbox = emptyMailbox();
  for (let day = today - 360; day < today; day += 2) {
    learnSent(mailbox, me, day % 4 === 0 ? group : [often], day + 0.4);
    if (day < today - 200) learnSent(mailbox, me, [dormant], day + 0.5);
    learnReceived(mailbox, me, often, [{ name: '', address: me }, person(55)], day + 0.6);
  }
  for (let number = 0; number < others; number++) {
    const other = person(100 + number);
    learnSent(
      mailbox,
      me,
      number % 3 === 0 ? [other, often] : [other],
      today - 300 + (number * 290) / others,
    );
  }
  return mailbox;
}
