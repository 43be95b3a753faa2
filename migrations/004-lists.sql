-- How many independent sources an occurrence has: the best supported ones of a story are shown first. Read from the text
-- of the JSON, in which a quote within a text is escaped: the operators of `json` refuse a NUL.
alter table occurrence add column independent integer not null default 0;
update occurrence set independent = substring(body::text from '"independent":(\d+)\},"story":')::integer
where body::text ~ '"independent":\d+\},"story":';
drop index occurrence_story;
create index occurrence_story on occurrence (story, independent desc, valid_on desc, id) include (known_from, known_to);

-- The first deadline of a deal: only one that has passed can make it lapse.
alter table deal add column deadline date;
update deal set deadline = (
  select min(rpad(found[1], 10, '-01-01'))::date
  from regexp_matches(body::text, '"deadline":\{[^{}]*"to":"(\d{4}(?:-\d{2}){0,2})', 'g') as found
);
create index deal_known on deal (known_from, id);

create index story_changed on story (known_from, id) where known_to is null;
create index story_published on story (last_published desc, id);
drop index article_story;
create index article_story on article (story, recorded_at);

-- How much each party has to do, as of a day: counted without the rows themselves.
create index party_known on party (party, known_from, known_to);
