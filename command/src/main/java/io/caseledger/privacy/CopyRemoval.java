package io.caseledger.privacy;

import io.caseledger.gate.CommandDesk;
import io.caseledger.privacy.ErasureWatchCommand.CompletePersonErasure;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.shared.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes all plain copies of an erased person, and reports it. */
@Component
class CopyRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(CopyRemoval.class);
    private static final Caller CALLER = Caller.system("erasure");

    private final ObjectProvider<PersonalCopies> copies;
    private final ObjectProvider<CommandDesk> desk;

    /** Both are looked up when they are needed: they are made of what is made of the register. */
    CopyRemoval(ObjectProvider<PersonalCopies> copies, ObjectProvider<CommandDesk> desk) {
        this.copies = copies;
        this.desk = desk;
    }

    /** @param report whether nobody reported yet that it is done */
    void remove(ErasureEntered erasure, boolean report) {
        var removed = new ArrayList<RemovedCopies>();
        removed.add(new RemovedCopies("KEYS", erasure.subjects().size()));
        for (PersonalCopies it : all()) {
            removed.add(new RemovedCopies(it.kind(), it.remove(erasure)));
        }
        LOG.info("The person {} is erased under {}: {}", erasure.personId(), erasure.number(), removed);
        if (report) {
            var _ = desk.getObject().send(new CompletePersonErasure(erasure.erasureId(), removed), CALLER, null);
        }
    }

    void refresh(Collection<String> subjects) {
        all().forEach(it -> it.refresh(subjects));
    }

    private List<PersonalCopies> all() {
        return copies.orderedStream().toList();
    }
}
