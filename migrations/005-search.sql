-- Where something was, in lower case: what `place:` asks for. Texts that a text column cannot hold stay unfound.
alter table occurrence add column place text, add column country text;
update occurrence set
  place = left(lower(body -> 'place' ->> 'name'), 200),
  country = lower(body -> 'place' ->> 'country')
where body::text !~ '\\u(0000|d[89a-f])';
create index occurrence_place on occurrence (place, valid_on, id) where place is not null;
create index occurrence_country on occurrence (country, valid_on, id) where country is not null;

-- Codes, ids, names and states that a claim has anywhere in it, in lower case, and how real it is said to be. Cut out of the text of its JSON: the
-- operators of `json` refuse a NUL, and regular expressions are many times slower. A quote within a text is escaped, so
-- that it opens no field; what stands behind one in a name is lost.
create function claim_names(body json) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct lower(split_part(part, '"', 1))), '{}')
  from unnest(string_to_array(
    replace(replace(replace(replace(body::text,
      '"id":"', '"code":"'), '"name":"', '"code":"'), '"country":"', '"code":"'), '"status":"', '"code":"status:'),
    '"code":"'
  )) with ordinality as parts (part, place)
  where place > 1 and strpos(part, '"') between 2 and 201
$$;
alter table claim add column names text[] not null generated always as (claim_names(body)) stored;
create index claim_names on claim using gin (names);
create index claim_trip on claim using gin (names) where kind = 'trip';

-- The words of whole articles: a claim has only those it rests on.
alter table article add column search tsvector;
update article set search = to_tsvector('english', left(full_text #>> '{}', 100000))
where full_text::text !~ '\\u(0000|d[89a-f])';
create index article_search on article using gin (search);
create index article_outlet on article (left(lower(outlet), 200), known_from, id) where outlet is not null;
