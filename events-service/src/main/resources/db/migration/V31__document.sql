create table document (
    id              uuid primary key,
    slug            text        not null constraint document_slug unique
                                check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind            text        not null,
    title           text        not null collate "fr-x-icu",
    section         text,
    summary         text,
    body            text,
    url             text,
    -- An event goes only when nothing is written about it any more.
    event_id        uuid        constraint document_event references event,
    publisher_id    uuid,
    publisher_slug  text,
    publisher_label text,
    publisher_state text        check (publisher_state in ('RESOLVED', 'STALE', 'MISSING')),
    series          text,
    series_title    text,
    series_number   integer     constraint document_number check (series_number > 0),
    series_total    integer,
    credits         jsonb       not null default '[]',
    photos          jsonb       not null default '[]',
    questions       jsonb       not null default '[]',
    quotes          jsonb       not null default '[]',
    takeaways       jsonb       not null default '[]',
    published_on    date,
    status          text        not null,
    owner_id        uuid        not null,
    owner_slug      text,
    owner_label     text,
    owner_state     text        not null check (owner_state in ('RESOLVED', 'STALE', 'MISSING')),
    sources         jsonb       not null default '[]',
    -- The words of title, section, summary, series and names without case and accents, each with a blank before it.
    search_text     text        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint document_number_once_per_series unique (series, series_number),
    constraint document_series check ((series is null) = (series_number is null)),
    constraint document_total check (series_total >= series_number)
);

create index document_created_at on document (created_at, id);
create index document_event_id on document (event_id);
create index document_owner on document (owner_id);
create index document_publisher on document (publisher_id);

create table document_former_slug (
    slug        text primary key,
    document_id uuid not null references document on delete cascade
);
