create table practice (
    id          uuid primary key,
    slug        text        not null constraint practice_slug unique
                            check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text        not null collate "fr-x-icu",
    alternate_titles text[] not null default '{}',
    kind        text        not null,
    stage       text        not null,
    summary     text,
    problem     text,
    answer      text,
    description text,
    part_of_id  uuid references practice,
    publics     text[]      not null default '{}',
    -- The publics without case, accents, blanks and punctuation, for filters.
    public_keys varchar[]    not null default '{}',
    methods     text[]      not null default '{}',
    obstacles   text[]      not null default '{}',
    components  jsonb       not null default '[]',
    sites       jsonb       not null default '[]',
    fundings    jsonb       not null default '[]',
    started_on  text,
    ended_on    text,
    -- Keys such as COMMUNE:35238 and REGION:53 of its territories and of all these lie in.
    territory_keys varchar[] not null default '{}',
    -- The titles' words without case and accents, each behind a blank.
    search_text text        not null,
    publication text        not null check (publication in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    owner_id    uuid        not null,
    owner_slug  text,
    owner_label text,
    owner_state text        not null,
    sources     jsonb       not null default '[]',
    claims      jsonb       not null default '[]',
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    check (part_of_id <> id)
);

create index practice_title on practice (title, id);
create index practice_updated on practice (updated_at, id);
create index practice_created on practice (created_at, id);
create index practice_part_of on practice (part_of_id);
create index practice_owner on practice (owner_id);
create index practice_territory_keys on practice using gin (territory_keys);
create index practice_public_keys on practice using gin (public_keys);

create table practice_former_slug (
    slug        text primary key,
    practice_id uuid not null references practice on delete cascade
);

create table practice_theme (
    practice_id uuid    not null references practice on delete cascade,
    position    integer not null,
    -- Without a cascade: a concept that practices stand under stays.
    concept_id  uuid    not null references concept,
    primary key (practice_id, position)
);

create index practice_theme_concept on practice_theme (concept_id);

create table practice_contributor (
    practice_id        uuid    not null references practice on delete cascade,
    position           integer not null,
    organisation_id    uuid    not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text    not null,
    role               text    not null,
    primary key (practice_id, position)
);

create index practice_contributor_organisation on practice_contributor (organisation_id);

create table practice_territory (
    practice_id uuid    not null references practice on delete cascade,
    position    integer not null,
    kind        text    not null,
    code        text    not null,
    -- How the directory names it, such as commune-35238.
    slug        text    not null,
    label       text,
    state       text    not null,
    -- Keys of the territory itself and of all it lies in.
    keys        text[]  not null,
    primary key (practice_id, position)
);

create index practice_territory_slug on practice_territory (slug);
