create table api_key (
    id           uuid        primary key,
    -- The part of the key's text that may be shown, logged and sent as client_id.
    key_id       text        not null constraint api_key_key_id unique check (key_id ~ '^[0-9A-Za-z]{12}$'),
    label        text        not null,
    centre_id    uuid        references organisation,
    role         text        not null,
    scopes       text[]      not null default '{}',
    -- SHA-256 of the key's whole text, which is random enough to need neither salt nor stretching.
    hash         bytea       not null check (length(hash) = 32),
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    version      bigint      not null,
    constraint api_key_administrators_have_no_centre check ((role = 'NETWORK_ADMIN') = (centre_id is null)),
    constraint api_key_ends check (expires_at > created_at and expires_at <= created_at + interval '1 year 1 day')
);

create index api_key_centre on api_key (centre_id, label);
create index api_key_age on api_key (created_at, id);
