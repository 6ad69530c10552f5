alter table event
    add column place_latitude  double precision,
    add column place_longitude double precision,
    add constraint event_place_latitude check (place_latitude between -90 and 90),
    add constraint event_place_longitude check (place_longitude between -180 and 180),
    add constraint event_place_position check ((place_latitude is null) = (place_longitude is null));

create index event_place_position on event (place_latitude, place_longitude) where place_latitude is not null;
