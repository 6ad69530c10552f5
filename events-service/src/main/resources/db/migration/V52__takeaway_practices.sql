-- The practices that takeaways led to are references as those of sessions are, with what the replica knows of them.
alter table document
    -- The practices that its takeaways name, for those to find it when they are renamed.
    add named uuid[] not null default '{}';

update document d
set named = array(
        select distinct (p #>> '{}')::uuid
        from jsonb_array_elements(d.takeaways) t, jsonb_array_elements(coalesce(t -> 'practices', '[]')) p),
    takeaways = (
        select jsonb_agg(jsonb_set(t, '{practices}', coalesce((
            select jsonb_agg(jsonb_build_object('practice', jsonb_build_object(
                       'id', p #>> '{}', 'slug', r.slug, 'label', r.label,
                       'state', case when r.id is null then 'MISSING' when r.deleted then 'STALE' else 'RESOLVED' end))
                   order by place)
            from jsonb_array_elements(coalesce(t -> 'practices', '[]')) with ordinality as practices(p, place)
                left join replica r on r.type = 'practice' and r.id = (p #>> '{}')::uuid), '[]')) order by n)
        from jsonb_array_elements(d.takeaways) with ordinality as kept(t, n))
where takeaways <> '[]';

create index document_named on document using gin (named);
