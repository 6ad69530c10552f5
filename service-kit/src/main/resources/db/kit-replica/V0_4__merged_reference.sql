-- Which of this service's records named what was merged into another record since, and name that one now: when the merge
-- is undone, they name again what they named. A record that named both before is not here.
create table merged_reference (
    record   uuid not null,
    type     text not null,
    survivor uuid not null,
    origin   uuid not null,
    constraint merged_reference_pk primary key (record, type, survivor),
    constraint merged_reference_not_itself check (survivor <> origin)
);
