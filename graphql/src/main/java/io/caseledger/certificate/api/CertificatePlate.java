package io.caseledger.certificate.api;

import io.caseledger.certificate.VerificationCodes;
import io.caseledger.certificate.view.CertificateView;
import io.caseledger.report.Imprint;
import io.caseledger.report.Plate;
import io.caseledger.report.Plate.Align;
import io.caseledger.report.Plate.Box;
import io.caseledger.report.Plate.Boxes;
import io.caseledger.report.Plate.Line;
import io.caseledger.report.Plate.Mark;
import io.caseledger.report.Plate.Passage;
import io.caseledger.shared.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays out a certificate, from its record alone. */
final class CertificatePlate {
    private static final String INK = "#222222";
    private static final String RED = "#9b1c1c";
    private static final String GREY = "#777777";
    private static final float MIDDLE = Plate.WIDTH / 2;
    private static final float LEFT = 112;
    private static final float RIGHT = Plate.WIDTH - LEFT;
    private static final float ROOM = RIGHT - LEFT;
    private static final float QR = 84;
    private static final float FOOT = 82;

    private final CertificateView certificate;
    private final String issuer;
    private final VerificationAddress address;
    private final CertificateWords words;
    private final List<Mark> marks = new ArrayList<>(Border.marks());

    private CertificatePlate(
            CertificateView certificate, String issuer, VerificationAddress address, CertificateWords words) {
        this.certificate = certificate;
        this.issuer = issuer;
        this.address = address;
        this.words = words;
    }

    /** @param issuer the undertaking unit (承担单位) of the project */
    static Plate of(CertificateView certificate, String issuer, VerificationAddress address, CertificateWords words) {
        var plate = new CertificatePlate(certificate, issuer, address, words);
        plate.head();
        plate.body();
        plate.verification();
        plate.seal();
        return new Plate(plate.stamp(), List.copyOf(plate.marks));
    }

    /** What the file of one certificate says of itself. */
    static Imprint imprint(CertificateView certificate, CertificateWords words) {
        LocalDate day = Objects.requireNonNullElse(certificate.endedOn(), certificate.issuedOn());
        return new Imprint(
                "zh-CN",
                words.of("title") + " · " + certificate.number(),
                certificate.training().title(),
                Zone.startOf(day));
    }

    private @Nullable String stamp() {
        return certificate.inForce() ? null : words.of("stamp." + certificate.state());
    }

    private void head() {
        middle(words.of("title.spaced"), 40, 478, true, RED);
        middle(words.of("title.en"), 12, 454, false, GREY);
        String number = words.of("number", certificate.number());
        marks.add(new Line(number, 10, Align.RIGHT, RIGHT + 30, 522, ROOM, false, INK));
    }

    private void body() {
        var training = certificate.training();
        middle(certificate.holder().name(), 28, 404, true, INK);
        marks.add(new Boxes(List.of(new Box(MIDDLE - 150, 394, 300, 0.6f)), GREY));
        Object[] facts = {
            training.title(),
            training.number(),
            words.day(training.heldFrom()),
            words.day(training.heldTo()),
            words.modules("zh", training.modules()),
            training.hours().toPlainString(),
            training.classHourMinutes()
        };
        String kind = "." + certificate.kind();
        marks.add(new Passage(words.of("text.zh" + kind, facts), 15, 1.75f, new Box(LEFT, 284, ROOM, 100)));
        facts[2] = training.heldFrom();
        facts[3] = training.heldTo();
        facts[4] = words.modules("en", training.modules());
        String english = words.of("text.en" + kind, facts);
        marks.add(new Passage(english, 9.5f, 1.45f, new Box(LEFT, 222, ROOM, 50)));
    }

    private void verification() {
        String url = address.of(certificate.number(), certificate.verificationCode());
        marks.add(new Boxes(QrCode.of(url, LEFT, FOOT, QR), "#000000"));
        float x = LEFT + QR + 16;
        String code = words.of("code", VerificationCodes.grouped(certificate.verificationCode()));
        small(words.of("verify.zh"), 9, x, FOOT + QR - 12);
        small(words.of("verify.en"), 8, x, FOOT + QR - 26);
        small(address.page(), 8.5f, x, FOOT + QR - 42);
        small(words.of("number", certificate.number()), 8.5f, x, FOOT + QR - 58);
        small(code, 8.5f, x, FOOT + QR - 74);
    }

    private void seal() {
        marks.add(new Line(issuer, 15, Align.RIGHT, RIGHT, FOOT + 62, 300, true, INK));
        String day = words.day(certificate.issuedOn());
        marks.add(new Line(day, 13, Align.RIGHT, RIGHT, FOOT + 38, 300, false, INK));
        marks.add(new Line(words.of("seal"), 9, Align.RIGHT, RIGHT, FOOT + 16, 300, false, GREY));
    }

    private void middle(String text, float size, float y, boolean bold, String colour) {
        marks.add(new Line(text, size, Align.MIDDLE, MIDDLE, y, ROOM, bold, colour));
    }

    private void small(String text, float size, float x, float y) {
        marks.add(new Line(text, size, Align.LEFT, x, y, MIDDLE + 60 - x, false, INK));
    }
}
