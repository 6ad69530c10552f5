create table working_group (
    id           uuid        primary key,
    network_id   uuid        not null references network,
    name         text        not null collate "fr-x-icu",
    status       text        not null,
    purpose      text,
    theme        text,
    cadence      text,
    from_text    text,
    to_text      text,
    from_day     date        not null,
    to_day       date        not null,
    outputs      jsonb       not null default '[]',
    sources      jsonb       not null default '[]',
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint working_group_term_in_order check (from_day <= to_day)
);

create index working_group_name on working_group (network_id, name, id);

create table working_group_member (
    working_group_id uuid    not null references working_group on delete cascade,
    position         integer not null,
    organisation_id  uuid    references organisation,
    person_id        uuid    references person,
    leads            boolean not null,
    primary key (working_group_id, position),
    constraint working_group_member_is_one check (num_nonnulls(organisation_id, person_id) <= 1),
    constraint working_group_organisation_once unique (working_group_id, organisation_id)
        deferrable initially deferred,
    constraint working_group_person_once unique (working_group_id, person_id) deferrable initially deferred
);

create index working_group_member_organisation on working_group_member (organisation_id);
create index working_group_member_person on working_group_member (person_id);
