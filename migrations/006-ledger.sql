-- The deals of a story. Read from the text of what is there: what articles say may hold characters that no JSON operator
-- of the database takes. A quotation mark within a text has a backslash before it.
alter table deal add column story text;
update deal set story = substring(body::text from '"story":"([^"]*)"');
create index deal_story on deal (story, known_from desc, id desc);
