package io.caseledger.export.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.export.client.ExportClient;
import io.caseledger.proof.Checkpoints;
import io.caseledger.shared.Role;
import io.caseledger.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An auditor takes the whole log home and proves it there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportJourneyTest extends Journey {
    @TempDir
    Path folder;

    @Autowired
    private Checkpoints checkpoints;

    private String said = "";

    private int export(Role role, String... more) {
        var args = new ArrayList<>(List.of("--server=" + url().replace("/graphql", ""), "--to=" + folder));
        args.addAll(List.of(more));
        var bytes = new ByteArrayOutputStream();
        var print = new PrintStream(bytes, true, UTF_8);
        int exit = ExportClient.run(args, Map.of("CASELEDGER_TOKEN", token(role)), Locale.ENGLISH, print, print);
        said = bytes.toString(UTF_8);
        return exit;
    }

    private int verify(String... args) {
        var all = new ArrayList<>(List.of(folder.toString()));
        all.addAll(List.of(args));
        var bytes = new ByteArrayOutputStream();
        int exit = Verifier.run(all, Locale.CHINESE, new PrintStream(bytes, true, UTF_8));
        said = bytes.toString(UTF_8);
        return exit;
    }

    private Manifest manifest() throws IOException {
        return JSON.readValue(Files.readAllBytes(folder.resolve(Manifest.FILE)), Manifest.class);
    }

    private HttpResponse<String> get(String path, Role role) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/export/" + path)))
                .header("Authorization", "Bearer " + token(role))
                .build();
        return http().send(request, BodyHandlers.ofString());
    }

    @Test
    void what_was_exported_is_proven_and_has_the_figures_of_the_dashboard() throws Exception {
        award();
        resolvedComplaint("export-1", "2022-08-10T09:00:00+08:00");
        resolvedComplaint("export-2", "2022-08-11T09:00:00+08:00");
        int value = figure("D16.HANDLED", position(), "").path("value").asInt();
        assertThat(value).isEqualTo(2);

        assertThat(export(Role.AUDITOR)).as(said).isZero();
        Manifest manifest = manifest();
        assertThat(manifest.last()).isGreaterThanOrEqualTo(position());
        var mine = manifest.figuresOf(projectId).orElseThrow();
        assertThat(mine.figures()).anyMatch(it -> "D16.HANDLED".equals(it.indicator()) && it.value() == 2);

        String key = checkpoints.keys().verifiers().getLast().text();
        assertThat(verify("--key=" + key)).as(said).isZero();
        assertThat(said)
                .contains("已证明", "项目 " + projectId + "，按位置 " + mine.position())
                .contains("D16.HANDLED  年度处理知识产权投诉举报线索  2 / 50  未达到");
    }

    @Test
    void an_export_goes_on_where_it_was_interrupted_and_takes_what_is_new() throws Exception {
        award();
        assertThat(export(Role.ADMIN)).as(said).isZero();
        Manifest before = manifest();
        Path leaves = folder.resolve(before.parts().getFirst().leaves().file());
        Path events = folder.resolve(before.parts().getFirst().events().file());
        Files.writeString(leaves, "damaged");
        var untouched = Files.getLastModifiedTime(events);
        Files.writeString(
                folder.resolve(Manifest.FILE),
                JSON.writeValueAsString(before.with(before.parts().stream()
                        .map(it -> new Part(
                                it.from(), it.to(), it.events(), it.leaves().with(0, "")))
                        .toList())));

        resolvedComplaint("export-3", "2022-08-10T09:00:00+08:00");
        assertThat(export(Role.ADMIN)).as(said).isZero();
        Manifest after = manifest();
        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(verify()).as(said).isEqualTo(Verifier.KEY_NOT_TRUSTED);
        assertThat(said).contains("未给出 --key");
        assertThat(Files.getLastModifiedTime(events)).isEqualTo(untouched);

        assertThat(export(Role.ADMIN, "--size=" + before.size())).as(said).isZero();
        assertThat(manifest().root()).isEqualTo(before.root());
    }

    @Test
    void who_takes_the_log_is_on_record_and_nobody_else_may() throws Exception {
        award();
        assertThat(export(Role.OFFICER)).isEqualTo(1);
        assertThat(said).contains("AUDITOR");
        assertThat(folder.resolve(Manifest.FILE)).doesNotExist();
        assertThat(get("manifest", Role.DASHBOARD).statusCode()).isEqualTo(403);

        assertThat(export(Role.AUDITOR)).as(said).isZero();
        Part part = manifest().parts().getFirst();
        JsonNode answer = send(request(
                "{ accesses(filter: {recordId: \"%s\"}) { nodes { operation asked } } }"
                        .formatted(part.from() + "-" + part.to()),
                Map.of(),
                Role.AUDITOR));
        assertThat(answer.at("/data/accesses/nodes").toString())
                .contains("DOWNLOAD", "/export/parts/" + part.events().file());
    }

    @Test
    void a_part_or_a_size_that_there_is_not_is_refused() throws Exception {
        assertThat(get("parts/events-000000000001-000999999999.jsonl.gz", Role.AUDITOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("parts/..%2F..%2Fevents.db", Role.AUDITOR).statusCode()).isIn(400, 404);
        var unknown = get("parts/events-999999990001-999999990002.jsonl.gz", Role.AUDITOR);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("EXPORT_PART_UNKNOWN");
        assertThat(get("manifest?size=999999999", Role.AUDITOR).body()).contains("EXPORT_SIZE_UNKNOWN");
        assertThat(get("manifest?size=many", Role.AUDITOR).statusCode()).isEqualTo(400);
    }
}
