import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Two loads in alternation, so that whatever else the machine does meets both. */
final class Pairs {
    final List<Load.Round> one = new ArrayList<>();
    final List<Load.Round> other = new ArrayList<>();
    long accepted;

    interface Settled {
        /** Runs after each round, before the next one may start. */
        void await() throws IOException;
    }

    static Pairs run(Load one, Load other, int connections, int pairs, double seconds, Settled settled) throws IOException {
        var result = new Pairs();
        for (int i = 0; i < pairs; i++) {
            // The order swaps, so that neither always follows the other.
            for (boolean first : i % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                Load.Round round = (first ? one : other).run(connections, seconds);
                (first ? result.one : result.other).add(round);
                if (first) {
                    result.accepted += round.good();
                }
                if (round.bad() > 0) {
                    throw new IOException(round.bad() + " bad answers, such as " + round.firstBad());
                }
                settled.await();
            }
        }
        return result;
    }

    static double rate(List<Load.Round> rounds) {
        return Report.median(rounds.stream().map(Load.Round::rate).toList());
    }

    static double millis(List<Load.Round> rounds, double quantile) {
        return Report.median(rounds.stream().map(it -> it.millis(quantile)).toList());
    }

    /** What an answer of either costs the server; views that are folded meanwhile included. */
    String cpu() {
        return Report.say("%.0f µs and %.0f µs of the server's processor time an answer", cpu(one), cpu(other));
    }

    private static double cpu(List<Load.Round> rounds) {
        return Report.median(rounds.stream().map(Load.Round::cpuMicros).toList());
    }

    /** The median of the pairs' ratios of rates. */
    double ratio() {
        return Report.median(ratios());
    }

    List<Double> ratios() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < one.size(); i++) {
            ratios.add(one.get(i).rate() / other.get(i).rate());
        }
        return ratios;
    }
}
