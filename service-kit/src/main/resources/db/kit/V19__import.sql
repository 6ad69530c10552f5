-- Imports and what became of their lines. An import that is sent again under its key goes on behind the lines that
-- are done, and one that is complete is told again.
create table import_run (
    id              uuid        primary key,
    -- The collection that took it, such as territory-imports.
    collection      text        not null,
    caller          text        not null,
    idempotency_key text,
    -- SHA-256 of the file, in hexadecimal.
    digest          text        not null,
    dry_run         boolean     not null,
    -- How many of the file's lines are done.
    done            integer     not null default 0,
    created         integer     not null default 0,
    updated         integer     not null default 0,
    unchanged       integer     not null default 0,
    rejected        integer     not null default 0,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    constraint import_run_once_a_key unique (caller, collection, idempotency_key),
    constraint import_run_counts check (done = created + updated + unchanged + rejected)
);

create index import_run_age on import_run (started_at);

create table import_line (
    id        uuid    primary key default uuidv7(),
    import_id uuid    not null constraint import_line_import references import_run on delete cascade,
    line      integer not null,
    outcome   text    not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    record_id uuid,
    code      text,
    detail    text,
    constraint import_line_once unique (import_id, line),
    constraint import_line_says_why check ((outcome = 'REJECTED') = (code is not null))
);
