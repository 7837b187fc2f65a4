import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Part q: how long it takes until nothing shows a person of whom much is on record, and what a key of each seller costs. */
final class Erasures {
    private static final int PERSONS = 5;
    private static final int FACTS = Integer.getInteger("facts", 1_000);
    private static final int OTHERS = Integer.getInteger("others", 20_000);
    private static final String ERASED = "已删除 / erased";
    private static final double LIMIT = 1_000;

    private final Bench bench;
    private final AtomicLong numbers = new AtomicLong();

    Erasures(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        var data = bench.folder.resolve("erasures-" + System.currentTimeMillis());
        try (Server server = Server.start(data, bench.jar);
                Conn conn = server.connect();
                Conn admin = new Conn(server.port, server.token("admin"))) {
            Samples.accepted(conn.graphql(Requests.award(Bench.PROJECT)));
            Samples.accepted(conn.graphql(ListRequests.award()));
            others(server);
            for (int person = 0; person < PERSONS; person++) {
                server.awaitViews(known(conn, person));
            }
            var took = new ArrayList<Double>();
            for (int person = 0; person < PERSONS; person++) {
                took.add(erased(server, conn, admin, person));
            }
            bench.report.detail("erasing, until nothing shows her: " + Report.list(took) + " ms");
            double longest = took.stream().mapToDouble(it -> it).max().orElseThrow();
            bench.report.figure(
                    "a person with " + FACTS + " events erased among " + OTHERS + ", longest of " + PERSONS,
                    Report.say("%.0f ms", longest),
                    "at most 1 s until no view shows her",
                    longest <= LIMIT);
            keys(server);
        }
    }

    private void others(Server server) throws IOException {
        String request = mutation("registerTrainee", """
                "projectId":"%s","identity":{"name":"韦%s","phone":"1%s"},"occurredAt":"%s\"""".formatted(
                ListRequests.PROJECT, Requests.MARK, Requests.MARK, Requests.at(1, 1)));
        var load = new Load(server, Conn.request(server.port, server.token(), request), Bench.ACCEPTED, numbers);
        Load.Round round = load.times(64, OTHERS);
        if (round.bad() > 0) {
            throw new IOException(round.bad() + " bad answers, such as " + round.firstBad());
        }
    }

    private static String name(int person) {
        return "澹台" + "甲乙丙丁戊己庚辛".charAt(person) + "绫";
    }

    private static String id(int person) {
        return "erased-" + person;
    }

    /** Registers somebody, and corrects where she works until there are enough facts; gives the position of the last. */
    private long known(Conn conn, int person) {
        String identity = "\"identity\":{\"name\":\"%s\",\"phone\":\"1390000000%d\",\"organisation\":\"第%d公司\"}";
        Samples.accepted(conn.graphql(mutation("registerTrainee", """
                "traineeId":"%s","projectId":"%s",%s,"occurredAt":"%s\"""".formatted(
                id(person), ListRequests.PROJECT, identity.formatted(name(person), person, 0), Requests.at(1, 1)))));
        String answer = "";
        for (int fact = 1; fact < FACTS; fact++) {
            answer = Samples.accepted(conn.graphql(mutation("correctTrainee", """
                    "traineeId":"%s",%s,"reason":"更正","occurredAt":"%s\"""".formatted(
                    id(person), identity.formatted(name(person), person, fact), Requests.at(2, 1)))));
        }
        return Json.number(answer, "position");
    }

    private static String mutation(String name, String input) {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return Json.request(
                "mutation($i: " + type + "!) { " + name + "(input: $i) { id position userErrors { code field message } } }",
                "{\"i\":{" + input + "}}");
    }

    private static String asked(int person) {
        return Json.request("""
                { trainee(id: "%s") { identity { name } }
                  trainees(filter: {projectId: "%s", text: "%s"}) { totalCount nodes { id identity { name } } } }"""
                .formatted(id(person), ListRequests.PROJECT, name(person)), "{}");
    }

    /** Milliseconds from the order until neither she herself nor a search shows her. */
    private double erased(Server server, Conn conn, Conn admin, int person) throws Exception {
        String question = asked(person);
        if (!conn.graphql(question).contains("\"totalCount\":1")) {
            throw new IOException("She is not found: " + conn.graphql(question));
        }
        var over = new AtomicBoolean();
        var fault = new AtomicReference<String>();
        var readers = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            readers.add(Thread.startVirtualThread(() -> read(server, question, over, fault)));
        }
        long start = System.nanoTime();
        Samples.accepted(admin.graphql(mutation("erasePerson", """
                "personId":"%s","reason":"本人要求","legalBasis":"个人信息保护法 47","occurredAt":"%s\"""".formatted(
                id(person), Requests.at(3, 1)))));
        double ordered = (System.nanoTime() - start) / 1e6;
        while (!conn.graphql(question).contains("\"totalCount\":0")) {
            if (System.nanoTime() - start > 60_000_000_000L) {
                throw new IOException("She is still found");
            }
        }
        double took = (System.nanoTime() - start) / 1e6;
        bench.report.detail(Report.say("the order itself was answered after %.0f ms", ordered));
        over.set(true);
        for (Thread each : readers) {
            each.join();
        }
        if (fault.get() != null) {
            throw new IOException(fault.get());
        }
        return took;
    }

    /** Whoever saw a mark sees no name any more. */
    private static void read(Server server, String question, AtomicBoolean over, AtomicReference<String> fault) {
        try (Conn conn = server.connect()) {
            boolean marked = false;
            while (!over.get()) {
                String answer = conn.graphql(question);
                boolean named = answer.contains("\"name\":\"澹台");
                if (!answer.contains("\"trainee\":{") || marked && named) {
                    fault.compareAndSet(null, "After a mark came: " + answer);
                }
                marked |= answer.contains(ERASED);
            }
        } catch (IOException | RuntimeException e) {
            fault.compareAndSet(null, e.toString());
        }
    }

    /** The same notice with and without a code of the seller, in alternation. */
    private void keys(Server server) throws Exception {
        Load coded = bench.filing(server);
        Load personal = bench.load(
                server, Requests.personal(Requests.notice("fileComplaint", Bench.PROJECT, null, 1)), Bench.ACCEPTED);
        var filed = new AtomicLong(Bench.warm(coded, 64) + Bench.warm(personal, 64));
        Pairs pairs = Pairs.run(personal, coded, 64, Bench.PAIRS, Bench.SECONDS,
                () -> server.awaitViews(bench.head(server, filed)));
        bench.report.figure(
                "fileComplaint about a seller without a code, 64 connections",
                Report.say("%.2f x one with a code", pairs.ratio()),
                "at least 0.90",
                pairs.ratio() >= 0.90);
        bench.report.detail("without and with a code: ratios " + pairs.ratios() + "; " + pairs.cpu());
    }
}
