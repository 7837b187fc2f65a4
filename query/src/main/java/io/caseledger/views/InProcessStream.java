package io.caseledger.views;

import com.mongodb.ServerAddress;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import com.mongodb.internal.connection.Stream;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.ChannelGroup;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.bson.ByteBuf;
import org.bson.ByteBufNIO;

/** One of the driver's connections to the embedded store: the store answers on the thread that asks. */
final class InProcessStream implements Stream {
    private final ServerAddress address;
    private final EmbeddedChannel server;
    private io.netty.buffer.ByteBuf answer = Unpooled.EMPTY_BUFFER;
    private volatile boolean closed;

    InProcessStream(ServerAddress address, MongoBackend backend, ChannelGroup connections) {
        this.address = address;
        this.server = new EmbeddedChannel(
                new MongoWireReplyEncoder(),
                new MongoWireMessageEncoder(),
                new MongoWireProtocolHandler(),
                new MongoDatabaseHandler(backend, connections),
                new MongoExceptionHandler());
    }

    @Override
    public void write(List<ByteBuf> buffers, OperationContext context) throws IOException {
        if (closed) {
            throw new IOException("The connection is closed");
        }
        ByteBuffer[] message = buffers.stream().map(ByteBuf::asNIO).toArray(ByteBuffer[]::new);
        var _ = server.writeInbound(Unpooled.wrappedBuffer(message));
        for (io.netty.buffer.ByteBuf part = server.readOutbound(); part != null; part = server.readOutbound()) {
            answer = answer.isReadable() ? Unpooled.wrappedBuffer(answer, part) : part;
        }
    }

    @Override
    public ByteBuf read(int bytes, OperationContext context) throws IOException {
        if (answer.readableBytes() < bytes) {
            throw new EOFException("The embedded store gave no answer");
        }
        var part = ByteBuffer.allocate(bytes);
        var _ = answer.readBytes(part);
        return new ByteBufNIO(part.flip());
    }

    @Override
    public ByteBuf getBuffer(int size) {
        return PowerOfTwoBufferPool.DEFAULT.getBuffer(size);
    }

    @Override
    public void open(OperationContext context) {
        // it is open from the beginning
    }

    @Override
    public void openAsync(OperationContext context, AsyncCompletionHandler<Void> handler) {
        handler.completed(null);
    }

    @Override
    public void writeAsync(List<ByteBuf> buffers, OperationContext context, AsyncCompletionHandler<Void> handler) {
        try {
            write(buffers, context);
            handler.completed(null);
        } catch (IOException e) {
            handler.failed(e);
        }
    }

    @Override
    public void readAsync(int bytes, OperationContext context, AsyncCompletionHandler<ByteBuf> handler) {
        try {
            handler.completed(read(bytes, context));
        } catch (IOException e) {
            handler.failed(e);
        }
    }

    @Override
    public ServerAddress getAddress() {
        return address;
    }

    @Override
    public void close() {
        closed = true;
        answer.release();
        answer = Unpooled.EMPTY_BUFFER;
        var _ = server.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
