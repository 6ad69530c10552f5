-- The key pairs that tokens are signed with. All that stand here are published; one signs.
create table signing_key (
    kid         text        primary key,
    -- X.509 SubjectPublicKeyInfo.
    public_key  bytea       not null,
    -- PKCS #8, encrypted by AES-256-GCM under a key that is derived from the services' secret: nonce, then ciphertext.
    private_key bytea       not null,
    active      boolean     not null,
    created_at  timestamptz not null
);

create unique index signing_key_one_signs on signing_key (active) where active;
