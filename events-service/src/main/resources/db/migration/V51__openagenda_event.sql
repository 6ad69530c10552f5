-- Which of a centre's events came in under which number of OpenAgenda, so that the next import finds it.
create table openagenda_event (
    owner_id uuid   not null,
    uid      bigint not null,
    event_id uuid   not null references event on delete cascade,
    constraint openagenda_event_once_per_owner primary key (owner_id, uid)
);

create index openagenda_event_event on openagenda_event (event_id);

-- The replica takes in concept schemes too, whose themes imports look for, so the feed is read from its beginning.
update replica_cursor set cursor = null, generation = generation + 1, complete = false where source = 'practices';
