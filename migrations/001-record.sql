-- What was read, as it was read. Nothing here is ever changed but the day on which it ended.

create table engine (
  id text primary key,
  body json not null
);

create table article (
  id text primary key,
  -- Articles of one address are versions of one another.
  address text,
  outlet text,
  published date,
  recorded_at timestamptz not null,
  known_from date not null,
  known_to date,
  ending json,
  engine text not null references engine (id),
  -- Number of the form that its claims have; see src/record/upgrade.ts.
  claim_schema integer not null,
  -- The article's fields, the full text as a JSON string, the warnings, and what duplicates and stories need of it.
  body json not null,
  full_text json not null,
  warnings json not null,
  profile json not null,
  -- Derived: the first article of which it is a near copy, and its story.
  copy_of text,
  story text
);
create index article_address on article (address) where address is not null;
create index article_known on article (known_from, id);
create index article_copy_of on article (copy_of);
create index article_story on article (story);

create table claim (
  id text primary key,
  article text not null references article (id),
  ordinal integer not null,
  kind text not null,
  known_from date not null,
  known_to date,
  body json not null,
  -- What a search finds it by: names and the words it rests on.
  words text not null,
  search tsvector not null generated always as (to_tsvector('english', words)) stored,
  -- Derived: the occurrence or deal that it is part of.
  part_of text
);
create index claim_article on claim (article, ordinal);
create index claim_kind on claim (kind, known_from, id);
create index claim_part_of on claim (part_of) where part_of is not null;
-- Rare words are looked up here, common ones found by going back from the newest claim.
create index claim_search on claim using gin (search);
create index claim_known on claim (known_from, id);

create table decision (
  id text primary key,
  made_at timestamptz not null,
  body json not null
);
create table decision_item (
  item text not null,
  decision text not null references decision (id),
  primary key (item, decision)
);
create index decision_item_decision on decision_item (decision);

-- An article that was retracted stays out, by its text and by its address.
create table tombstone (
  article text primary key,
  sha256 text not null,
  address text,
  retracted_on date not null,
  body json not null
);
create index tombstone_sha256 on tombstone (sha256);
create index tombstone_address on tombstone (address) where address is not null;
