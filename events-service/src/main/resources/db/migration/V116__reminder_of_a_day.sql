-- The day that somebody is reminded of: once for each, as an event may move.
alter table message add column reminds_of date;

update message m set reminds_of = e.starts_on from event e where e.id = m.event_id and m.kind = 'REMINDER';

drop index message_one_reminder;
create unique index message_one_reminder on message (registration_id, reminds_of) nulls not distinct where kind = 'REMINDER';
