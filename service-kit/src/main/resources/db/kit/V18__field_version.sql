-- In which version each field of a record's editable form changed last, for whoever edits an older one.
create table field_version (
    record_id  uuid        primary key,
    versions   jsonb       not null,
    changed_at timestamptz not null
);

create index field_version_age on field_version (changed_at);
