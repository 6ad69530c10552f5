-- The replica takes in networks and memberships too, so it is read from its beginning.
update replica_cursor set cursor = null, generation = generation + 1, complete = false where source = 'network';

create index replica_membership_network on replica ((data -> 'network' ->> 'id')) where type = 'membership';

create table invitation_batch (
    id         uuid        primary key,
    event_id   uuid        not null references event on delete cascade,
    -- The day on which the members of the network were counted.
    on_day     date,
    seats      integer     check (seats > 0),
    deadline   date,
    message    text,
    -- The network, the organisations that had an invitation already, and those that run the event themselves.
    outcome    jsonb       not null,
    version    bigint      not null,
    created_at timestamptz not null
);

create index invitation_batch_event on invitation_batch (event_id);

create table invitation (
    id                 uuid        primary key,
    event_id           uuid        not null references event on delete cascade,
    batch_id           uuid        not null references invitation_batch on delete cascade,
    organisation_id    uuid        not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text        not null check (organisation_state in ('RESOLVED', 'STALE', 'MISSING')),
    state              text        not null,
    seats              integer     check (seats > 0),
    -- The last day to answer, in the event's time zone, and when that is over.
    deadline           date,
    expires_at         timestamptz,
    message            text,
    note               text,
    answered_at        timestamptz,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint invitation_once_per_organisation unique (event_id, organisation_id),
    constraint invitation_deadline_ends check ((deadline is null) = (expires_at is null))
);

create index invitation_organisation on invitation (organisation_id, created_at, id);
create index invitation_batch_of on invitation (batch_id);
create index invitation_open on invitation (expires_at) where state in ('INVITED', 'SEEN');
