package io.caseledger.store;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks as much of Axon Server's protocol as reading its log takes, and sends no more events than it was permitted. */
final class SpokenServer implements AutoCloseable {
    private final List<Event> events;
    private final Server server;
    final AtomicInteger asked = new AtomicInteger();

    SpokenServer(List<Event> events) throws IOException {
        this.events = events;
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Platform())
                .addService(new Store())
                .build()
                .start();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Platform extends PlatformServiceImplBase {
        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> answer) {
            return new Listening<>(answer) {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {}
            };
        }
    }

    private final class Store extends EventStoreImplBase {
        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
            return new Listening<>(answer) {
                private long next = Positions.NONE;

                @Override
                public void onNext(GetEventsRequest request) {
                    if (next == Positions.NONE) {
                        asked.incrementAndGet();
                        next = request.getTrackingToken();
                    }
                    if (next < 0 || next > events.size()) {
                        answer.onError(Status.OUT_OF_RANGE
                                .withDescription("no such event")
                                .asException());
                        return;
                    }
                    long until = Math.min(events.size(), next + request.getNumberOfPermits());
                    for (; next < until; next++) {
                        answer.onNext(EventWithToken.newBuilder()
                                .setToken(next)
                                .setEvent(events.get((int) next))
                                .build());
                    }
                }
            };
        }
    }

    private abstract static class Listening<I> implements StreamObserver<I> {
        private final StreamObserver<?> answer;

        Listening(StreamObserver<?> answer) {
            this.answer = answer;
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {
            answer.onCompleted();
        }
    }
}
