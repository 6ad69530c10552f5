-- The change feed: what changed, in the order in which it became visible.
-- A number is given under an advisory lock held until commit, so whoever has read up to a number never misses a
-- smaller one that commits later.
create sequence change_seq;

create table change (
    seq       bigint      primary key,
    type      text        not null,
    record_id uuid        not null,
    slug      text,
    operation text        not null check (operation in ('CHANGED', 'DELETED', 'HIDDEN', 'MERGED')),
    version   bigint      not null,
    at        timestamptz not null,
    -- json, not jsonb: answers repeat the representation as it was written, byte for byte.
    data      json,
    constraint change_tells_what_is_public check (operation in ('CHANGED', 'MERGED') or data is null)
);

-- Finds whether a record has a later entry.
create index change_of_record on change (type, record_id, seq);
-- Reads of one type in order.
create index change_of_type on change (type, seq);

-- The number of the last tombstone forgotten: a reader who stands before it may have missed a deletion.
create table change_horizon (
    only_row boolean primary key default true check (only_row),
    seq      bigint  not null
);
