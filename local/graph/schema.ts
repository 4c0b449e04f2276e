/**
 * `indexed` holds one row per item and indexed column: `key` is the value as SharePoint compares it
 * (sortKey.ts), so that filters, sorting and uniqueness are searches in one real index each.
 * An empty value is negative infinity, which sorts before everything and is not subject to uniqueness.
 */
export const schema = `
create table if not exists setting(name text primary key, value text not null) without rowid;
create table if not exists list(
  number integer primary key, id text not null unique, name text not null, nameKey text not null unique,
  description text not null, template text not null, hidden integer not null, columns text not null,
  created text not null, modified text not null, createdBy text not null,
  lastItem integer not null default 0, lastChange integer not null default 0);
create table if not exists item(
  list integer not null, id integer not null, guid text not null, version integer not null,
  created text not null, modified text not null, createdBy text not null, modifiedBy text not null,
  fields text not null, change integer not null, deleted integer not null default 0);
create unique index if not exists itemById on item(list, id);
create unique index if not exists itemByChange on item(list, change);
create table if not exists indexed(
  list integer not null, position integer not null, key not null, item integer not null,
  isUnique integer not null);
create unique index if not exists indexedByKey on indexed(list, position, key, item);
create unique index if not exists indexedByItem on indexed(list, item, position);
create unique index if not exists uniqueKey on indexed(list, position, key)
  where isUnique = 1 and key > -9e999;
create table if not exists version(
  list integer not null, item integer not null, version integer not null,
  modified text not null, modifiedBy text not null, fields text not null);
create unique index if not exists versionOfItem on version(list, item, version);
create table if not exists permission(
  number integer primary key, id text not null unique, app text not null, appName text not null,
  roles text not null);
create table if not exists person(id text primary key, enabled integer not null) without rowid;
create table if not exists driveItem(
  number integer primary key, id text not null unique, parent text not null, name text not null,
  nameKey text not null, guid text not null, version integer not null, folder integer not null,
  size integer not null, mimeType text not null, content text not null,
  created text not null, modified text not null, createdBy text not null, modifiedBy text not null);
create unique index if not exists driveItemByName on driveItem(parent, nameKey);
create table if not exists content(id text not null, start integer not null, bytes blob not null);
create unique index if not exists contentByStart on content(id, start);
create table if not exists upload(
  id text primary key, parent text not null, name text not null, conflict text not null,
  deferred integer not null, total integer not null, received integer not null, expires text not null,
  createdBy text not null, content text not null);
`;
