package io.caseledger.body;

import io.caseledger.shared.County;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * What a body is.
 *
 * @param locality where it is, in words (所在地)
 * @param county the county it belongs to; absent for one of the city or of elsewhere
 */
public record BodyParticulars(
        HandlingBodyKind kind,
        @Text String name,
        @Uscc @Nullable String uscc,
        @Text(max = 100) String locality,
        @Nullable County county) {}
