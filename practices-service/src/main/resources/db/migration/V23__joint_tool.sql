-- Tools that centres of a club make together, from the proposal to the end of their use.
create table joint_tool (
    id          uuid primary key,
    slug        text        not null constraint joint_tool_slug unique
                            check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text        not null collate "fr-x-icu",
    description text,
    status      text        not null constraint joint_tool_status
                check (status in ('PROPOSED', 'IN_PROGRESS', 'ADOPTED', 'DISSEMINATED', 'RETIRED')),
    steps       jsonb       not null default '[]',
    versions    jsonb       not null default '[]',
    sources     jsonb       not null default '[]',
    club_id     uuid,
    club_slug   text,
    club_label  text,
    club_state  text,
    owner_id    uuid        not null,
    owner_slug  text,
    owner_label text,
    owner_state text        not null,
    disseminations integer  not null default 0,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index joint_tool_title on joint_tool (title, id);

create table joint_tool_former_slug (
    slug    text primary key,
    tool_id uuid not null references joint_tool on delete cascade
);

create table joint_tool_contributor (
    tool_id            uuid    not null references joint_tool on delete cascade,
    position           integer not null,
    organisation_id    uuid    not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text    not null,
    role               text    not null,
    primary key (tool_id, position)
);

create table joint_tool_dissemination (
    id                 uuid primary key,
    tool_id            uuid        not null references joint_tool on delete cascade,
    territory_kind     text        not null,
    territory_code     text        not null,
    territory_slug     text        not null,
    territory_label    text,
    territory_state    text        not null,
    territory_keys     varchar[]   not null,
    organisation_id    uuid        not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text        not null,
    disseminated_on    text        not null,
    tool_version       text,
    people             integer check (people >= 0),
    feedback           text,
    created_at         timestamptz not null
);

create index joint_tool_dissemination_tool on joint_tool_dissemination (tool_id, disseminated_on, id);
create index joint_tool_dissemination_keys on joint_tool_dissemination using gin (territory_keys);
