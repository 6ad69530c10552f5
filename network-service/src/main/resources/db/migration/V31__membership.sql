create table membership (
    id              uuid        primary key,
    network_id      uuid        not null references network,
    member_kind     text        not null check (member_kind in ('ORGANISATION', 'PERSON')),
    organisation_id uuid        references organisation,
    -- Null where the person has been erased: the membership then only counts.
    person_id       uuid        references person,
    -- The organisation that a person is a member for.
    for_id          uuid        references organisation,
    role            text        not null,
    from_text       text,
    to_text         text,
    from_day        date        not null,
    to_day          date        not null,
    sources         jsonb       not null default '[]',
    -- The digest of what the change feed told last; null: nothing.
    told_digest     text,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint membership_term_in_order check (from_day <= to_day),
    constraint membership_of_an_organisation check ((member_kind = 'ORGANISATION') = (organisation_id is not null)),
    constraint membership_of_a_person check (member_kind = 'PERSON' or (person_id is null and for_id is null)),
    -- A member is one once at a time, whatever their role.
    constraint membership_of_organisation_once_at_a_time exclude using gist (
        network_id with =, organisation_id with =, daterange(from_day, to_day, '[]') with &&),
    constraint membership_of_person_once_at_a_time exclude using gist (
        network_id with =, person_id with =, daterange(from_day, to_day, '[]') with &&)
);

create index membership_network on membership (network_id, from_day, id);
create index membership_organisation on membership (organisation_id);
create index membership_person on membership (person_id);
create index membership_for on membership (for_id);

-- What were mandates inside a person's entry are memberships. Of roles held at one time the highest is kept.
do $$
declare
    mandate record;
begin
    for mandate in
        select m.*, p.sources, p.created_at, p.updated_at
        from mandate m join person p on p.id = m.person_id
        order by array_position(array['PRESIDENT', 'COORDINATOR', 'MEMBER'], m.role), m.person_id, m.position
    loop
        insert into membership (id, network_id, member_kind, person_id, role, from_text, to_text, from_day, to_day,
                                sources, version, created_at, updated_at)
        select uuidv7(), mandate.network_id, 'PERSON', mandate.person_id, mandate.role, mandate.from_text,
               mandate.to_text, mandate.from_day, mandate.to_day, mandate.sources, 0, mandate.created_at,
               mandate.updated_at
        where not exists (
            select from membership other
            where other.network_id = mandate.network_id and other.person_id = mandate.person_id
              and daterange(other.from_day, other.to_day, '[]') && daterange(mandate.from_day, mandate.to_day, '[]'));
    end loop;
end $$;

drop table mandate;
