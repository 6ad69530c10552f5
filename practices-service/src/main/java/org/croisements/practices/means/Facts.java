package org.croisements.practices.means;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a practice is made of and paid with, since when, and who says so, as it is stored. */
@Embeddable
public record Facts(
        @JdbcTypeCode(SqlTypes.JSON) List<PracticeComponent> components,
        @JdbcTypeCode(SqlTypes.JSON) List<Site> sites,
        @JdbcTypeCode(SqlTypes.JSON) List<Funding> fundings,
        @Nullable String startedOn,
        @Nullable String endedOn,
        @JdbcTypeCode(SqlTypes.JSON) List<Source> sources,
        @JdbcTypeCode(SqlTypes.JSON) List<Claim> claims) {}
