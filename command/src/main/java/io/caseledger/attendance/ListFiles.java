package io.caseledger.attendance;

import io.caseledger.file.Files;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import org.springframework.stereotype.Component;

/**
 * The files from which attendance was read name everybody who came, and cannot forget one of them. So they go whole when one of
 * them is erased; what was read from them stays as receipts, and their digests tell a kept original from another one.
 */
@Component
class ListFiles implements PersonalCopies {
    private final Files files;

    ListFiles(Files files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "FILES";
    }

    @Override
    public int remove(ErasureEntered erasure) {
        return Math.toIntExact(erasure.files().stream().filter(files::remove).count());
    }
}
