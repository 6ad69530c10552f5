-- What an event last announced to those who registered: when and where it and its sessions are. An event that has a ledger
-- gets its row when its desk is opened next; nobody is told of what was changed before.
create table announcement (
    event_id    uuid   primary key references event on delete cascade,
    facts       jsonb  not null,
    -- Of the versions of the event and its sessions: as long as it is the same, so are the facts.
    fingerprint bigint not null
);

-- What somebody reckons with whose event has moved since they registered: what it announced then, or what the last letter
-- about its moves said. Who is not here reckons with what the event announces.
create table announcement_known (
    registration_id uuid  primary key references registration on delete cascade,
    event_id        uuid  not null references event on delete cascade,
    facts           jsonb not null
);

create index announcement_known_event on announcement_known (event_id);

alter table message
    -- What they reckoned with, and what they are told instead.
    add column announced_before jsonb,
    add column announced_now jsonb,
    drop constraint message_kind,
    add constraint message_kind check (kind in (
        'RECEIPT', 'CONFIRMATION', 'WAITING', 'OFFER', 'PROMOTION', 'REFUSAL', 'CANCELLATION', 'EXPIRY',
        'NEW_SESSIONS', 'HANDOVER', 'ALREADY_REGISTERED', 'REMINDER', 'EVENT_MOVED')),
    add constraint message_of_a_move check (
        (kind = 'EVENT_MOVED') = (announced_before is not null) and (kind = 'EVENT_MOVED') = (announced_now is not null));

-- However often an event moves, one message about it waits for its first attempt.
create unique index message_one_move on message (registration_id)
    where kind = 'EVENT_MOVED' and state = 'WAITING' and attempts = 0;
