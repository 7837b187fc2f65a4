package io.caseledger.statement;

import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.LogSigner;
import io.caseledger.shared.Rejected;
import org.springframework.stereotype.Component;

/** Signs with the key of the log, as long as nothing is found wrong with the log. */
@Component
class LogNotary implements StatementNotary {
    private final Checkpoints checkpoints;

    LogNotary(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** @throws Rejected as making checkpoints does */
    @Override
    public String checkpoint(long position) {
        Rejected.unless(checkpoints.fault() == null, "PROOF_LOG_CHANGED");
        return checkpoints.covering(position).note().note();
    }

    @Override
    public byte[] sign(byte[] document) {
        return signer().sign(document);
    }

    @Override
    public String verifierKey() {
        return signer().key().text();
    }

    private LogSigner signer() {
        LogSigner signer = checkpoints.keys().signer();
        if (signer == null) {
            throw Rejected.because("STATEMENT_KEY_MISSING");
        }
        return signer;
    }
}
