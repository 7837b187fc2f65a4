package io.caseledger.travel;

import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Omissions;
import io.caseledger.indicator.Tallies;
import io.caseledger.shared.Now;
import io.caseledger.store.Log;
import io.caseledger.store.PlacedStreams;
import io.caseledger.store.RecordedTimes;
import io.caseledger.views.Projection;
import io.caseledger.views.Retelling;
import io.caseledger.views.ViewPosition;
import io.caseledger.views.Views;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Puts the parts together that look back, as the application does. */
public final class Pasts {
    private static final Now LATER = () -> Instant.parse("2030-01-01T00:00:00Z");

    public final Past past;
    public final PastFigures figures;
    public final PastItems items;

    public Pasts(
            Log log,
            PlacedStreams streams,
            Retelling retelling,
            ObjectProvider<Projection<?, ?>> projections,
            Views views,
            ViewPosition position,
            Tallies tallies,
            Indicators indicators) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("position", position);
        var times = new RecordedTimes(log);
        var records = new PastRecords(streams, retelling);
        var whole = new Whole(views, 10_000);
        var lists = new PastLists(views, records, whole, beans.getBeanProvider(ViewPosition.class));
        past = new Past(views, records, lists, times, position, Duration.ofSeconds(5), LATER);
        var board = new Board(tallies, new Figures(indicators), Clock.systemUTC());
        figures = new PastFigures(
                board, tallies, indicators, past, whole, new Kinds(projections), views, times, LATER, Omissions.NONE);
        items = new PastItems(views, lists);
    }
}
