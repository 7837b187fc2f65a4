package io.caseledger.gate;

import io.caseledger.shared.Allowed;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Positions;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Stands before every handler: who may, does the input hold, whose are the records, and what is the receipt. */
@Component
class CommandGate implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final InputRules rules;
    private final Reach reach;
    private final Positions positions;

    CommandGate(InputRules rules, Reach reach, Positions positions) {
        this.rules = rules;
        this.reach = reach;
        this.positions = positions;
    }

    /** What an event is stored with: the origin of its command, and nothing else. What follows events passes nothing on. */
    @Bean
    static CorrelationDataProvider origin() {
        var ofCommand = new SimpleCorrelationDataProvider(Origin.KEYS);
        return message -> message instanceof CommandMessage<?> ? ofCommand.correlationDataFor(message) : Map.of();
    }

    @Autowired
    void standBefore(CommandBus bus) {
        var _ = bus.registerHandlerInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        checkCaller(command);
        rules.check(command.getPayload());
        reach.check(unitOfWork);
        try {
            return receipt(unitOfWork, command.getPayload(), chain.proceed());
        } catch (AggregateNotFoundException missing) {
            String field = Targets.componentOf(command.getPayloadType());
            throw Rejected.about(field, "NOT_FOUND", missing.getAggregateIdentifier());
        } catch (ConcurrencyException race) {
            throw new CommandExecutionException(CommandDesk.LOST_RACE + ": " + race.getMessage(), race);
        }
    }

    private static void checkCaller(CommandMessage<?> command) {
        Allowed allowed = command.getPayloadType().getAnnotation(Allowed.class);
        boolean may = allowed != null && Origin.callerIn(command.getMetaData()).isAny(allowed.value());
        Rejected.unless(may, "FORBIDDEN", command.getPayloadType().getSimpleName());
    }

    private Receipt receipt(UnitOfWork<?> unitOfWork, Object command, @Nullable Object result) {
        if (result instanceof Remembering.FirstAnswer(String id, long sequence)) {
            return new Receipt(id, positions.of(id, sequence));
        }
        var receipt = new Receipt(Targets.idOf(command), -1);
        unitOfWork.afterCommit(it -> receipt.committedAt(Positions.appended(it).orElseGet(positions::head)));
        return receipt;
    }
}
