-- How concepts relate to those of other schemes (SKOS mapping relations).
alter table concept
    add mappings jsonb not null default '[]';
