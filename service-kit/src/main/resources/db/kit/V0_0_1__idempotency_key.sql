-- What keyed writes answered, so that a repeated request gets the same answer and has no second effect.
create table idempotency_key (
    caller     text        not null,
    operation  text        not null,
    key        text        not null,
    digest     bytea       not null,
    status     integer,
    location   text,
    etag       text,
    body       text,
    created_at timestamptz not null,
    primary key (caller, operation, key)
);

create index idempotency_key_age on idempotency_key (created_at);
