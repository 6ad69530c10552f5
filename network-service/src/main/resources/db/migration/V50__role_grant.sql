-- Keys of moderators act in the whole network, as those of its administrators do.
alter table api_key drop constraint api_key_administrators_have_no_centre;
alter table api_key add constraint api_key_of_network_has_no_centre
    check ((role in ('NETWORK_ADMIN', 'MODERATOR')) = (centre_id is null));

-- Roles that accounts and keys hold. They end or are withdrawn; rows stay, so that it can be told who held what when.
create table role_grant (
    id                uuid        primary key,
    role              text        not null,
    centre_id         uuid        references organisation,
    issuer            text,
    subject           text,
    api_key_id        uuid        references api_key,
    starts_at         timestamptz not null,
    ends_at           timestamptz,
    reason            text        not null,
    granted_at        timestamptz not null,
    granted_by        text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawn_because text,
    version           bigint      not null,
    constraint role_grant_in_centre_or_network check ((role in ('NETWORK_ADMIN', 'MODERATOR')) = (centre_id is null)),
    constraint role_grant_without_scopes check (role <> 'PARTNER'),
    constraint role_grant_has_one_holder
        check ((issuer is null) = (subject is null) and (issuer is null) <> (api_key_id is null)),
    constraint role_grant_ends_after_its_start check (ends_at > starts_at),
    constraint role_grant_withdrawn_by_somebody
        check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null))
);

create index role_grant_of_account on role_grant (issuer, subject) where issuer is not null;
create index role_grant_of_key on role_grant (api_key_id) where api_key_id is not null;
create index role_grant_of_centre on role_grant (centre_id, granted_at, id);
create index role_grant_age on role_grant (granted_at, id);
