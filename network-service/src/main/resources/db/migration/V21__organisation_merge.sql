-- An organisation that was merged stays as it was and says which one stands for it now; what refers to it stays too. So
-- undoing a merge needs no memory but of what the survivor took over.
alter table organisation
    add column merged_into_id uuid constraint organisation_merged_into references organisation,
    add constraint organisation_not_into_itself check (merged_into_id <> id);

create index organisation_merged on organisation (merged_into_id) where merged_into_id is not null;

create table organisation_merge (
    id                uuid        primary key,
    merged_id         uuid        not null constraint organisation_merge_of references organisation,
    survivor_id       uuid        not null constraint organisation_merge_into references organisation,
    -- The aliases and identifiers that the survivor did not have before.
    added_aliases     varchar[]   not null default '{}',
    added_identifiers jsonb       not null default '[]',
    version           bigint      not null,
    merged_at         timestamptz not null,
    constraint organisation_merge_once unique (merged_id),
    constraint organisation_merge_of_two check (merged_id <> survivor_id)
);

create index organisation_merge_survivor on organisation_merge (survivor_id);
create index organisation_merge_age on organisation_merge (merged_at, id);
