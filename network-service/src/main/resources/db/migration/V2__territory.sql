create table territory (
    id          uuid primary key,
    kind        text        not null,
    code        text        not null,
    slug        text        not null constraint territory_slug unique,
    name        text        not null collate "fr-x-icu",
    search_text text        not null,
    -- Keys such as REGION:53 of all territories it lies in, direct and indirect.
    parents     varchar[]   not null default '{}',
    population  integer check (population >= 0),
    siren       text,
    type        text,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint territory_kind_code unique (kind, code)
);

create index territory_kind_name on territory (kind, name, id);
create index territory_name on territory (name, id);
create index territory_parents on territory using gin (parents);
