-- An organisation comes to an event in one delegation: in that which it leads, and in that which asked for seats with it.
-- To be named in a draft binds nobody, and a delegation that has ended lets its organisations go.
drop index delegation_once_per_organisation;

update delegation_member m set state = 'CONFIRMED'
from delegation d
where d.id = m.delegation_id and m.state = 'PROPOSED' and d.state not in ('DRAFT', 'REFUSED', 'CANCELLED', 'EXPIRED');

update delegation_member m set state = 'PROPOSED'
from delegation d
where d.id = m.delegation_id and m.state = 'CONFIRMED' and d.state in ('REFUSED', 'CANCELLED', 'EXPIRED');

create unique index delegation_once_per_organisation on delegation_member (event_id, organisation_id)
    where state = 'CONFIRMED';

-- Binds the organisations of a delegation, unless one of them is bound by another by then: all of them or none. Whoever
-- binds one of them at the same time is waited for, and the caller's transaction goes on either way.
create function delegation_binds(bound uuid) returns boolean language plpgsql as $$
begin
    update delegation_member set state = 'CONFIRMED' where delegation_id = bound and state = 'PROPOSED';
    return true;
exception when unique_violation then
    return false;
end
$$;
