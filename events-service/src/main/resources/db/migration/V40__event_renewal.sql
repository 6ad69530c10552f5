-- Events whose references to others' records are to be renewed: more than one transaction should hold.
create table event_renewal (
    event_id uuid primary key references event on delete cascade
);
