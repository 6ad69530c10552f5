-- What is asked of whoever registers. Each change is another one, so that an answer stays beside its question.
create table questionnaire (
    id         uuid        primary key,
    event_id   uuid        not null references event on delete cascade,
    number     integer     not null constraint questionnaire_number_positive check (number > 0),
    questions  jsonb       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    constraint questionnaire_number unique (event_id, number)
);

create table registration_answer (
    id              uuid        primary key references registration on delete cascade,
    event_id        uuid        not null references event on delete cascade,
    -- The questionnaire that they answer.
    questionnaire   integer     not null,
    answers         jsonb       not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint registration_answer_questionnaire foreign key (event_id, questionnaire) references questionnaire (event_id, number)
);

create index registration_answer_list on registration_answer (event_id, created_at, id);

-- Health is told by what somebody needs, so it stands apart from who they are, and for days only.
create table access_need (
    id              uuid        primary key references registration on delete cascade,
    event_id        uuid        not null references event on delete cascade,
    needs           varchar[]   not null,
    note            text,
    consented_at    timestamptz not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index access_need_list on access_need (event_id, created_at, id);
