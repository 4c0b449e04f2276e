import { people } from '../../tenant/people';
import type { TenantPerson } from '../../tenant/people';
import { tenant } from '../../tenant/tenant';
import type { Column } from '../lists/columns';
import { parseColumn } from '../lists/columns';
import { createItem } from '../items/items';
import { createList, findList } from '../lists/lists';
import type { List } from '../lists/lists';
import type { Graph } from '../service/route';
import { integer, text } from '../store';

/** The site's hidden list of people, whose item ids person columns hold. */
export const userListName = 'User Information List';

const columnNames = ['Name', 'EMail', 'UserName', 'JobTitle', 'Department', 'FirstName', 'LastName'];

/** Makes the hidden list at first start, adds people who are missing, and answers their item ids. */
export function readUserLookups(graph: Graph): Map<string, number> {
  return graph.store.transaction(() => {
    const list = userList(graph);
    const known = new Map(
      graph.store
        .all(`select id, fields ->> 'EMail' as mail from item where list = ? and deleted = 0`, list.number)
        .map((row) => [text(row, 'mail'), integer(row, 'id')]),
    );
    const system = { user: { id: tenant.id, displayName: 'System Account' } };
    return new Map(
      people.map((person) => {
        const id = known.get(person.mail) ?? createItem(graph, list, fieldsOf(person), system).id;
        return [person.id, id];
      }),
    );
  });
}

function userList(graph: Graph): List {
  const { store } = graph;
  if (store.get('select 1 as one from list where name = ?', userListName))
    return findList(graph, userListName);
  const list = {
    name: userListName,
    description: 'All people.',
    template: 'userInformation',
    hidden: true,
    createdBy: { user: { id: tenant.id, displayName: 'System Account' } },
  };
  return createList(graph, list, (own) => {
    const columns: Column[] = [...own];
    for (const name of columnNames) columns.push(parseColumn({ name, text: {} }, columns));
    return columns;
  });
}

function fieldsOf(person: TenantPerson): Map<string, string> {
  const [first = '', ...rest] = person.name.split(' ');
  return new Map([
    ['Title', person.name],
    ['Name', `i:0#.f|membership|${person.mail}`],
    ['EMail', person.mail],
    ['UserName', person.mail],
    ['JobTitle', person.title],
    ['Department', person.unit],
    ['FirstName', first],
    ['LastName', rest.join(' ')],
  ]);
}
