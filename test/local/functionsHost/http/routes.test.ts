import { compileRoute } from '../../../../local/functionsHost/http/routes';

test.each<[string, string, Record<string, string> | undefined]>([
  ['api/cases', '/api/cases', {}],
  ['api/cases', '/API/Cases/', {}],
  ['api/cases', '/api/cases/1', undefined],
  ['api/cases', '/api', undefined],
  ['api/cases', '/api//cases', undefined],
  ['', '/', {}],
  ['cases/{key}', '/cases/A-1', { key: 'A-1' }],
  ['cases/{key}', '/cases/%C3%A5%20b', { key: 'å b' }],
  ['cases/{key}', '/cases/a%2Fb', { key: 'a%2Fb' }],
  ['cases/{key}', '/cases/%zz', { key: '%zz' }],
  ['cases/{key}', '/cases/', undefined],
  ['cases/{key?}', '/cases', {}],
  ['cases/{key?}', '/cases/1', { key: '1' }],
  ['cases/{key=new}', '/cases', { key: 'new' }],
  ['cases/{key=new}', '/cases/1', { key: '1' }],
  ['files/{*path}', '/files', {}],
  ['files/{*path}', '/files/a/b.txt', { path: 'a/b.txt' }],
  ['files/{**path}', '/files/a/b', { path: 'a/b' }],
  ['files/{name}.{ending}', '/files/a.b.txt', { name: 'a', ending: 'b.txt' }],
  ['files/{name}.{ending}', '/files/a', undefined],
  ['v{version:int}/cases', '/v2/cases', { version: '2' }],
  ['v{version:int}/cases', '/vx/cases', undefined],
])('%s on %s gives %j', (template, path, expected) => {
  expect(compileRoute(template).match(path)).toEqual(expected);
});

test.each<[string, string[], string[]]>([
  ['int', ['0', '-7', '+7', '2147483647'], ['', '1.5', 'x', '2147483648', '7x']],
  ['long', ['9223372036854775807'], ['9223372036854775808', 'x']],
  ['bool', ['true', 'FALSE'], ['yes', '1']],
  ['decimal', ['1', '1.5', '-.5', '1e3'], ['x', '1,5']],
  ['double', ['1.5'], ['x']],
  ['float', ['1.5'], ['x']],
  [
    'guid',
    ['5a1e0000-0000-4000-8000-000000000001', '5a1e0000000040008000000000000001'],
    ['5a1e0000-0000-4000-8000', 'x'],
  ],
  ['datetime', ['2026-11-22', '2026-11-22T10:00:00'], ['someday']],
  ['alpha', ['abc', 'ABC'], ['a1', 'å']],
  ['minlength(2)', ['ab', 'abc'], ['a']],
  ['maxlength(2)', ['a', 'ab'], ['abc']],
  ['length(2)', ['ab'], ['a', 'abc']],
  ['length(2,3)', ['ab', 'abc'], ['a', 'abcd']],
  ['min(5)', ['5', '6'], ['4', 'x']],
  ['max(5)', ['4', '5'], ['6', 'x']],
  ['range(5,6)', ['5', '6'], ['4', '7']],
  ['regex(^\\d{{4}}$)'.replace('{{4}}', '{4}'), ['2026'], ['26', 'x']],
  ['int:min(1)', ['1'], ['0', '-1']],
])('the constraint %s takes %j and refuses %j', (constraint, good, bad) => {
  const { match } = compileRoute(`cases/{value:${constraint}}`);
  for (const value of good) expect(match(`/cases/${value}`)).toEqual({ value });
  for (const value of bad) expect(match(`/cases/${value}`)).toBeUndefined();
});

test('literal comes before constrained, constrained before free, and catch-all last', () => {
  const templates = ['a/{*rest}', 'a/{x}', 'a/{x:int}', 'a/b', 'a/{*rest:alpha}'];
  const order = templates.toSorted((one, two) =>
    compileRoute(one).precedence < compileRoute(two).precedence ? -1 : 1,
  );
  expect(order).toEqual(['a/b', 'a/{x:int}', 'a/{x}', 'a/{*rest:alpha}', 'a/{*rest}']);
});

test.each(['a/{x:number}', 'a/b{x?}', 'a/b{*x}', 'a/{x'])('the template %s is refused', (template) => {
  expect(() => compileRoute(template)).toThrow(/constraint|segment/);
});
