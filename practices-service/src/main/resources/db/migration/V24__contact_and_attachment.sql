-- Whom to ask, by their consent; not part of a sheet, so that no revision keeps it.
create table practice_contact (
    id            uuid primary key,
    practice_id   uuid        not null references practice on delete cascade,
    name          text        not null,
    function      text,
    organisation  text,
    email         text,
    phone         text,
    audience      text        not null check (audience in ('PUBLIC', 'NETWORK', 'CENTRE')),
    consented_on  text,
    version       bigint      not null,
    created_at    timestamptz not null,
    constraint practice_contact_consent check (audience = 'CENTRE' or consented_on is not null)
);

create index practice_contact_practice on practice_contact (practice_id, created_at, id);

create table practice_attachment (
    id          uuid primary key,
    practice_id uuid        not null references practice on delete cascade,
    title       text        not null,
    file_name   text        not null,
    media_type  text        not null,
    size        bigint      not null check (size between 1 and 10000000),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    version     bigint      not null,
    created_at  timestamptz not null,
    constraint practice_attachment_once unique (practice_id, sha256)
);

-- In pieces, so that neither a reader nor a writer holds a whole file in memory.
create table practice_attachment_piece (
    attachment_id uuid    not null references practice_attachment on delete cascade,
    position      integer not null,
    bytes         bytea   not null,
    primary key (attachment_id, position)
);
