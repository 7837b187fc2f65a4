package io.caseledger.certificate;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Edition;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How certificates are issued from {@code effectiveFrom} until the day before {@code effectiveTo}: choices of the house, with
 * their source.
 *
 * @param number what numbers look like, see {@link NumberFormat}
 * @param mostPerRun how many certificates one run issues at most
 */
record CertificatePolicy(
        String id,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String number,
        int mostPerRun,
        Wording source)
        implements Edition {

    NumberFormat format() {
        return NumberFormat.of(number);
    }

    @Override
    public @Nullable String fault() {
        boolean complete = !Stream.of(id, effectiveFrom, number, source).anyMatch(Objects::isNull)
                && !Stream.of(source.zh(), source.en()).anyMatch(Objects::isNull);
        if (!complete) {
            return "id, effectiveFrom, number and source, in zh and en, are required";
        }
        if (mostPerRun < 1) {
            return "mostPerRun is not positive";
        }
        try {
            var _ = format();
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
