-- Events of several days, of which few are under way at any time: what is to come is read from the earliest of these on.
create index event_ongoing on event (last_day) where last_day > starts_on;
