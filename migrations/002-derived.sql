-- Everything below follows from what was read and decided, and can be made again from it.

-- Articles whose part of the record has to be derived.
create table dirty (
  article text primary key references article (id)
);

-- Items of each kind of clustering: copy, story, occurrence, deal.
create table item (
  kind text not null,
  id text not null,
  day date not null,
  cluster text not null,
  keys json not null,
  primary key (kind, id)
);
create index item_cluster on item (kind, cluster);
create table item_key (
  kind text not null,
  key text not null,
  day date not null,
  id text not null,
  primary key (kind, key, day, id)
);

create table story (
  id text not null,
  revision integer not null,
  known_from date not null,
  known_to date,
  last_published date not null,
  body json not null,
  primary key (id, revision)
);
create index story_known on story (known_from);
create index story_recent on story (last_published desc, id) where known_to is null;

create table occurrence (
  id text not null,
  revision integer not null,
  known_from date not null,
  known_to date,
  event text not null,
  status text not null,
  quad text not null,
  score double precision not null,
  -- When it was in the world; without a day of its own, when it first became known.
  valid_on date not null,
  story text not null,
  conflicts integer not null,
  reviewed boolean not null,
  body json not null,
  primary key (id, revision)
);
create index occurrence_valid on occurrence (valid_on, id, revision);
create index occurrence_story on occurrence (story);

-- Pairs of states or bodies, in alphabetical order, of each revision: what relations are counted from.
create table dyad (
  a text not null,
  b text not null,
  valid_on date not null,
  id text not null,
  revision integer not null,
  known_from date not null,
  known_to date,
  event text not null,
  status text not null,
  quad text not null,
  score double precision not null,
  primary key (a, b, valid_on, id, revision)
);
create index dyad_id on dyad (id);

-- Who takes part, by code and by person; of each in the order in which occurrences are listed.
create table party (
  party text not null,
  valid_on date not null,
  id text not null,
  revision integer not null,
  known_from date not null,
  known_to date,
  primary key (party, valid_on, id, revision)
);
create index party_id on party (id);

create table deal (
  id text not null,
  revision integer not null,
  known_from date not null,
  known_to date,
  stage text not null,
  body json not null,
  primary key (id, revision)
);
create table deal_party (
  party text not null,
  id text not null,
  revision integer not null,
  primary key (party, id, revision)
);
create index deal_party_id on deal_party (id);
