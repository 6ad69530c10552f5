-- What this service knows of other services' records, read from their change feeds.
create table replica (
    source     text    not null,
    type       text    not null,
    id         uuid    not null,
    slug       text,
    old_slugs  text[]  not null default '{}',
    label      text,
    -- jsonb: queries look inside.
    data       jsonb,
    version    bigint  not null,
    deleted    boolean not null default false,
    -- The record that stands for this one since they were merged.
    merged_into uuid,
    -- The reading of the whole feed in which the record was last seen.
    generation integer not null,
    primary key (type, id)
);

create index replica_slug on replica (type, slug text_pattern_ops);
create index replica_old_slugs on replica using gin (old_slugs);
create index replica_generation on replica (source, generation) where not deleted;

create table replica_cursor (
    source     text        primary key,
    -- Null: the feed is to be read from its beginning.
    cursor     text,
    generation integer     not null default 1,
    -- Whether the present generation has been read to its end, so that what it did not show is gone.
    complete   boolean     not null default false,
    updated_at timestamptz not null
);
