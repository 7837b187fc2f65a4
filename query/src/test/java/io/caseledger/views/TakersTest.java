package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.junit.jupiter.api.Test;

class TakersTest {
    private final Of<String> texts = new Of<>(String.class);
    private final Of<Integer> numbers = new Of<>(Integer.class);
    private final Takers takers = new Takers(
            new MultiEventHandlerInvoker(
                    SimpleEventHandlerInvoker.builder().eventHandlers(texts).build(),
                    SimpleEventHandlerInvoker.builder().eventHandlers(numbers).build()),
            EventMessage::getPayload);

    @Test
    void an_event_goes_to_those_who_handle_its_type_and_each_is_asked_once() throws Exception {
        for (Object payload : List.of("a", 1, "b", 2)) {
            var event = GenericEventMessage.asEventMessage(payload);
            assertThat(takers.canHandle(event, Segment.ROOT_SEGMENT)).isTrue();
            takers.handle(event, Segment.ROOT_SEGMENT);
        }

        assertThat(texts.handled).containsExactly("a", "b");
        assertThat(numbers.handled).containsExactly(1, 2);
        assertThat(texts.asked).isEqualTo(2);
        assertThat(numbers.asked).isEqualTo(2);
    }

    @Test
    void an_event_that_nobody_handles_is_passed_over() {
        assertThat(takers.canHandle(GenericEventMessage.asEventMessage(1.5), Segment.ROOT_SEGMENT))
                .isFalse();
    }

    @Test
    void an_event_of_another_lane_is_left_to_it() throws Exception {
        Segment[] lanes = Segment.ROOT_SEGMENT.split();
        for (int number : List.of(2, 3, 4)) {
            var event = GenericEventMessage.asEventMessage(number);
            assertThat(takers.canHandle(event, lanes[0])).isEqualTo(number % 2 == 0);
            takers.handle(event, lanes[0]);
        }

        assertThat(numbers.handled).containsExactly(2, 4);
    }

    @Test
    void a_fault_of_a_handler_is_not_swallowed() {
        var faulty = new Takers(
                new MultiEventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Of<>(String.class) {
                            @Override
                            public Object handle(EventMessage<?> event) {
                                throw new IllegalStateException("broken");
                            }
                        })
                        .build()),
                EventMessage::getPayload);

        assertThatThrownBy(() -> faulty.handle(GenericEventMessage.asEventMessage("a"), Segment.ROOT_SEGMENT))
                .hasMessage("broken");
    }

    private static class Of<T> implements EventMessageHandler {
        private final Class<T> type;
        private final List<Object> handled = new ArrayList<>();
        private int asked;

        Of(Class<T> type) {
            this.type = type;
        }

        @Override
        public boolean canHandle(EventMessage<?> event) {
            asked++;
            return event.getPayloadType() == type;
        }

        @Override
        public Object handle(EventMessage<?> event) {
            return handled.add(event.getPayload());
        }
    }
}
