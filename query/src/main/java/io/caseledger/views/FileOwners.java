package io.caseledger.views;

import io.caseledger.find.Where;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whose a stored file is: of the records that name it by its digest. Whoever sees one of them may have it; one that no record
 * names yet was just sent, and belongs to nobody.
 */
@Component
public class FileOwners {
    private static final int MOST = 100;

    private record Owner(Kind<?, ?> kind, String path) {}

    private final Views views;
    private final List<Owner> owners;

    FileOwners(Views views, List<Projection<?, ?>> projections) {
        this.views = views;
        this.owners = projections.stream()
                .<Kind<?, ?>>map(Projection::kind)
                .flatMap(kind -> kind.fields().linked().stream()
                        .filter(it -> it.endsWith("igest") || it.endsWith(".sha256"))
                        .map(it -> new Owner(kind, it)))
                .toList();
    }

    /** Whether what somebody sees lets her have the file of this digest. */
    public boolean mayHave(Sight sight, String digest) {
        boolean owned = false;
        for (Owner it : owners) {
            List<String> ids = ids(it.kind(), it.path(), digest);
            if (!ids.isEmpty() && !views.find(sight, it.kind(), ids).isEmpty()) {
                return true;
            }
            owned |= !ids.isEmpty();
        }
        return !owned;
    }

    private List<String> ids(Kind<?, ?> kind, String path, String digest) {
        var all = new Slice(MOST, null, false);
        return views.page(Sight.EVERYTHING, kind, Where.is(path, digest), new Order("_id", false), all).edges().stream()
                .map(it -> it.node().id())
                .toList();
    }
}
