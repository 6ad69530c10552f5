-- What a club's members tell each other; nobody else reads it.
create table club_note (
    id         uuid        primary key,
    network_id uuid        not null references network,
    title      text        not null,
    text       text        not null,
    -- The centre that wrote it; null: the network's administrators.
    owner_id   uuid,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index club_note_age on club_note (network_id, created_at, id);
