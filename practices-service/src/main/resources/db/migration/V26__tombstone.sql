-- What was public and is not any more, for harvesters: for ever, by whatever way it went.
create table practice_tombstone (
    practice_id uuid primary key,
    slug        text        not null,
    at          timestamptz not null
);

create index practice_tombstone_at on practice_tombstone (at, practice_id);

create function practice_buried() returns trigger language plpgsql as $$
declare
    was boolean := old.publication in ('PUBLISHED', 'NEEDS_UPDATE', 'ARCHIVED');
    is_now boolean := tg_op = 'UPDATE' and new.publication in ('PUBLISHED', 'NEEDS_UPDATE', 'ARCHIVED');
begin
    if was and not is_now then
        insert into practice_tombstone values (old.id, old.slug, now())
            on conflict (practice_id) do update set at = now(), slug = excluded.slug;
    elsif is_now and not was then
        delete from practice_tombstone where practice_id = old.id;
    end if;
    return null;
end $$;

create trigger practice_buried after update of publication or delete on practice
    for each row execute function practice_buried();

-- What a catalogue that is harvested whole no longer has, and we still show: somebody decides what becomes of it.
create table tombstone_proposal (
    id          uuid primary key,
    practice_id uuid        not null references practice on delete cascade,
    scheme      text        not null,
    value       text        not null,
    noticed_at  timestamptz not null,
    constraint tombstone_proposal_once unique (practice_id, scheme, value)
);

create index tombstone_proposal_noticed on tombstone_proposal (noticed_at, id);
