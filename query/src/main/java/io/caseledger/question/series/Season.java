package io.caseledger.question.series;

/** How a season shows in the months. */
enum Season {
    NONE(0) {
        @Override
        double with(double value, double season) {
            return value;
        }

        @Override
        double without(double value, double season) {
            return value;
        }
    },
    ADDITIVE(0) {
        @Override
        double with(double value, double season) {
            return value + season;
        }

        @Override
        double without(double value, double season) {
            return value - season;
        }
    },
    MULTIPLICATIVE(1) {
        @Override
        double with(double value, double season) {
            return value * season;
        }

        @Override
        double without(double value, double season) {
            return value / season;
        }
    };

    /** A season that changes nothing. */
    final double neutral;

    Season(double neutral) {
        this.neutral = neutral;
    }

    abstract double with(double value, double season);

    abstract double without(double value, double season);
}
