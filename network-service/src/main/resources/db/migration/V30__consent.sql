-- What a person's entry may hold besides names and functions.
alter table person
    add column email          text,
    add column phone          text,
    add column biography      text,
    add column photo          jsonb,
    add column expertise      jsonb     not null default '[]',
    add column expertise_text text      not null default '',
    -- Which fields each audience sees, as the consents say that hold now. A wider audience's are in a narrower one's.
    add column public_fields  varchar[] not null default '{}',
    add column network_fields varchar[] not null default '{}',
    add column centre_fields  varchar[] not null default '{}',
    -- What the change feed told last: the digest of the public view (null: nothing), and how often it has told.
    add column shown_digest   text,
    add column shown_version  bigint    not null default 0,
    -- Nobody is shown without their name.
    add constraint person_shown_by_name check (
        (public_fields = '{}' or 'NAME' = any (public_fields))
        and (network_fields = '{}' or 'NAME' = any (network_fields))
        and (centre_fields = '{}' or 'NAME' = any (centre_fields))),
    add constraint person_wider_is_within check (
        public_fields <@ network_fields and network_fields <@ centre_fields);

create index person_shown_name on person (family_name, id) where public_fields <> '{}';

create table consent (
    id            uuid        primary key,
    person_id     uuid        not null references person on delete cascade,
    fields        varchar[]   not null check (fields <> '{}'),
    audience      text        not null check (audience in ('PUBLIC', 'NETWORK', 'CENTRE')),
    -- The proof: how and when it was given, on which wording, where the evidence lies, who wrote it down.
    how           text        not null,
    given_on      text        not null,
    -- The first day that it may mean.
    given_day     date        not null,
    text_version  text,
    evidence      text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    withdrawn_on  date,
    withdrawn_how text,
    withdrawn_evidence text,
    withdrawal_recorded_at timestamptz,
    withdrawal_recorded_by text,
    version       bigint      not null,
    constraint consent_withdrawal_is_whole check (
        (withdrawn_on is null) = (withdrawn_how is null)
        and (withdrawn_on is null) = (withdrawal_recorded_at is null)
        and (withdrawn_on is null) = (withdrawal_recorded_by is null)),
    constraint consent_ends_after_it_began check (withdrawn_on >= given_day)
);

create index consent_person on consent (person_id, given_day, id);

-- Entries made before consents were kept were shown by one word; what that word meant is written down as it was.
insert into consent (id, person_id, fields, audience, how, given_on, given_day, evidence, recorded_at, recorded_by, version)
select uuidv7(), id, array['NAME', 'FUNCTIONS', 'MANDATES'], visibility, 'PUBLIC_STATEMENT',
       to_char(created_at, 'YYYY-MM-DD'), created_at::date,
       coalesce(sources -> 0 ->> 'url', sources -> 0 ->> 'label', 'Entered before consents were kept'),
       now(), 'migration', 0
from person;

update person set
    public_fields  = case when visibility = 'PUBLIC' then array['NAME', 'FUNCTIONS', 'MANDATES'] else '{}' end::varchar[],
    network_fields = array['NAME', 'FUNCTIONS', 'MANDATES'],
    centre_fields  = array['NAME', 'FUNCTIONS', 'MANDATES'],
    shown_version  = version,
    -- No digest of anything: whatever is shown next is news.
    shown_digest   = case when visibility = 'PUBLIC' then '' end;

alter table person drop column visibility;

-- That people were erased and why, without saying who: the id stands nowhere else any more.
create table erasure (
    id           uuid        primary key,
    person_id    uuid        not null,
    reason       text        not null,
    requested_on date,
    erased_at    timestamptz not null,
    erased_by    text        not null
);
