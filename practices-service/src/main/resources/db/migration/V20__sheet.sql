-- The whole sheet: what can be learned from a practice, how far it has come on its way, and what became of it elsewhere.
alter table practice
    add answer_scope     text,
    add objectives       varchar[]   not null default '{}',
    add levers           varchar[]   not null default '{}',
    add eligibility      text,
    add chains           jsonb       not null default '[]',
    add transferability  jsonb,
    add agreements       jsonb       not null default '[]',
    add inspiring        jsonb       not null default '[]',
    -- Of the revision that the public sees; both stay when the practice is withdrawn.
    add revision         integer     not null default 0 constraint practice_revision_number check (revision >= 0),
    add published_at     timestamptz,
    -- Who wrote last what it says, by the subject of their token: nobody reviews their own text.
    add author           text,
    add transfers_running    integer not null default 0,
    add transfers_reproduced integer not null default 0,
    add transfers_adapted    integer not null default 0,
    add transfers_abandoned  integer not null default 0,
    add transfers_failed     integer not null default 0,
    add reuses               integer not null default 0;

alter table practice drop constraint practice_publication_check;
alter table practice add constraint practice_publication
    check (publication in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'NEEDS_UPDATE', 'ARCHIVED', 'WITHDRAWN'));

-- Concepts other than themes, of whatever use their schemes have.
create table practice_concept (
    practice_id uuid    not null references practice on delete cascade,
    position    integer not null,
    -- Without a cascade: a concept that practices stand under stays.
    concept_id  uuid    not null references concept,
    primary key (practice_id, position)
);

create index practice_concept_concept on practice_concept (concept_id);

create table practice_external_id (
    practice_id uuid not null references practice on delete cascade,
    scheme      text not null,
    value       text not null,
    constraint practice_external_id_once primary key (scheme, value)
);

create index practice_external_id_practice on practice_external_id (practice_id);

alter table concept_scheme
    add usage text not null default 'THEME';
