package io.caseledger.certificate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.certificate.api.CertificateVerification.CertificateStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page on which a certificate is verified, in Chinese and English at once; it needs no script and loads nothing. */
@Component
class VerificationPage {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final String frame;
    private final String policy;

    VerificationPage() {
        frame = text("certificate/verify.html");
        String style = frame.substring(frame.indexOf("<style>") + 7, frame.indexOf("</style>"));
        policy = "default-src 'none'; style-src 'sha256-" + digest(style)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Allows the page's own style and nothing else. */
    String policy() {
        return policy;
    }

    String form(String number, String code) {
        return filled("", number, code);
    }

    String none(String number, String code) {
        return filled(note("bad", "未查到与该编号和校验码相符的证书。", "No certificate has this number and this code."), number, code);
    }

    String mistyped(String number, String code) {
        return filled(
                note(
                        "bad",
                        "编号的校验位不符，请检查是否输错。",
                        "The number does not hold its check character: look for a typing error."),
                number,
                code);
    }

    String found(CertificateVerification it) {
        String rows = row("证书编号", "Number", it.number())
                + row("姓名", "Name", it.name())
                + row("培训班", "Class", it.classTitle())
                + row("学时", "Class hours", it.hours().toPlainString())
                + row("发证日期", "Issued on", it.issuedOn().toString());
        return filled(status(it.status()) + "<table>" + rows + "</table>\n", "", "");
    }

    private static String status(CertificateStatus status) {
        return switch (status) {
            case VALID -> note("good", "证书有效。", "The certificate is valid.");
            case REVOKED -> note("bad", "证书已撤销，不再有效。", "The certificate was revoked; it is not valid any more.");
            case SUPERSEDED ->
                note(
                        "bad",
                        "证书已换发，以新证书为准。",
                        "The certificate was superseded by another one; it is not valid any more.");
        };
    }

    private static String note(String kind, String chinese, String english) {
        return "<p class=\"" + kind + "\" role=\"status\">" + chinese + "<br><span lang=\"en\">" + english
                + "</span></p>\n";
    }

    private static String row(String chinese, String english, String value) {
        return "<tr><th scope=\"row\">" + chinese + " <span lang=\"en\">" + english + "</span></th><td>"
                + HtmlUtils.htmlEscape(value, "UTF-8") + "</td></tr>\n";
    }

    private String filled(String result, String number, String code) {
        int at = frame.indexOf("{{result}}"); // what was typed is never searched for placeholders
        String head = frame.substring(0, at);
        String form = frame.substring(at + "{{result}}".length());
        String[] parts = form.split("\\{\\{number}}|\\{\\{code}}", -1);
        return head + result + parts[0] + attribute(number) + parts[1] + attribute(code) + parts[2];
    }

    private static String attribute(String typed) {
        return HtmlUtils.htmlEscape(typed.substring(0, Math.min(typed.length(), 64)), "UTF-8");
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
