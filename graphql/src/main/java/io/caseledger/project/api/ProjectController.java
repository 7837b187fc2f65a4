package io.caseledger.project.api;

import com.mongodb.client.model.Filters;
import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectCommand;
import io.caseledger.project.view.ProjectView;
import io.caseledger.views.Order;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.ArrayList;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about projects. */
@Controller
class ProjectController {
    private final Views views;
    private final Freshness freshness;

    ProjectController(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    @Bean
    static Feature<ProjectView> projectFeature() {
        return new Feature<>("project", ProjectCommand.class, ProjectView.KIND);
    }

    record ProjectFilter(
            @Nullable Direction direction, @Nullable String text) {
        Bson wanted() {
            var all = new ArrayList<Bson>();
            if (direction != null) {
                all.add(Filters.eq("view.direction", direction.name()));
            }
            if (text != null) {
                all.add(Views.containing(text, "view.title", "view.undertakingUnit.name"));
            }
            return all.isEmpty() ? Filters.empty() : Filters.and(all);
        }
    }

    record ProjectOrder(Field field, OrderDirection direction) {
        enum Field {
            STARTS_ON,
            TITLE
        }

        enum OrderDirection {
            ASC,
            DESC
        }

        Order order() {
            String path = field == Field.TITLE ? "view.title" : "view.startsOn";
            return new Order(path, direction == OrderDirection.DESC);
        }
    }

    @QueryMapping
    @Nullable
    ProjectView project(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(ProjectView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<ProjectView> projects(
            @Argument @Nullable ProjectFilter filter,
            @Argument @Nullable ProjectOrder order,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        Bson wanted = filter == null ? Filters.empty() : filter.wanted();
        Order by = order == null ? new Order("view.startsOn", false) : order.order();
        return Connection.of(
                views.page(ProjectView.KIND, wanted, by, Slice.of(first, after, last, before)), Stored::view);
    }
}
