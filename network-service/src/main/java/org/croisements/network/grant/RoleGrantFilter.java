package org.croisements.network.grant;

import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.network.right.GrantedRole;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what role grants can be filtered. */
record RoleGrantFilter(
        @Parameter(description = "One of these roles", example = "editor") @RestQuery
        List<GrantedRole> role,

        @Parameter(description = "In that centre, by id or slug", example = "reso-villes") @RestQuery @Nullable
        String centre,

        @Parameter(description = "Held by accounts of that provider", example = "https://id.example.org")
        @RestQuery
        @Nullable
        @Text(max = 255)
        String issuer,

        @Parameter(description = "Held by the account with that subject", example = "4fGh7Kq2mZ0a")
        @RestQuery
        @Nullable
        @Text(max = 255)
        String subject,

        @Parameter(description = "Held by that API key, by key id", example = "4fGh7Kq2mZ0a")
        @RestQuery
        @Nullable
        @Text(max = 20)
        String key,

        @Parameter(description = "In one of these states", example = "LIVE") @RestQuery
        List<RoleGrant.State> state) {}
