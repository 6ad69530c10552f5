-- Which practices changed in which transaction: what a replica reads to keep its search index equal to this database,
-- public practices and drafts alike. A transaction's number is given before it commits, so a reader keeps the snapshot of
-- its last reading and asks for what that did not show: nothing is missed, whatever the order of commits.
create table practice_log (
    xid         xid8        not null default pg_current_xact_id(),
    -- Null: anything may have changed.
    practice_id uuid,
    at          timestamptz not null default now()
);

create index practice_log_xid on practice_log (xid);
create index practice_log_at on practice_log (at);

-- Triggers, so that no writer is forgotten, whatever service, script or migration it is.
create function log_practice() returns trigger language plpgsql as $$
begin
    insert into practice_log (practice_id) values (case when tg_op = 'DELETE' then old.id else new.id end);
    return null;
end $$;

create function log_all_practices() returns trigger language plpgsql as $$
begin
    insert into practice_log (practice_id) values (null);
    return null;
end $$;

create function log_practices_under_concept() returns trigger language plpgsql as $$
begin
    insert into practice_log (practice_id)
    with recursive narrower as (
        select new.id as id
        union
        select c.id from concept c join narrower n on c.broader_id = n.id)
    select distinct t.practice_id from practice_theme t join narrower n on t.concept_id = n.id;
    return null;
end $$;

create trigger practice_logged after insert or update or delete on practice
    for each row execute function log_practice();
create trigger practice_emptied after truncate on practice
    for each statement execute function log_all_practices();
create trigger concept_moved after update of broader_id on concept
    for each row when (old.broader_id is distinct from new.broader_id) execute function log_practices_under_concept();
