package io.caseledger.screening.api;

import static io.caseledger.screening.RiskChecklist.SCALE;

import io.caseledger.report.Picture;
import io.caseledger.report.Picture.Box;
import io.caseledger.report.Picture.Shape;
import io.caseledger.report.Picture.Words;
import io.caseledger.screening.RiskChecklist;
import io.caseledger.screening.RiskLevel;
import io.caseledger.screening.view.ScreeningItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The picture of likelihood against impact: each cell in the colour of its level, with the clauses that stand there. */
final class RiskMatrix {
    private static final int CELL_WIDTH = 76;
    private static final int CELL_HEIGHT = 42;
    private static final int LEFT = 46;
    private static final int TOP = 4;
    private static final int A_LINE = 2;
    private static final int LINES = 3;

    private final RiskChecklist checklist;
    private final List<ScreeningItem> items;
    private final List<Shape> shapes = new ArrayList<>();

    private RiskMatrix(RiskChecklist checklist, List<ScreeningItem> items) {
        this.checklist = checklist;
        this.items = items;
    }

    static String colour(RiskLevel level) {
        return switch (level) {
            case LOW -> "#b7dfb5";
            case MEDIUM -> "#f6e08c";
            case HIGH -> "#f4ad72";
            case CRITICAL -> "#e58080";
        };
    }

    static Picture of(RiskChecklist checklist, List<ScreeningItem> items, Wordings words) {
        var matrix = new RiskMatrix(checklist, items);
        for (int likelihood = SCALE; likelihood >= 1; likelihood--) {
            for (int impact = 1; impact <= SCALE; impact++) {
                matrix.cell(likelihood, impact);
            }
        }
        matrix.scales(words);
        int below = TOP + SCALE * CELL_HEIGHT;
        matrix.legend(words, below + 42);
        return new Picture(LEFT + SCALE * CELL_WIDTH + 4, below + 68, List.copyOf(matrix.shapes));
    }

    private void cell(int likelihood, int impact) {
        int x = LEFT + (impact - 1) * CELL_WIDTH;
        int y = TOP + (SCALE - likelihood) * CELL_HEIGHT;
        shapes.add(new Box(x, y, CELL_WIDTH, CELL_HEIGHT, colour(checklist.levelOf(likelihood * impact))));
        List<String> lines = lines(items.stream()
                .filter(it -> it.risk() != null
                        && it.risk().likelihood() == likelihood
                        && it.risk().impact() == impact)
                .map(ScreeningItem::clauseId)
                .toList());
        int first = y + CELL_HEIGHT / 2 - (lines.size() - 1) * 6;
        for (int i = 0; i < lines.size(); i++) {
            shapes.add(new Words(x + CELL_WIDTH / 2, first + i * 12, 9, lines.get(i), false));
        }
    }

    /** As many ids as there is room for, and how many more there are. */
    private static List<String> lines(List<String> ids) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i += A_LINE) {
            boolean last = lines.size() == LINES - 1 && ids.size() > LINES * A_LINE;
            if (last) {
                lines.add(ids.get(i) + " +" + (ids.size() - i - 1));
                return lines;
            }
            lines.add(String.join("  ", ids.subList(i, Math.min(ids.size(), i + A_LINE))));
        }
        return lines;
    }

    private void scales(Wordings words) {
        int below = TOP + SCALE * CELL_HEIGHT;
        for (int i = 1; i <= SCALE; i++) {
            shapes.add(new Words(LEFT - 12, TOP + (SCALE - i) * CELL_HEIGHT + CELL_HEIGHT / 2, 10, "" + i, false));
            shapes.add(new Words(LEFT + (i - 1) * CELL_WIDTH + CELL_WIDTH / 2, below + 11, 10, "" + i, false));
        }
        shapes.add(new Words(14, TOP + SCALE * CELL_HEIGHT / 2, 10, words.of("matrix.likelihood"), true));
        shapes.add(new Words(LEFT + SCALE * CELL_WIDTH / 2, below + 26, 10, words.of("matrix.impact"), false));
    }

    private void legend(Wordings words, int y) {
        int width = SCALE * CELL_WIDTH / checklist.levels().size();
        for (int i = 0; i < checklist.levels().size(); i++) {
            var threshold = checklist.levels().get(i);
            boolean last = i == checklist.levels().size() - 1;
            int until = last
                    ? SCALE * SCALE
                    : Objects.requireNonNull(checklist.levels().get(i + 1)).from() - 1;
            int x = LEFT + i * width;
            shapes.add(new Box(x, y, width, 20, colour(threshold.level())));
            String label = words.of(threshold.title()) + " " + threshold.from() + "–" + until;
            shapes.add(new Words(x + width / 2, y + 10, 9, label, false));
        }
    }
}
