-- Seats. Every change of them happens under the lock of the event's row here, see the decision on registration.
create table ledger (
    event_id        uuid        primary key references event on delete cascade,
    ordering        text        not null constraint ledger_ordering check (ordering in ('STRICT_FIFO', 'FILL_GAPS')),
    promotion       text        not null constraint ledger_promotion check (promotion in ('AUTO_CONFIRM', 'OFFER', 'MANUAL')),
    -- How long an offered seat is held.
    offer_minutes   integer     not null constraint ledger_offer_minutes check (offer_minutes between 1 and 43200),
    approval        boolean     not null,
    -- Nobody is promoted while it is.
    paused          boolean     not null,
    -- How many may wait; null: any number.
    waiting_limit   integer     constraint ledger_waiting_limit check (waiting_limit >= 0),
    -- How many entries the log has. Whoever arrives takes the number of the entry as their place in the order.
    entries         bigint      not null,
    -- How many registrations and delegations wait.
    waiting         integer     not null constraint ledger_waiting check (waiting >= 0),
    -- When the next offer expires or the next block of seats falls due.
    due_at          timestamptz,
    -- Set once the event has been cancelled and everybody with it.
    closed          boolean     not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index ledger_due on ledger (due_at) where due_at is not null;

create table pool (
    id              uuid        primary key,
    event_id        uuid        not null references ledger on delete cascade,
    kind            text        not null constraint pool_kind check (kind in ('PLACE', 'ONLINE', 'SESSION', 'QUOTA')),
    -- The session whose seats they are. No foreign key: who held a seat has to be told when the session goes.
    session_id      uuid,
    -- Whom a quota is for.
    label           text,
    -- Where who finds the quota full goes: among everybody, or to wait for the quota.
    overflow        text        constraint pool_overflow check (overflow in ('EVERYBODY', 'WAIT')),
    capacity        integer     not null constraint pool_capacity check (capacity >= 0),
    -- What the event or session announced when it was last looked at; a change there is taken over.
    announced       integer,
    -- Seats held by somebody, and entries of the waiting list that keep it shut for whoever comes later.
    used            integer     not null constraint pool_used check (used >= 0),
    blocked         integer     not null constraint pool_blocked check (blocked >= 0),
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint pool_of_session check ((kind = 'SESSION') = (session_id is not null)),
    constraint pool_of_quota check ((kind = 'QUOTA') = (label is not null) and (kind = 'QUOTA') = (overflow is not null))
);

create unique index pool_once_per_event on pool (event_id, kind) where kind in ('PLACE', 'ONLINE');
create unique index pool_once_per_session on pool (event_id, session_id) where kind = 'SESSION';
create unique index pool_once_per_quota on pool (event_id, label) where kind = 'QUOTA';

-- A pool may hold more than its capacity after that was lowered, but never takes anybody in beyond it.
create function pool_takes_in_no_more_than_it_holds() returns trigger language plpgsql as $$
begin
    if new.used > new.capacity and new.used > old.used then
        raise exception 'The pool is full' using errcode = 'check_violation', constraint = 'pool_capacity_kept';
    end if;
    return new;
end
$$;

create trigger pool_takes_in_no_more_than_it_holds before update on pool
    for each row execute function pool_takes_in_no_more_than_it_holds();

create table delegation (
    id              uuid        primary key,
    event_id        uuid        not null references event,
    -- The place in the order, given when it is submitted.
    number          bigint,
    state           text        not null constraint delegation_state check (state in (
                        'DRAFT', 'SUBMITTED', 'WAITLISTED', 'OFFERED', 'CONFIRMED', 'PARTIALLY_CONFIRMED', 'REFUSED',
                        'CANCELLED', 'EXPIRED', 'CLOSED')),
    reason          text,
    lead_id         uuid        not null,
    lead_slug       text,
    lead_label      text,
    lead_state      text        not null check (lead_state in ('RESOLVED', 'STALE', 'MISSING')),
    invitation_id   uuid        references invitation on delete set null,
    attendance      text        not null constraint delegation_attendance check (attendance in ('IN_PERSON', 'ONLINE')),
    -- Whether it takes fewer seats where there are not enough, and waits for the rest.
    partial         boolean     not null,
    seats_requested integer     not null constraint delegation_seats check (seats_requested between 1 and 1000),
    -- As many of them as whoever runs the event lets it have.
    seats_allowed   integer     not null,
    -- Seats held, and how many of them have a name.
    seats_granted   integer     not null,
    seats_named     integer     not null,
    -- Seats that have no name then go back.
    names_due_at    timestamptz,
    offered_until   timestamptz,
    blocks          uuid[]      not null,
    note            text,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint delegation_seats_kept check (0 <= seats_named and seats_named <= seats_granted and seats_granted <= seats_allowed
        and seats_allowed <= seats_requested),
    constraint delegation_in_order check (number is not null or state in ('DRAFT', 'CANCELLED')),
    constraint delegation_place unique (event_id, number)
);

create index delegation_lead on delegation (lead_id, event_id);
create index delegation_waiting on delegation (event_id, number) where state in ('WAITLISTED', 'PARTIALLY_CONFIRMED');
create index delegation_due on delegation (event_id) where names_due_at is not null or state = 'OFFERED';

-- The organisations of a delegation, its lead among them.
create table delegation_member (
    delegation_id      uuid    not null references delegation on delete cascade,
    event_id           uuid    not null references event,
    position           integer not null,
    organisation_id    uuid    not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text    not null check (organisation_state in ('RESOLVED', 'STALE', 'MISSING')),
    state              text    not null constraint delegation_member_state check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    primary key (delegation_id, position)
);

-- One delegation per organisation and event.
create unique index delegation_once_per_organisation on delegation_member (event_id, organisation_id)
    where state <> 'WITHDRAWN';
create index delegation_member_organisation on delegation_member (organisation_id);

create table registration (
    id                 uuid        primary key,
    event_id           uuid        not null references event,
    -- The place in the order.
    number             bigint      not null,
    state              text        not null constraint registration_state check (state in (
                           'PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'REFUSED', 'CANCELLED', 'EXPIRED',
                           'ATTENDED', 'NO_SHOW')),
    -- Why it waits, or how it ended.
    reason             text,
    attendance         text        not null constraint registration_attendance check (attendance in ('IN_PERSON', 'ONLINE')),
    sessions           uuid[]      not null,
    -- The quota that was asked for, and whether the seat is one of its seats.
    quota_id           uuid        references pool on delete set null,
    in_quota           boolean     not null,
    delegation_id      uuid        references delegation,
    offered_until      timestamptz,
    -- The pools that it keeps shut, while it waits, for whoever comes later.
    blocks             uuid[]      not null,
    source             text        not null constraint registration_source check (source in ('PUBLIC', 'ORGANISER', 'DELEGATION', 'WALK_IN')),
    -- The person; none of it once erased.
    given_name         text,
    family_name        text,
    email              text,
    -- The address as addresses are compared.
    email_key          text,
    function           text,
    organisation_id    uuid,
    organisation_slug  text,
    organisation_label text,
    organisation_state text        check (organisation_state in ('RESOLVED', 'STALE', 'MISSING')),
    -- An organisation that the directory does not have, in the person's own words.
    organisation_name  text,
    language           text        not null constraint registration_language check (language in ('fr', 'en')),
    consented_at       timestamptz,
    erased_at          timestamptz,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint registration_place unique (event_id, number),
    constraint registration_of_somebody check (
        erased_at is not null or (given_name is not null and family_name is not null and email is not null and email_key is not null)),
    constraint registration_quota check (not in_quota or quota_id is not null),
    constraint registration_offer check ((state = 'OFFERED') = (offered_until is not null))
);

create unique index registration_once_per_person on registration (event_id, email_key)
    where state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'ATTENDED', 'NO_SHOW');
create index registration_waiting on registration (event_id, number) where state = 'WAITLISTED';
create index registration_offered on registration (event_id, offered_until) where state = 'OFFERED';
create index registration_delegation on registration (delegation_id) where delegation_id is not null;
create index registration_email on registration (email_key) where email_key is not null;
create index registration_list on registration (event_id, created_at, id);
create index registration_organisation on registration (organisation_id) where organisation_id is not null;

-- Everything that happened to the seats of an event, in order and without a gap. It names nobody.
create table allocation_log (
    event_id        uuid        not null,
    number          bigint      not null,
    at              timestamptz not null,
    kind            text        not null,
    registration_id uuid,
    delegation_id   uuid,
    pool_id         uuid,
    state_before    text,
    state_after     text,
    -- Seats before and after: of a delegation's block, or of a pool's capacity.
    seats_before    integer,
    seats_after     integer,
    reason          text,
    primary key (event_id, number)
);

create index allocation_log_registration on allocation_log (registration_id) where registration_id is not null;
create index allocation_log_delegation on allocation_log (delegation_id) where delegation_id is not null;

create function allocation_log_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'The allocation log is only added to';
end
$$;

create trigger allocation_log_only_grows before update or delete on allocation_log
    for each row execute function allocation_log_only_grows();
