/** Six lives of complaints, led through the API, from which {@link Seed} makes as many as are wanted. */
final class Samples {
    private Samples() {}

    static void record(Server server, String projectId) throws Exception {
        try (var conn = server.connect()) {
            accepted(conn.graphql(Requests.award(projectId)));
            for (int life = 0; life < 6; life++) {
                String id = "sample-" + life;
                String mark = life + Requests.MARK.substring(1);
                String notice = Requests.notice("fileComplaint", projectId, id, life == 1 ? 2 : 1);
                accepted(conn.graphql(notice.replace(Requests.MARK, mark)));
                lead(conn, life, id);
            }
        }
    }

    private static void lead(Conn conn, int life, String id) {
        if (life == 3) {
            step(conn, "withdrawComplaint", id, "\"reason\":\"双方已和解，投诉人撤回\"," + occurred(2));
            return;
        }
        step(conn, "startPrimaFacieReview", id, occurred(1));
        switch (life) {
            case 1 -> step(conn, "rejectNotice", id,
                    "\"ground\":\"NOT_INFRINGING\",\"explanation\":\"经比对，整体视觉效果存在明显差异，不构成相同或者近似。\"," + occurred(4));
            case 4 -> {}
            default -> {
                step(conn, "takeMeasure", id,
                        "\"measures\":[\"DELETE\",\"DISCONNECT\"],\"forwardedToSellerAt\":\"" + Requests.at(2, 3) + "\"," + occurred(2));
                if (life == 2) {
                    step(conn, "submitNonInfringementDeclaration", id,
                            "\"declarant\":{\"name\":\"鑫海五金店\",\"uscc\":\"" + Requests.SELLER_USCC + "\"},\"evidence\":[{\"kind\":\"PURCHASE_RECORD\",\"title\":\"进货合同\",\"sha256\":\""
                                    + "1e".repeat(32) + "\",\"keptAt\":\"证据柜 3-13\"}]," + occurred(3));
                    step(conn, "deliverDeclaration", id, "\"arrivedAt\":\"" + Requests.at(4, 2) + "\"");
                    step(conn, "reinstateListings", id, occurred(40));
                }
                if (life == 5) {
                    step(conn, "flagMaliciousNotice", id, "\"grounds\":\"伪造权利证明\"," + occurred(5));
                }
                step(conn, "resolveComplaint", id, "\"outcome\":\"" + (life == 2 ? "MEASURE_LIFTED" : "MEASURE_KEPT")
                        + "\",\"note\":\"已告知双方处理结果\"," + occurred(life == 2 ? 41 : 6));
                if (life == 5) {
                    step(conn, "publishOutcome", id,
                            "\"url\":\"https://ip.example.cn/results/5\",\"publishedAt\":\"" + Requests.at(8, 2) + "\"");
                }
            }
        }
    }

    private static String occurred(int day) {
        return "\"occurredAt\":\"" + Requests.at(day, 2) + "\"";
    }

    private static void step(Conn conn, String name, String id, String more) {
        accepted(conn.graphql(Requests.step(name, id, more)));
    }

    static String accepted(String answer) {
        if (!answer.contains("\"userErrors\":[]")) {
            throw new IllegalStateException("Refused: " + answer);
        }
        return answer;
    }
}
