-- The audit trail: who did what and when. It holds no value of any record.
create table audit (
    id             uuid        primary key default uuidv7(),
    at             timestamptz not null,
    outcome        text        not null constraint audit_outcome check (outcome in ('DONE', 'REFUSED')),
    operation      text        not null,
    subject        text        not null,
    key_id         text,
    roles          varchar[]   not null,
    centre_id      uuid,
    record_type    text,
    record_id      uuid,
    version_before bigint,
    version_after  bigint,
    times          integer     not null,
    trace_id       text        not null,
    constraint audit_record_has_a_type check (record_id is null or record_type is not null)
);

create index audit_age on audit (at, id);
create index audit_of_centre on audit (centre_id, at, id);
create index audit_of_record on audit (record_id) where record_id is not null;

-- Entries are added and, years later, forgotten; nothing else happens to them, whoever asks.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '3 years' then
        return old;
    end if;
    raise exception 'The audit trail is only added to';
end
$$;

create trigger audit_only_grows before update or delete on audit
    for each row execute function audit_only_grows();
create trigger audit_is_not_emptied before truncate on audit
    for each statement execute function audit_only_grows();
