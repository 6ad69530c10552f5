create table organisation (
    id          uuid primary key,
    slug        text        not null constraint organisation_slug unique
                            check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text        not null collate "fr-x-icu",
    kind        text        not null,
    acronym     text,
    aliases     varchar[]   not null default '{}',
    legal_form  text,
    identifiers jsonb       not null default '[]',
    -- The identifiers' values, for look-ups.
    identifier_values varchar[] not null default '{}',
    founded_on  text,
    closed_on   text,
    -- The widest span the two partial dates allow, for questions about a day.
    exists_from date        not null,
    exists_to   date        not null,
    address     text,
    postcode    text,
    city        text,
    phone       text,
    email       text,
    website     text,
    territory_kind text,
    territory_code text,
    hosted_by_id uuid references organisation,
    note        text,
    sources     jsonb       not null default '[]',
    claims      jsonb       not null default '[]',
    -- Name, acronym and aliases without case, accents, blanks and punctuation.
    search_text text        not null,
    -- The centre that entered it and may change it, besides the organisation itself; null: the network's.
    owner_id    uuid,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (exists_from <= exists_to)
);

create index organisation_name on organisation (name, id);
create index organisation_kind on organisation (kind);

create table organisation_former_slug (
    slug            text primary key,
    organisation_id uuid not null references organisation on delete cascade
);

create table organisation_predecessor (
    organisation_id uuid    not null references organisation on delete cascade,
    predecessor_id  uuid    not null references organisation,
    position        integer not null,
    primary key (organisation_id, position),
    check (organisation_id <> predecessor_id)
);

create table organisation_coverage (
    organisation_id uuid    not null references organisation on delete cascade,
    position        integer not null,
    kind            text    not null,
    code            text    not null,
    from_text       text,
    to_text         text,
    from_day        date    not null,
    to_day          date    not null,
    primary key (organisation_id, position),
    check (from_day <= to_day)
);

create index organisation_coverage_territory on organisation_coverage (kind, code);
