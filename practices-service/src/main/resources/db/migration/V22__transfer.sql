-- Who took a practice up, where, when, changed how, and what became of it; what failed stands beside what worked.
create table practice_transfer (
    id              uuid primary key,
    practice_id     uuid        not null references practice on delete cascade,
    outcome         text        not null constraint practice_transfer_outcome
                    check (outcome in ('PLANNED', 'RUNNING', 'REPRODUCED', 'ADAPTED', 'ABANDONED', 'FAILED')),
    adopter_id      uuid        not null,
    adopter_slug    text,
    adopter_label   text,
    adopter_state   text        not null,
    territory_kind  text        not null,
    territory_code  text        not null,
    territory_slug  text        not null,
    territory_label text,
    territory_state text        not null,
    territory_keys  varchar[]   not null,
    started_on      text,
    ended_on        text,
    changes         text,
    reason          text,
    evidence_level  text,
    sources         jsonb       not null default '[]',
    owner_id        uuid        not null,
    owner_slug      text,
    owner_label     text,
    owner_state     text        not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint practice_transfer_explained check (outcome not in ('ABANDONED', 'FAILED') or reason is not null)
);

create index practice_transfer_practice on practice_transfer (practice_id, created_at, id);
create index practice_transfer_keys on practice_transfer using gin (territory_keys);

-- What an experience was used for: a negotiation, the preparation of a contract.
create table practice_reuse (
    id                 uuid primary key,
    practice_id        uuid        not null references practice on delete cascade,
    purpose            text        not null,
    organisation_id    uuid        not null,
    organisation_slug  text,
    organisation_label text,
    organisation_state text        not null,
    counterparts       varchar[]   not null default '{}',
    used_on            text,
    agreement          jsonb,
    note               text,
    sources            jsonb       not null default '[]',
    owner_id           uuid        not null,
    owner_slug         text,
    owner_label        text,
    owner_state        text        not null,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);

create index practice_reuse_practice on practice_reuse (practice_id, created_at, id);
