-- The words of all names, as they are compared: what a misspelt word may have meant. A word that no name has any more does
-- no harm, so none is taken out.
create table organisation_word (
    word text primary key
);

create index organisation_word_near on organisation_word using gin (word gin_trgm_ops);

insert into organisation_word
select distinct word
from organisation o,
     unnest(array_remove(array_append(o.aliases::text[], o.name) || o.acronym, null)) as named,
     regexp_split_to_table(
         translate(lower(named), 'àâäáéèêëíîïóôöúùûüçñ', 'aaaaeeeeiiiooouuuucn'), '[^a-z0-9]+') as word
where length(word) > 2;
