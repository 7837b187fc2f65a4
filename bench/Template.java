import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A whole HTTP request whose marks are overwritten with a number: making the next one costs the driver next to nothing. */
final class Template {
    private final byte[] bytes;
    private final int[] marks;

    Template(byte[] bytes) {
        this.bytes = bytes;
        byte[] mark = Requests.MARK.getBytes(StandardCharsets.US_ASCII);
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from <= bytes.length - mark.length) {
            int at = indexOf(mark, from);
            if (at < 0) {
                break;
            }
            found.add(at);
            from = at + mark.length;
        }
        marks = found.stream().mapToInt(it -> it).toArray();
    }

    private int indexOf(byte[] wanted, int from) {
        outer:
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    byte[] with(long number) {
        for (int at : marks) {
            long left = number;
            for (int i = Requests.MARK.length() - 1; i >= 0; i--) {
                bytes[at + i] = (byte) ('0' + left % 10);
                left /= 10;
            }
        }
        return bytes;
    }
}
