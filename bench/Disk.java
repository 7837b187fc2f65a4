import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What the disk takes to append 4 KiB and make it durable. */
final class Disk {
    private Disk() {}

    /** The median of 200 appends, in milliseconds; {@code force(false)} is fdatasync on Linux. */
    static double append(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "append", ".bin");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4096);
            long[] nanos = new long[200];
            for (int i = 0; i < nanos.length; i++) {
                block.clear();
                long start = System.nanoTime();
                channel.write(block);
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            return nanos[nanos.length / 2] / 1e6;
        } finally {
            Files.delete(file);
        }
    }
}
