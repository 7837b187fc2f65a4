package io.caseledger.certificate.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.certificate.CertificateReceipt;
import io.caseledger.certificate.CertificateRunCommand;
import io.caseledger.certificate.view.CertificateRunView;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.travel.When;
import io.caseledger.views.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about runs that issued certificates. */
@Controller
class CertificateRunController {
    private final Reader reader;
    private final Views views;
    private final Sights sights;

    CertificateRunController(Reader reader, Views views, Sights sights) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
    }

    @Bean
    static Feature<CertificateRunView> certificateRunFeature() {
        return new Feature<>("certificateRun", CertificateRunCommand.class, CertificateRunView.KIND);
    }

    @QueryMapping
    @Nullable
    CertificateRunView certificateRun(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(CertificateRunView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<CertificateRunView> certificateRuns(@Arguments CertificateRunList asked, @Argument @Nullable When at) {
        return reader.list(CertificateRunView.KIND, asked, at);
    }

    @BatchMapping(typeName = "CertificateReceipt")
    Map<CertificateReceipt, CertificateView> certificate(List<CertificateReceipt> receipts) {
        var found = views.find(
                sights.current(),
                CertificateView.KIND,
                receipts.stream().map(CertificateReceipt::certificateId).toList());
        var shown = new HashMap<CertificateReceipt, CertificateView>();
        for (CertificateReceipt receipt : receipts) {
            var certificate = found.get(receipt.certificateId());
            if (certificate != null) {
                shown.put(receipt, certificate.view());
            }
        }
        return shown;
    }
}
