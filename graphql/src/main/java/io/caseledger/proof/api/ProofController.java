package io.caseledger.proof.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Sentences;
import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.Fault;
import io.caseledger.proof.LogCheckReport;
import io.caseledger.proof.LogChecks;
import io.caseledger.proof.Proofs;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.proof.VerifierKey;
import io.caseledger.proof.WitnessState;
import io.caseledger.proof.Witnesses;
import io.caseledger.proof.api.Shapes.CheckpointShape;
import io.caseledger.proof.api.Shapes.ConsistencyShape;
import io.caseledger.proof.api.Shapes.FaultShape;
import io.caseledger.proof.api.Shapes.InclusionShape;
import io.caseledger.proof.api.Shapes.KeyShape;
import io.caseledger.proof.api.Shapes.LogCheckShape;
import io.caseledger.proof.api.Shapes.StateShape;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers those who do not want to believe what the system says of itself. */
@Controller
class ProofController {
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final LogChecks checks;
    private final Witnesses witnesses;
    private final Sentences sentences;

    ProofController(
            Checkpoints checkpoints, Proofs proofs, LogChecks checks, Witnesses witnesses, Sentences sentences) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.checks = checks;
        this.witnesses = witnesses;
        this.sentences = sentences;
    }

    @QueryMapping
    CheckpointShape checkpoint(@Argument @Nullable Long covering) {
        return CheckpointShape.of(covering == null ? checkpoints.latest() : checkpoints.covering(covering));
    }

    @QueryMapping("checkpoints")
    Connection<CheckpointShape> list(@Arguments CheckpointList asked) {
        return Connection.of(asked.of(checkpoints), CheckpointShape::of);
    }

    @QueryMapping
    List<KeyShape> verifierKeys() {
        List<VerifierKey> all = checkpoints.keys().verifiers();
        return all.reversed().stream()
                .map(it -> new KeyShape(it.text(), it.equals(all.getLast())))
                .toList();
    }

    @QueryMapping
    InclusionShape inclusionProof(@Argument long position, @Argument @Nullable Long size) {
        return InclusionShape.of(proofs.inclusion(position, size));
    }

    @QueryMapping
    ConsistencyShape consistencyProof(@Argument long from, @Argument long to) {
        return ConsistencyShape.of(proofs.consistency(from, to));
    }

    @QueryMapping
    StateShape proofState(Locale locale) {
        List<WitnessState> states = witnesses.states();
        return new StateShape(proofs.size(), fault(checkpoints.fault(), locale), states);
    }

    @QueryMapping
    @Nullable
    LogCheckShape logCheck(@Argument boolean again, Locale locale) {
        LogCheckReport report = again ? checks.begin() : checks.last();
        if (report == null) {
            return null;
        }
        SignedCheckpoint last = report.last();
        return LogCheckShape.of(report, last == null ? null : CheckpointShape.of(last), fault(report.fault(), locale));
    }

    private @Nullable FaultShape fault(@Nullable Fault fault, Locale locale) {
        if (fault == null) {
            return null;
        }
        String sentence = sentences.of(
                "LOG_FAULT_" + fault.kind(), locale, String.valueOf(fault.from()), String.valueOf(fault.until()));
        return new FaultShape(fault.kind(), fault.from(), fault.until(), sentence);
    }
}
