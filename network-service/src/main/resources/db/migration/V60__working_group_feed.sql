-- The digest of what the change feed told last; null: nothing.
alter table working_group add told_digest text;
