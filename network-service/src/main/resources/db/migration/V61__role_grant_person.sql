-- Whose own entry in the directory the holder of a grant edits.
alter table role_grant add person_id uuid references person;

create index role_grant_person on role_grant (person_id) where person_id is not null;
