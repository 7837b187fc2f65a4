package io.caseledger.certificate;

import io.caseledger.attendance.ParticipationStanding;
import io.caseledger.attendance.Participations;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassCertification;
import io.caseledger.training.TrainingClassStanding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a class be certified once everybody who completed it has a certificate in force. */
@Component
class CertifiedClasses implements ClassCertification {
    /** So many of those who lack one are named in a refusal. */
    private static final int NAMED = 5;

    private final Participations participations;

    CertifiedClasses(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void mustBeComplete(TrainingClassStanding it) {
        List<String> lacking = participations.completed(it.classId()).stream()
                .filter(each -> each.certificateId() == null)
                .map(ParticipationStanding::traineeId)
                .toList();
        String named = String.join(", ", lacking.stream().limit(NAMED).toList());
        Rejected.unlessAbout("classId", lacking.isEmpty(), "CERTIFICATES_MISSING", lacking.size(), named);
    }
}
