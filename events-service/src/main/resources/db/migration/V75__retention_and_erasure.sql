-- For how many days after an event what is kept, where it differs from what the service does by itself. One row.
create table retention_rules (
    id           uuid        primary key,
    access_needs integer     not null constraint retention_access_needs check (access_needs between 1 and 30),
    answers      integer     not null constraint retention_answers check (answers between 1 and 730),
    messages     integer     not null constraint retention_messages check (messages between 1 and 730),
    people       integer     not null constraint retention_people check (people between 1 and 1825),
    version      bigint      not null,
    updated_at   timestamptz not null
);

create unique index retention_rules_once on retention_rules ((true));

-- That somebody was erased on request: the proof that it was done, which names nobody.
create table attendee_erasure (
    id            uuid        primary key,
    registrations integer     not null,
    reason        text        not null constraint attendee_erasure_reason check (reason in ('REQUEST', 'AUTHORITY', 'MISTAKE')),
    erased_at     timestamptz not null,
    erased_by     text        not null,
    version       bigint      not null
);

create index registration_to_erase on registration (event_id) where erased_at is null;
