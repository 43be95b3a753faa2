-- Who may ask the server, and what was changed through it: no part of the record, and in no backup of it.

create table token (
  id text primary key,
  name text not null,
  role text not null,
  -- The token itself is kept nowhere.
  sha256 text not null unique,
  made_at timestamptz not null,
  expires_on date,
  last_used date
);

create table audit (
  id bigint generated always as identity primary key,
  made_at timestamptz not null,
  name text not null,
  role text not null,
  action text not null,
  subject text not null,
  address text
);

-- Counts the changes of what is derived: one row.
create table edition (
  single boolean primary key default true check (single),
  number bigint not null
);

-- What is new since a moment.
create index article_recorded on article (recorded_at desc);
create index decision_made on decision (made_at desc, id desc);
