-- What is for a club shows to its members, so each request of a centre asks which clubs the centre is a member of.
create index replica_membership_organisation on replica ((data -> 'organisation' ->> 'id')) where type = 'membership';
create index replica_membership_on_behalf on replica ((data -> 'onBehalfOf' ->> 'id')) where type = 'membership';
