package io.caseledger.certificate.api;

import io.caseledger.api.Asked;
import io.caseledger.api.OrderDirection;
import io.caseledger.api.Wanted;
import io.caseledger.certificate.CertificateKind;
import io.caseledger.certificate.CertificateNumber;
import io.caseledger.certificate.TrainingCertificateState;
import io.caseledger.find.Where;
import io.caseledger.views.Order;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which certificates are asked for, in which order. */
record CertificateList(
        @Nullable CertificateFilter filter,
        @Nullable CertificateOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition)
        implements Asked {

    record CertificateFilter(
            @Nullable String projectId,
            @Nullable String classId,
            @Nullable String traineeId,
            @Nullable String number,
            @Nullable List<TrainingCertificateState> states,
            @Nullable CertificateKind kind,
            @Nullable Boolean inForce,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedBefore,
            @Nullable String text) {}

    record CertificateOrder(Field field, OrderDirection direction) {
        enum Field {
            ISSUED_ON,
            NUMBER,
            UPDATED_AT
        }
    }

    @Override
    public Where wanted() {
        var wanted = new Wanted();
        if (filter != null) {
            wanted.is("view.projectId", filter.projectId())
                    .is("view.training.classId", filter.classId())
                    .is("view.traineeId", filter.traineeId())
                    .is("view.number", filter.number() == null ? null : CertificateNumber.plain(filter.number()))
                    .isAny("view.state", filter.states())
                    .is("view.kind", filter.kind())
                    .is("view.inForce", filter.inForce())
                    .from("view.issuedOn", filter.issuedFrom())
                    .until("view.issuedOn", filter.issuedBefore())
                    .containing(filter.text(), "view.number", "view.holder.name", "view.training.title");
        }
        return wanted.where();
    }

    @Override
    public Order by() {
        if (order == null) {
            return new Order("view.number", false);
        }
        String path = switch (order.field()) {
            case ISSUED_ON -> "view.issuedOn";
            case NUMBER -> "view.number";
            case UPDATED_AT -> "view.updatedAt";
        };
        return new Order(path, order.direction() == OrderDirection.DESC);
    }
}
