create table concept_scheme (
    id         uuid primary key,
    slug       text        not null constraint concept_scheme_slug unique
                           check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label_fr   text        not null collate "fr-x-icu",
    label_en   text,
    from_year  integer,
    to_year    integer,
    source     text,
    -- The labels' words without case and accents, each behind a blank.
    search_text text       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (from_year <= to_year)
);

create index concept_scheme_label on concept_scheme (label_fr, id);

create table concept_scheme_former_slug (
    slug      text primary key,
    scheme_id uuid not null references concept_scheme on delete cascade
);

create table concept (
    id         uuid primary key,
    scheme_id  uuid    not null references concept_scheme,
    position   integer not null,
    notation   text    not null,
    label_fr   text    not null,
    label_en   text,
    -- In the same scheme; the application keeps it so, and free of cycles.
    -- Checked at the end, since a narrower and a broader concept may go together.
    broader_id uuid references concept deferrable initially deferred,
    constraint concept_notation unique (scheme_id, notation),
    check (broader_id <> id)
);

create index concept_by_notation on concept (notation);
create index concept_broader on concept (broader_id);
