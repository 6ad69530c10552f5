-- Who came, went and was turned away. Devices number what they see by a nonce, so that nothing counts twice.
create table check_in (
    id              uuid        primary key default uuidv7(),
    event_id        uuid        not null references event on delete cascade,
    nonce           text        not null,
    -- Null where the code is nobody's.
    registration_id uuid        references registration on delete cascade,
    session_id      uuid,
    direction       text        not null constraint check_in_direction check (direction in ('ENTRY', 'EXIT')),
    outcome         text        not null constraint check_in_outcome check (outcome in ('ADMITTED', 'REFUSED')),
    reason          text        constraint check_in_reason check ((reason is null) = (outcome = 'ADMITTED')),
    -- An entry that no exit has ended.
    inside          boolean     not null,
    device          text,
    -- By the clock of the device, and by ours.
    at              timestamptz not null,
    received_at     timestamptz not null,
    version         bigint      not null,
    constraint check_in_nonce unique (event_id, nonce),
    constraint check_in_inside check (not inside or (outcome = 'ADMITTED' and direction = 'ENTRY' and registration_id is not null))
);

-- Nobody is inside twice, whatever devices do at once.
create unique index check_in_once_inside on check_in (registration_id, coalesce(session_id, event_id)) where inside;
create index check_in_list on check_in (event_id, received_at, id);
create index check_in_registration on check_in (registration_id, received_at) where registration_id is not null;
