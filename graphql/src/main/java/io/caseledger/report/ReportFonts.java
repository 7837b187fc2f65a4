package io.caseledger.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the fonts are that reports embed: {@code caseledger.fonts}, or the packages of Debian and Ubuntu. The first one that
 * has a character writes it; the next ones help out with rare characters.
 */
@Component
public class ReportFonts {
    private static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"));

    private final List<Path> configured;

    @Autowired
    ReportFonts(Environment environment) {
        this(Binder.get(environment).bind("caseledger.fonts", Bindable.listOf(String.class)).orElse(List.of()).stream()
                .map(Path::of)
                .toList());
    }

    public ReportFonts(List<Path> configured) {
        this.configured = List.copyOf(configured);
    }

    /**
     * The font files, the preferred one first.
     *
     * @throws FontMissing when a configured file is not there, or nothing is configured and no usual one is
     */
    List<Path> files() {
        List<Path> found = (configured.isEmpty() ? USUAL : configured)
                .stream().filter(Files::isReadable).toList();
        boolean complete = configured.isEmpty() ? !found.isEmpty() : found.size() == configured.size();
        if (!complete) {
            List<Path> wanted = configured.isEmpty() ? USUAL : configured;
            throw new FontMissing(String.join(
                    ", ",
                    wanted.stream()
                            .filter(it -> !found.contains(it))
                            .map(Path::toString)
                            .toList()));
        }
        return found;
    }
}
