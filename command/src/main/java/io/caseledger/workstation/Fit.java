package io.caseledger.workstation;

import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a workstation fits a request: one point for each criterion that is met, so that every score can be told in
 * words. The assigning command and the query that proposes candidates judge by this one rule.
 */
public record Fit(List<Criterion> met, List<Criterion> lacking) {

    /** What is compared. */
    public enum Criterion {
        COUNTY,
        RIGHT_KIND,
        NEED
    }

    /** What a request asks for. */
    public record Wish(County county, IpRight.Kind rightKind, AssistanceNeed need) {
        /** What is null stays. */
        Wish corrected(
                @Nullable County newCounty, IpRight.@Nullable Kind newRightKind, @Nullable AssistanceNeed newNeed) {
            return new Wish(
                    newCounty == null ? county : newCounty,
                    newRightKind == null ? rightKind : newRightKind,
                    newNeed == null ? need : newNeed);
        }
    }

    public static Fit of(
            Wish wish, County county, Collection<IpRight.Kind> specialities, Collection<AssistanceNeed> needs) {
        var met = new ArrayList<Criterion>();
        var lacking = new ArrayList<Criterion>();
        for (Criterion criterion : Criterion.values()) {
            boolean holds = switch (criterion) {
                case COUNTY -> wish.county() == county;
                case RIGHT_KIND -> specialities.contains(wish.rightKind());
                case NEED -> needs.contains(wish.need());
            };
            (holds ? met : lacking).add(criterion);
        }
        return new Fit(List.copyOf(met), List.copyOf(lacking));
    }

    /** 0 to 3. */
    public int score() {
        return met.size();
    }

    public boolean isFull() {
        return lacking.isEmpty();
    }
}
