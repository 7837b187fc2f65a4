package io.caseledger.certificate.api;

import io.caseledger.api.Callers;
import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.attendance.view.ParticipationView;
import io.caseledger.certificate.CertificatePerson;
import io.caseledger.certificate.TrainingCertificateCommand;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.security.RateLimits;
import io.caseledger.shared.Rejected;
import io.caseledger.travel.When;
import io.caseledger.views.Sight;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about training certificates. */
@Controller
class CertificateController {
    private static final String TYPE = "Certificate";

    private final Reader reader;
    private final Views views;
    private final Verifier verifier;
    private final RateLimits limits;
    private final Callers callers;
    private final VerificationAddress address;

    CertificateController(
            Reader reader,
            Views views,
            Verifier verifier,
            RateLimits limits,
            Callers callers,
            VerificationAddress address) {
        this.reader = reader;
        this.views = views;
        this.verifier = verifier;
        this.limits = limits;
        this.callers = callers;
        this.address = address;
    }

    @Bean
    static Feature<CertificateView> certificateFeature() {
        return new Feature<>("certificate", TrainingCertificateCommand.class, CertificateView.KIND);
    }

    @QueryMapping
    @Nullable
    CertificateView certificate(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(CertificateView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<CertificateView> certificates(@Arguments CertificateList asked, @Argument @Nullable When at) {
        return reader.list(CertificateView.KIND, asked, at);
    }

    /** Who holds a token is asked no more often than anybody else. */
    @QueryMapping
    @Nullable
    CertificateVerification certificateVerification(@Argument String number, @Argument String code) {
        var verdict = limits.take("caller " + callers.current().subject());
        Rejected.unless(verdict.allowed(), "RATE_LIMITED", RateLimits.seconds(verdict.retryAfter()));
        return verifier.verify(number, code).orElse(null);
    }

    @SchemaMapping(typeName = TYPE)
    String holder(CertificateView certificate) {
        return certificate.holder().name();
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    String receivedBy(CertificateView certificate) {
        CertificatePerson receivedBy = certificate.receivedBy();
        return receivedBy == null ? null : receivedBy.name();
    }

    @SchemaMapping(typeName = TYPE)
    String pdfUrl(CertificateView certificate) {
        return CertificateRoutes.PATH + certificate.number() + ".pdf";
    }

    @SchemaMapping(typeName = TYPE)
    String verificationUrl(CertificateView certificate) {
        return address.of(certificate.number(), certificate.verificationCode());
    }

    /** Found when it is asked for: what happens to attendance changes no certificate. It tells no more of attendance than this. */
    @BatchMapping(typeName = TYPE)
    Map<CertificateView, Boolean> atOdds(List<CertificateView> certificates) {
        var ids = certificates.stream().map(CertificateView::participationId).toList();
        var participations = views.find(Sight.EVERYTHING, ParticipationView.KIND, ids);
        return certificates.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        it -> it.inForce() && !isCompleted(participations.get(it.participationId()))));
    }

    private static boolean isCompleted(@Nullable Stored<ParticipationView> participation) {
        return participation != null && participation.view().completed();
    }
}
