-- The search index learns of changes by this table alone: anything may have changed.
insert into practice_log (practice_id) values (null);
