create table event_series (
    id          uuid primary key,
    slug        text        not null constraint event_series_slug unique
                            check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text        not null collate "fr-x-icu",
    description text,
    sources     jsonb       not null default '[]',
    -- The title without case, accents, blanks and punctuation.
    search_text text        not null,
    -- The centre that entered it; null: the network's.
    owner_id    uuid,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index event_series_title on event_series (title, id);

create table event_series_organiser (
    series_id          uuid    not null references event_series on delete cascade,
    position           integer not null,
    organisation_id    uuid    not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text    not null check (organisation_state in ('RESOLVED', 'STALE', 'MISSING')),
    primary key (series_id, position)
);

create index event_series_organiser_organisation on event_series_organiser (organisation_id);

create table event_series_former_slug (
    slug      text primary key,
    series_id uuid not null references event_series on delete cascade
);

create table event (
    id              uuid primary key,
    slug            text        not null constraint event_slug unique
                                check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title           text        not null collate "fr-x-icu",
    alternate_titles text[]     not null default '{}',
    summary         text,
    description     text,
    main_thread     text,
    format          text        not null,
    series_id       uuid        references event_series,
    edition         integer,
    starts_on       date        not null,
    start_time      time,
    ends_on         date,
    end_time        time,
    time_zone       text        not null,
    -- The last day, and when the event is over: its end, or that of its last day in its own time zone.
    last_day        date        not null,
    over_at         timestamptz not null,
    attendance_mode text        not null,
    place_name      text,
    place_address   text,
    place_city      text,
    -- The city without case, accents, blanks and punctuation.
    place_city_folded text,
    commune_code    text,
    commune_label   text,
    commune_state   text        check (commune_state in ('RESOLVED', 'STALE', 'MISSING')),
    -- The commune and all that it lies in, such as COMMUNE:35238 and REGION:53; varchar, as the driver binds texts.
    territories     varchar[],
    online_url      text,
    audience        text        not null,
    network         text,
    follows_id      uuid        references event check (follows_id <> id),
    publication     text        not null,
    status          text        not null,
    attendance_count integer,
    attendance_approximate boolean,
    registration_mode text,
    registration_url text,
    owner_id        uuid        not null,
    owner_slug      text,
    owner_label     text,
    owner_state     text        not null check (owner_state in ('RESOLVED', 'STALE', 'MISSING')),
    sources         jsonb       not null default '[]',
    claims          jsonb       not null default '[]',
    -- The words of the titles without case and accents, each with a blank before it.
    search_text     text        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint event_edition_once_per_series unique (series_id, edition),
    check (starts_on <= last_day),
    check (edition is null or series_id is not null)
);

create index event_starts_on on event (starts_on, id);
create index event_owner on event (owner_id);
create index event_follows on event (follows_id);
create index event_commune on event (commune_code);
create index event_territories on event using gin (territories);

create table event_organiser (
    event_id           uuid    not null references event on delete cascade,
    position           integer not null,
    organisation_id    uuid    not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text    not null check (organisation_state in ('RESOLVED', 'STALE', 'MISSING')),
    role               text    not null,
    primary key (event_id, position)
);

create index event_organiser_organisation on event_organiser (organisation_id);

create table event_former_slug (
    slug     text primary key,
    event_id uuid not null references event on delete cascade
);

create table event_session (
    id         uuid primary key,
    event_id   uuid        not null references event on delete cascade,
    title      text        not null collate "fr-x-icu",
    format     text        not null,
    starts_at  timestamp,
    ends_at    timestamp,
    room       text,
    summary    text,
    position   integer     not null,
    speakers   jsonb       not null default '[]',
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (starts_at <= ends_at)
);

create index event_session_position on event_session (event_id, position, id);
