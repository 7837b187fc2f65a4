package io.caseledger.aside.view;

import io.caseledger.aside.AsideEvent;
import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decided about an event that cannot be folded, when and why.
 *
 * @param position of that event
 */
public record AsideOrderView(String id, long position, Decision decision, String by, String reason, Instant at) {
    public static final Kind<AsideOrderView, AsideEvent> KIND = new Kind<>(
            "aside_orders",
            AsideOrderView.class,
            AsideOrderView::evolve,
            _ -> AsideEvent.LANE,
            _ -> List.of(),
            Fields.of(AsideOrderView.class).ordered("view.at"),
            null); // nobody works it off

    /** What was decided. */
    public enum Decision {
        SET_ASIDE,
        TAKEN_BACK
    }

    /** The view after one more event; pure, so projecting and replaying share it. */
    public static AsideOrderView evolve(@Nullable AsideOrderView view, AsideEvent event) {
        Decision decision = switch (event) {
            case EventSetAside _ -> Decision.SET_ASIDE;
            case EventTakenBack _ -> Decision.TAKEN_BACK;
        };
        return new AsideOrderView(event.asideId(), event.position(), decision, event.by(), event.reason(), event.at());
    }
}
