-- One of the organisations that have a word in their names, if it still has: whether it does is quickly seen, where asking
-- all names for a common word takes longer than the search itself.
alter table organisation_word add column holder uuid;

update organisation_word
set holder = named.id
from (
    select distinct on (word) word, o.id
    from organisation o,
         unnest(array_remove(array_append(o.aliases::text[], o.name) || o.acronym, null)) as named,
         regexp_split_to_table(
             translate(lower(named), 'àâäáéèêëíîïóôöúùûüçñ', 'aaaaeeeeiiiooouuuucn'), '[^a-z0-9]+') as word
    where o.merged_into_id is null and length(word) > 2
    order by word, o.id) named
where organisation_word.word = named.word;
