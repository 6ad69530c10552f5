-- What who attended thinks of it.
create table feedback (
    id         uuid        primary key references registration on delete cascade,
    event_id   uuid        not null references event on delete cascade,
    rating     integer     not null constraint feedback_rating check (rating between 1 and 5),
    comment    text,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index feedback_event on feedback (event_id);
