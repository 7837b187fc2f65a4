package io.caseledger.certificate.api;

import io.caseledger.api.Asked;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import org.jspecify.annotations.Nullable;

/** Which runs are asked for, the latest first. */
record CertificateRunList(
        @Nullable CertificateRunFilter filter,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record CertificateRunFilter(
            @Nullable String projectId, @Nullable String classId) {}

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId()).is("view.classId", filter.classId());
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        return new Order("view.occurredAt", true);
    }
}
