create extension if not exists btree_gist;

create table network (
    id          uuid primary key,
    slug        text        not null constraint network_slug unique,
    name        text        not null collate "fr-x-icu",
    kind        text        not null,
    acronym     text,
    expansion   text,
    informal    boolean     not null,
    voluntary   boolean     not null,
    parent_id   uuid references network check (parent_id <> id),
    founded_on  text,
    cadence     text,
    website     text,
    counts      jsonb       not null default '[]',
    themes      varchar[]   not null default '{}',
    sources     jsonb       not null default '[]',
    search_text text        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index network_name on network (name, id);

create table network_former_slug (
    slug       text primary key,
    network_id uuid not null references network on delete cascade
);

create table network_supporter (
    network_id      uuid    not null references network on delete cascade,
    organisation_id uuid    not null references organisation,
    position        integer not null,
    primary key (network_id, position),
    constraint network_supporter_once unique (network_id, organisation_id)
);

create table person (
    id          uuid primary key,
    slug        text        not null constraint person_slug unique,
    given_name  text        not null collate "fr-x-icu",
    family_name text        not null collate "fr-x-icu",
    visibility  text        not null,
    sources     jsonb       not null default '[]',
    search_text text        not null,
    owner_id    uuid,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index person_name on person (family_name, given_name, id);

create table person_former_slug (
    slug      text primary key,
    person_id uuid not null references person on delete cascade
);

-- Several at once are usual; the same function at the same organisation twice on one day is a mistake.
create table affiliation (
    person_id       uuid    not null references person on delete cascade,
    position        integer not null,
    organisation_id uuid    not null references organisation,
    title           text    not null,
    from_text       text,
    to_text         text,
    from_day        date    not null,
    to_day          date    not null,
    primary key (person_id, position),
    check (from_day <= to_day),
    constraint affiliation_once_at_a_time exclude using gist (
        person_id with =, organisation_id with =, title with =, daterange(from_day, to_day, '[]') with &&
    ) deferrable initially deferred
);

create index affiliation_organisation on affiliation (organisation_id);

create table mandate (
    person_id  uuid    not null references person on delete cascade,
    position   integer not null,
    network_id uuid    not null references network,
    role       text    not null,
    from_text  text,
    to_text    text,
    from_day   date    not null,
    to_day     date    not null,
    primary key (person_id, position),
    check (from_day <= to_day)
);

create index mandate_network on mandate (network_id);
