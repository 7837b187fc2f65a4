package io.caseledger.proof.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.access.api.AccessDoor;
import io.caseledger.api.Callers;
import io.caseledger.api.PlainRefusals;
import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.Proofs;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.proof.VerifierKey;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The same proofs as texts of C2SP, for tools that know nothing of us: {@code tlog-checkpoint}, {@code tlog-proof}, {@code
 * tlog-tiles}.
 */
@Configuration(proxyBeanMethods = false)
class ProofRoutes {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final String PROOF = "c2sp.org/tlog-proof@v1\n";
    private static final String NUMBER = "-?[0-9]{1,18}";

    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final AccessDoor door;
    private final Callers callers;
    private final PlainRefusals refusals;

    ProofRoutes(Checkpoints checkpoints, Proofs proofs, AccessDoor door, Callers callers, PlainRefusals refusals) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.door = door;
        this.callers = callers;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> proofDoor() {
        return RouterFunctions.route()
                .GET("/proof/checkpoint", it -> open(it, this::checkpoint))
                .GET("/proof/keys", it -> open(it, _ -> text(keys())))
                .GET("/proof/inclusion", it -> recorded(it, "Event", position(it), this::inclusion))
                .GET("/proof/consistency", it -> recorded(it, "Log", "-", this::consistency))
                .GET("/proof/tile/{*tile}", it -> recorded(it, "Log", "-", this::tile))
                .build();
    }

    /** What anybody may see who may sign in; of auditors, all that they read is on record. */
    private ServerResponse open(ServerRequest request, Function<ServerRequest, ServerResponse> answer) {
        return callers.current().isAny(Role.AUDITOR)
                ? recorded(request, "Log", "-", answer)
                : answered(() -> answer.apply(request));
    }

    private ServerResponse recorded(
            ServerRequest request, String type, String id, Function<ServerRequest, ServerResponse> answer) {
        return answered(() -> door.show(request, type, List.of(id), () -> answered(() -> answer.apply(request))));
    }

    private ServerResponse answered(Supplier<ServerResponse> answer) {
        try {
            return answer.get();
        } catch (Rejected refused) {
            return refusals.refuse(statusOf(refused.reasons().getFirst().code()), refused.reasons());
        }
    }

    private ServerResponse checkpoint(ServerRequest request) {
        Long size = number(request, "size");
        return text((size == null ? checkpoints.latest() : of(size)).note().note());
    }

    private SignedCheckpoint of(long size) {
        SignedCheckpoint found = checkpoints.of(size);
        if (found == null) {
            throw Rejected.about(
                    "size", "CHECKPOINT_NOT_FOUND", size, checkpoints.latest().size());
        }
        return found;
    }

    private String keys() {
        return checkpoints.keys().verifiers().reversed().stream()
                .map(VerifierKey::text)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A proof is of a checkpoint, so one must have been made of the size. */
    private ServerResponse inclusion(ServerRequest request) {
        var proof = proofs.inclusion(required(request, "position"), number(request, "size"));
        return text(PROOF + "index " + proof.index() + "\n" + lines(proof.path()) + "\n"
                + of(proof.size()).note().note());
    }

    private ServerResponse consistency(ServerRequest request) {
        return text(lines(proofs.consistency(required(request, "from"), required(request, "to"))
                .path()));
    }

    private ServerResponse tile(ServerRequest request) {
        TilePath path = TilePath.of(request.pathVariable("tile").replaceFirst("^/", ""))
                .orElseThrow(() -> Rejected.because("TILE_NOT_FOUND", proofs.size()));
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(proofs.tile(path.level(), path.number(), path.width()));
    }

    private static String lines(List<byte[]> hashes) {
        return hashes.stream()
                .map(it -> Base64.getEncoder().encodeToString(it) + "\n")
                .collect(Collectors.joining());
    }

    private static ServerResponse text(String text) {
        return ServerResponse.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    private static long required(ServerRequest request, String name) {
        Long number = number(request, name);
        if (number == null) {
            throw Rejected.about(name, "PROOF_NUMBER_INVALID", name);
        }
        return number;
    }

    /** As it is put on record; not whatever else somebody sent. */
    private static String position(ServerRequest request) {
        return request.param("position").filter(it -> it.matches(NUMBER)).orElse("-");
    }

    private static @Nullable Long number(ServerRequest request, String name) {
        return request.param(name)
                .map(it -> {
                    Rejected.unlessAbout(name, it.matches(NUMBER), "PROOF_NUMBER_INVALID", name);
                    return Long.valueOf(it);
                })
                .orElse(null);
    }

    private static HttpStatus statusOf(String code) {
        return switch (code) {
            case "CHECKPOINT_NOT_FOUND", "CHECKPOINT_NOT_MADE", "PROOF_POSITION_UNKNOWN", "TILE_NOT_FOUND" ->
                HttpStatus.NOT_FOUND;
            case "PROOF_TREE_BEHIND" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "PROOF_LOG_CHANGED" -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
