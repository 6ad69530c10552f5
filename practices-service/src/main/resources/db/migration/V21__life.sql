-- Every step of a practice towards the public and away from it: who took it, and why.
create table practice_step (
    id          uuid primary key,
    practice_id uuid        not null references practice on delete cascade,
    before      text,
    after       text        not null,
    reason      text,
    caller      text        not null,
    centre_id   uuid,
    at          timestamptz not null
);

create index practice_step_at on practice_step (practice_id, at, id);

-- What the public saw, as it was answered. Rows are never changed.
create table practice_revision (
    id           uuid primary key,
    practice_id  uuid        not null references practice on delete cascade,
    number       integer     not null check (number > 0),
    detail       text        not null,
    reason       text,
    published_at timestamptz not null,
    constraint practice_revision_once unique (practice_id, number)
);

create function practice_revision_stays() returns trigger language plpgsql as
    $$ begin raise exception 'a revision never changes'; end $$;
create trigger practice_revision_stays before update on practice_revision
    for each row execute function practice_revision_stays();

-- Changes of what the public sees, to be decided by somebody else than who proposes them.
create table revision_proposal (
    id              uuid primary key,
    practice_id     uuid        not null references practice on delete cascade,
    state           text        not null
                    constraint revision_proposal_state check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    reason          text,
    form_before     text        not null,
    form_after      text        not null,
    author          text        not null,
    decision_reason text,
    decided_by      text,
    decided_at      timestamptz,
    version         bigint      not null,
    created_at      timestamptz not null,
    constraint revision_proposal_other check (state not in ('ACCEPTED', 'REFUSED') or decided_by <> author)
);

create index revision_proposal_created on revision_proposal (practice_id, created_at, id);
