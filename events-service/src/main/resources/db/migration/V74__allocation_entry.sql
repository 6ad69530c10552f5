-- The log as a list: each entry with an id of its own, which follows from what it is.
create view allocation_entry as
select cast(md5(event_id::text || '/' || number) as uuid) as id, event_id, number, at, kind, registration_id, delegation_id,
       pool_id, state_before, state_after, seats_before, seats_after, reason
from allocation_log;

create index registration_statistics on registration (event_id, state);
