package io.caseledger.indicator;

/** Refuses a definition that says too little or what cannot be together; what its view must have, the {@link Judge} says. */
record DefinitionCheck(Indicators indicators, Indicator indicator) {

    void run() {
        boolean composed = !indicator.branches().isEmpty();
        boolean counted = indicator.count() != null
                && (indicator.on() != null || indicator.all() != null)
                && (indicator.target() != null || indicator.all() != null || isBeside());
        unless(
                !indicator.isActive() || composed != counted,
                "needs either branches, or a target, what it counts and on which day");
        indicator.branches().forEach(this::isNoBranching);
        indicator.shownBeside().forEach(this::standsBeside);
        indicator.required().forEach(this::isSimple);
        checkSum();
        checkAll();
    }

    private boolean isBeside() {
        return indicators.isBeside(indicator.id());
    }

    private void isNoBranching(String id) {
        unless(
                indicators.find(id).filter(it -> it.branches().isEmpty()).isPresent(),
                "has the branch " + id + ", which must be defined and have none itself");
    }

    /** What is shown beside another has no target of its own, and nothing beside it. */
    private void standsBeside(String id) {
        unless(
                indicators
                        .find(id)
                        .filter(it -> it.target() == null && it.count() != null)
                        .filter(it -> it.all() == null
                                && it.required().isEmpty()
                                && it.shownBeside().isEmpty())
                        .isPresent(),
                "shows " + id + " beside it, which must count something and have no target");
    }

    private void isSimple(String id) {
        unless(
                indicators
                        .find(id)
                        .filter(it -> it.count() != null && it.required().isEmpty())
                        .isPresent(),
                "requires " + id + ", which must count something and require nothing itself");
    }

    private void checkSum() {
        unless(
                indicator.sum() == null || (indicator.by() == null) == (indicator.within() == null),
                "sums items by " + indicator.by() + ", which needs by and within, or neither");
        unless(
                indicator.sum() != null || indicator.within() == null && indicator.per() == null,
                "sums nothing, so that within and per say nothing");
        unless(indicator.unitSize() > 0, "needs a per above zero");
        unless(
                indicator.until() == null || indicator.by() == null,
                "counts until a day, which items of several records cannot");
    }

    private void checkAll() {
        if (indicator.all() != null) {
            unless(
                    indicator.shownBeside().contains(indicator.all())
                            && indicators
                                    .find(indicator.all())
                                    .filter(it -> it.by() == null && it.sum() == null && it.until() == null)
                                    .isPresent(),
                    "counts among " + indicator.all() + ", which must stand beside it and count records one by one");
        }
    }

    private void unless(boolean holds, String mistake) {
        if (!holds) {
            throw new IllegalStateException("Indicator " + indicator.id() + " " + mistake);
        }
    }
}
