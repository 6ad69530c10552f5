-- No room twice at once is a rule of the database; btree_gist compares the room in it.
create extension if not exists btree_gist;

create table event_room (
    id         uuid        primary key,
    event_id   uuid        not null references event on delete cascade,
    name       text        not null collate "fr-x-icu",
    -- The name without case, accents, blanks and punctuation.
    name_key   text        not null,
    capacity   integer     check (capacity > 0),
    note       text,
    position   integer     not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint event_room_name unique (event_id, name_key)
);

create table event_track (
    id          uuid        primary key,
    event_id    uuid        not null references event on delete cascade,
    title       text        not null collate "fr-x-icu",
    title_key   text        not null,
    description text,
    position    integer     not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint event_track_title unique (event_id, title_key)
);

alter table event_session
    add room_id   uuid references event_room,
    add track_id  uuid references event_track,
    add capacity  integer check (capacity > 0),
    add themes    varchar[] not null default '{}',
    add practices jsonb     not null default '[]',
    -- The organisations and practices that it names.
    add named     uuid[]    not null default '{}';

-- What was the name of a room becomes a room.
insert into event_room (id, event_id, name, name_key, position, version, created_at, updated_at)
select uuidv7(), event_id, min(room), lower(room), row_number() over (partition by event_id order by lower(room)), 0,
       min(created_at), min(created_at)
from event_session where room is not null group by event_id, lower(room);

update event_session s set room_id = r.id from event_room r where r.event_id = s.event_id and r.name_key = lower(s.room);

-- Of two that had one room at once, the one entered first keeps it.
update event_session s set room_id = null
where exists (
    select from event_session o
    where o.room_id = s.room_id and o.id < s.id
      and tsrange(o.starts_at, o.ends_at) && tsrange(s.starts_at, s.ends_at));

alter table event_session
    drop column room,
    add constraint event_session_room_free
        exclude using gist (room_id with =, tsrange(starts_at, ends_at) with &&)
        where (room_id is not null and starts_at is not null and ends_at is not null)
        deferrable initially immediate;

create index event_session_track on event_session (track_id);
create index event_session_named on event_session using gin (named);
