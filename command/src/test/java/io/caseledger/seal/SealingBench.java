package io.caseledger.seal;

import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** What sealing costs: an event of 20 fields, of which four are personal, with and without. Run by hand. */
public final class SealingBench {
    @Personal("bench")
    public record Who(String name, String number, String phone, String organisation) {}

    @Revision("1")
    public record Event(
            @OfPerson String id,
            Who who,
            String a,
            String b,
            String c,
            String d,
            String e,
            String f,
            String g,
            String h,
            String i,
            long j,
            long k,
            long l,
            boolean m,
            boolean n,
            String o) {}

    private static final int ROUNDS = 20;
    private static final int EACH = 20_000;

    private SealingBench() {}

    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("sealing-bench");
        try (Keyring keys = Rings.in(data)) {
            keys.ensure(List.of("p-1"));
            var event = new Event(
                    "p-1",
                    new Who("欧阳文锋", "11010519491231002X", "13807700001", "防城港市边贸有限公司"),
                    "a",
                    "b",
                    "c",
                    "d",
                    "e",
                    "f",
                    "g",
                    "h",
                    "i",
                    1,
                    2,
                    3,
                    true,
                    false,
                    "o");
            Serializer plain = Jackson3Serializer.builder()
                    .revisionResolver(new AnnotationRevisionResolver())
                    .build();
            Serializer sealing = Rings.serializer(keys);
            double without = median(plain, event);
            double with = median(sealing, event);
            System.out.printf("plain %.2f µs, sealed %.2f µs, sealing %.2f µs%n", without, with, with - without);
        }
    }

    private static double median(Serializer serializer, Object event) {
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < EACH; i++) {
                if (Rings.stored(serializer, event).isEmpty()) {
                    throw new AssertionError();
                }
            }
            micros[round] = (System.nanoTime() - begun) / 1e3 / EACH;
        }
        Arrays.sort(micros);
        return micros[ROUNDS / 2];
    }
}
