-- What an event is about.
alter table event
    add themes              varchar[] not null default '{}',
    -- The territories it is about and all that they lie in, such as EPCI:243500139 and REGION:53.
    add subject_territories varchar[] not null default '{}',
    -- For whom its place is fit.
    add accessibility       varchar[] not null default '{}',
    add status_reason       text,
    -- The days it was announced for before, the latest last.
    add previous_dates      jsonb not null default '[]',
    add registration_opens_at  timestamp,
    add registration_closes_at timestamp,
    add registration_capacity  integer check (registration_capacity > 0);

update event set status_reason = 'Motif non renseigné' where status = 'CANCELLED';

alter table event
    add constraint event_cancelled_for_a_reason check (status <> 'CANCELLED' or status_reason is not null),
    add constraint event_registration_in_order check (registration_opens_at <= registration_closes_at);

create index event_themes on event using gin (themes);
create index event_subject_territories on event using gin (subject_territories);

create table event_territory (
    event_id uuid    not null references event on delete cascade,
    position integer not null,
    kind     text    not null,
    code     text    not null,
    slug     text    not null,
    label    text,
    state    text    not null check (state in ('RESOLVED', 'STALE', 'MISSING')),
    -- Itself and all that it lies in.
    keys     varchar[] not null,
    primary key (event_id, position)
);

create index event_territory_slug on event_territory (slug);

-- Every step of an event on its way to its readers and from them: who took it, and why.
create table event_publication_step (
    id        uuid        primary key,
    event_id  uuid        not null references event on delete cascade,
    before    text,
    after     text        not null,
    reason    text,
    caller    text        not null,
    centre_id uuid,
    at        timestamptz not null
);

create index event_publication_step_event on event_publication_step (event_id, id);

alter table event_series add cadence text;
