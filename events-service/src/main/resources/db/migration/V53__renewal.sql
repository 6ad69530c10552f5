-- Not only events may be more than one transaction should hold: sessions, documents and editions are renewed alike.
create table renewal (
    kind      text not null,
    record_id uuid not null,
    constraint renewal_once primary key (kind, record_id)
);

insert into renewal select 'event', event_id from event_renewal;

drop table event_renewal;
