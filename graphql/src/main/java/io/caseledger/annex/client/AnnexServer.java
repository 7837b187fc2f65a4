package io.caseledger.annex.client;

import io.caseledger.annex.client.AnnexOptions.Period;
import io.caseledger.client.RunningServer;
import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What this client asks of the running server. */
record AnnexServer(RunningServer server) {
    private static final String FIELDS = "id from until reflects files { format sha256 size }";

    /** @throws Failure {@link Kind#REFUSED} with the server's own sentences */
    JsonNode compile(Period period) {
        JsonNode payload = server.ask(
                        """
                        mutation($input: CompileAnnexInput!) { it: compileAnnex(input: $input) {
                          annex { %s } userErrors { code message } } }""".formatted(FIELDS),
                        Map.of(
                                "input",
                                Map.of(
                                        "projectId", period.projectId(),
                                        "from", period.from().toString(),
                                        "until", period.until().toString())))
                .path("it");
        for (JsonNode error : payload.path("userErrors")) {
            throw new Failure(
                    Kind.REFUSED,
                    "refused",
                    error.path("message").asString(),
                    error.path("code").asString());
        }
        return payload.path("annex");
    }

    JsonNode compiled(String id) {
        JsonNode annex = server.ask("query($id: ID!) { it: annex(id: $id) { %s } }".formatted(FIELDS), Map.of("id", id))
                .path("it");
        Failure.unless(!annex.isNull(), Kind.REFUSED, "none", id);
        return annex;
    }

    byte[] file(String id, String extension) {
        String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        HttpResponse<InputStream> response = server.get("annexes/" + name + "." + extension);
        Failure.unless(response.statusCode() == 200, Kind.REFUSED, "file", extension, "" + response.statusCode());
        try (InputStream body = response.body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Failure(Kind.UNREACHED, "unreached", extension, String.valueOf(e.getMessage()));
        }
    }
}
