-- What is written to these indexes otherwise waits in a list that every filter reads from end to end, until somebody vacuums.
-- Events are read far more often than written, so the writer sorts them in.
alter index event_territories set (fastupdate = off);
alter index event_themes set (fastupdate = off);
alter index event_subject_territories set (fastupdate = off);

select gin_clean_pending_list(waiting::regclass)
from unnest(array['event_territories', 'event_themes', 'event_subject_territories']) as waiting;
