-- The link by which somebody without an account comes back to their registration: a fingerprint of it, never itself.
create table registration_link (
    registration_id uuid        primary key references registration on delete cascade,
    -- Goes up when another person gets the registration; links made before lead nowhere then.
    generation      integer     not null constraint registration_link_generation check (generation between 0 and 65535),
    fingerprint     bytea       constraint registration_link_fingerprint unique,
    created_at      timestamptz not null
);

-- What people are to be told: whom, of what and how often it was tried. It is worded when it is sent, so nothing of it
-- stands here.
create table message (
    id              uuid        primary key default uuidv7(),
    event_id        uuid        not null references event on delete cascade,
    registration_id uuid        not null references registration on delete cascade,
    kind            text        not null constraint message_kind check (kind in (
                        'RECEIPT', 'CONFIRMATION', 'WAITING', 'OFFER', 'PROMOTION', 'REFUSAL', 'CANCELLATION', 'EXPIRY',
                        'NEW_SESSIONS', 'HANDOVER', 'ALREADY_REGISTERED', 'REMINDER')),
    reason          text,
    state           text        not null constraint message_state check (state in ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    attempts        integer     not null constraint message_attempts check (attempts >= 0),
    -- When it is tried next.
    due_at          timestamptz not null,
    sent_at         timestamptz,
    -- What kind of failure the last attempt met; never what a mail server said, which may name people.
    failure         text,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index message_due on message (due_at, id) where state = 'WAITING';
create index message_list on message (event_id, created_at, id);
create index message_registration on message (registration_id, kind, created_at);
create unique index message_one_reminder on message (registration_id) where kind = 'REMINDER';
