package io.caseledger.api;

import io.caseledger.shared.Rejected.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Refuses at the doors that are not GraphQL, in the shape in which the API refuses and in the caller's language. */
@Component
public class PlainRefusals {
    private final Sentences sentences;

    PlainRefusals(Sentences sentences) {
        this.sentences = sentences;
    }

    public ServerResponse refuse(HttpStatus status, String code, Object... args) {
        return refuse(status, List.of(reason(code, args)));
    }

    public ServerResponse refuse(HttpStatus status, List<Reason> reasons) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body(reasons));
    }

    /** What such an answer says. */
    Map<String, Object> body(String code) {
        return body(List.of(reason(code)));
    }

    private Map<String, Object> body(List<Reason> reasons) {
        return Map.of("errors", reasons.stream().map(this::error).toList());
    }

    private static Reason reason(String code, Object... args) {
        return new Reason(code, null, Stream.of(args).map(String::valueOf).toList());
    }

    private Map<String, Object> error(Reason reason) {
        var details = new LinkedHashMap<String, Object>();
        details.put("code", reason.code());
        if (reason.field() != null) {
            details.put("field", reason.field());
        }
        return Map.of("message", sentences.of(reason, LocaleContextHolder.getLocale()), "extensions", details);
    }
}
