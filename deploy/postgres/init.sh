#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: a role and a database for each service, and no way to another's.
set -eu

make() {
    psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --set role="$1" --set password="$2" <<'SQL'
create role :"role" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
alter role :"role" set statement_timeout = '30s';
alter role :"role" set lock_timeout = '5s';
alter role :"role" set idle_in_transaction_session_timeout = '30s';
create database :"role" owner :"role";
revoke all on database :"role" from public;
SQL
}

psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --command 'revoke all on database postgres, template1 from public'
make events "$EVENTS_DB_PASSWORD"
make practices "$PRACTICES_DB_PASSWORD"
make network "$NETWORK_DB_PASSWORD"
