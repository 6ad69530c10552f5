-- Generations of priority quarters and city contracts, what sources say of each territory, and how far to trust it.
alter table territory
    add column generation   integer,
    add column succeeds     varchar[]        not null default '{}',
    add column valid_from   date,
    add column valid_to     date,
    add column evolution    text,
    add column longitude    double precision,
    add column latitude     double precision,
    add column areas        jsonb            not null default '[]',
    add column measures     jsonb            not null default '[]',
    add column quality      jsonb            not null default '[]',
    add column flags        varchar[]        not null default '{}',
    add column sources      jsonb            not null default '[]',
    add column base_rank    integer          not null default 20,
    add column base_edition date;

update territory
set generation = case
        when code like 'QP%' or code like 'CV%' then 2015
        when type ~ '^20[0-9][0-9]$' then type::integer
        else 2024
    end
where kind in ('QPV', 'CITY_CONTRACT');

update territory
set valid_from = make_date(generation + case when generation = 2024 and overseas then 1 else 0 end, 1, 1),
    valid_to = case
        when generation = 2015 then make_date(case when overseas then 2024 else 2023 end, 12, 31)
        when kind = 'CITY_CONTRACT' then date '2030-12-31'
    end
from (select id as of, exists (select from unnest(parents) as parent
                               where parent like 'DEPARTMENT:97%' or parent like 'DEPARTMENT:98%') as overseas
      from territory) as place
where place.of = id and generation in (2015, 2024);

alter table territory
    drop constraint territory_kind_code,
    add constraint territory_identity unique nulls not distinct (kind, code, generation),
    add constraint territory_has_generation
        check ((kind in ('QPV', 'CITY_CONTRACT')) = (generation is not null)),
    add constraint territory_valid_in_order check (valid_to >= valid_from),
    add constraint territory_evolution check (evolution in ('NEW', 'MODIFIED', 'IDENTICAL', 'WHOLE_COMMUNE')),
    add constraint territory_point_is_whole check ((longitude is null) = (latitude is null)),
    add constraint territory_point_is_on_earth
        check (longitude between -180 and 180 and latitude between -90 and 90);

create index territory_succeeds on territory using gin (succeeds);
create index territory_flags on territory using gin (flags);

-- Only of parents that an edition of the reference shows to have come or gone; all others were always so.
create table territory_parent_term (
    territory_id uuid    not null references territory on delete cascade,
    position     integer not null,
    parent       varchar not null,
    from_day     date    not null,
    to_day       date    not null,
    primary key (territory_id, position),
    constraint territory_parent_term_in_order check (from_day <= to_day)
);

create index territory_parent_term_parent on territory_parent_term (parent, from_day, to_day);
