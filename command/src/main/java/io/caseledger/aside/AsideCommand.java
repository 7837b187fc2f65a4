package io.caseledger.aside;

import static io.caseledger.shared.Role.ADMIN;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one may decide about an event that cannot be folded. Each record is also a GraphQL mutation of the same name. */
public sealed interface AsideCommand {
    String asideId();

    /** Lets the views leave out the event at which a lane stands still. */
    @Allowed(ADMIN)
    record SetEventAside(
            @TargetAggregateIdentifier @Text(max = 64) String asideId,
            long position,
            @Text(max = 1000) String reason) implements AsideCommand, Creation {}

    /** Lets the views that are made from now on have an event that was set aside. */
    @Allowed(ADMIN)
    record TakeEventBack(
            @TargetAggregateIdentifier @Text(max = 64) String asideId,
            long position,
            @Text(max = 1000) String reason) implements AsideCommand, Creation {}
}
