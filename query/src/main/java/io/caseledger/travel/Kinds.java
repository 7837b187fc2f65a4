package io.caseledger.travel;

import io.caseledger.certificate.view.CertificateNumberView;
import io.caseledger.views.Kind;
import io.caseledger.views.Projection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of records. */
@Component
class Kinds {
    private final ObjectProvider<Projection<?, ?>> projections;

    Kinds(ObjectProvider<Projection<?, ?>> projections) {
        this.projections = projections;
    }

    /** Those that are made of a stream of their own; a number of a certificate only leads to it. */
    List<? extends Kind<?, ?>> all() {
        return projections.stream()
                .map(Projection::kind)
                .filter(it -> !it.equals(CertificateNumberView.KIND))
                .toList();
    }

    Kind<?, ?> named(String name) {
        return all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind " + name));
    }
}
