-- What a directory needs to know of an organisation beyond its names: places, contacts, other systems' identifiers,
-- when somebody last looked at it; and search that forgives a typo.
create extension if not exists pg_trgm;

alter table organisation
    add column longitude double precision,
    add column latitude double precision,
    add column sites jsonb not null default '[]',
    add column contacts jsonb not null default '[]',
    add column last_reviewed_on date,
    add column review_due_on date,
    -- The day on which it is due: as said, else a year after it was last reviewed or entered.
    add column due_day date,
    add constraint organisation_point check (
        (longitude is null) = (latitude is null)
        and longitude between -180 and 180 and latitude between -90 and 90);

update organisation set due_day = (created_at at time zone 'UTC')::date + 365;
alter table organisation alter column due_day set default current_date + 365, alter column due_day set not null;

create table organisation_external_id (
    organisation_id uuid    not null constraint organisation_external_id_of references organisation on delete cascade,
    position        integer not null,
    scheme          text    not null,
    value           text    not null,
    primary key (organisation_id, position),
    constraint organisation_external_id_once unique (scheme, value) deferrable initially deferred
);

create index organisation_external_id_word on organisation_external_id ((scheme || ':' || value));
create index organisation_search on organisation using gin (search_text gin_trgm_ops);
create index organisation_identifier on organisation using gin (identifier_values);
create index organisation_hosted_by on organisation (hosted_by_id) where hosted_by_id is not null;
create index organisation_predecessor_of on organisation_predecessor (predecessor_id);
create index organisation_due on organisation (due_day);
create index organisation_former_slug_of on organisation_former_slug (organisation_id);
create index organisation_email on organisation (email) where email is not null;
create index organisation_phone on organisation (phone) where phone is not null;
create index organisation_website on organisation (website) where website is not null;
