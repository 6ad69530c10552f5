-- What is written to these indexes otherwise waits in a list that every search reads from end to end, until somebody vacuums:
-- ten milliseconds a search after an import. Names are read far more often than written, so the writer sorts them in.
alter index organisation_search set (fastupdate = off);
alter index organisation_word_near set (fastupdate = off);
alter index organisation_identifier set (fastupdate = off);

select gin_clean_pending_list(waiting::regclass)
from unnest(array['organisation_search', 'organisation_word_near', 'organisation_identifier']) as waiting;
