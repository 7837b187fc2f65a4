package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.List;

/** Turns a tally into figures. Its cost follows the days of a project, not the number of its facts. */
public final class Figures {
    private final Indicators indicators;

    public Figures(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The figures of all indicators of the project's direction, with facts up to a day. */
    public List<Figure> of(Tally tally, LocalDate asOf) {
        if (tally.direction() == null) {
            return List.of();
        }
        var reading = new Reading(indicators, tally, asOf);
        return indicators.of(tally.direction()).stream()
                .filter(it -> !indicators.isBeside(it.id()))
                .map(it -> reading.of(it.id())
                        .with(it.shownBeside().stream().map(reading::of).toList()))
                .toList();
    }
}
