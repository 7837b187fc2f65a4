package io.caseledger.travel;

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

    List<? extends Kind<?, ?>> all() {
        return projections.stream().map(Projection::kind).toList();
    }

    Kind<?, ?> named(String name) {
        return projections.stream()
                .<Kind<?, ?>>map(Projection::kind)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind " + name));
    }
}
