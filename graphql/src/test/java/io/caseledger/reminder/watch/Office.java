package io.caseledger.reminder.watch;

import io.caseledger.CaseledgerApplication;
import io.caseledger.SourcesAlone;
import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintKind;
import io.caseledger.complaint.EscalationKind;
import io.caseledger.complaint.InPlatformOperator;
import io.caseledger.complaint.Listing;
import io.caseledger.complaint.NecessaryMeasure;
import io.caseledger.gate.CommandDesk;
import io.caseledger.project.Direction;
import io.caseledger.project.Eligibility;
import io.caseledger.project.ProjectCommand.AwardProject;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Now;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Role;
import io.caseledger.views.Views;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application on a data directory, with a clock that a test sets, and an officer who files. */
final class Office implements AutoCloseable {
    private static final Caller OFFICER = new Caller("officer-li", Set.of(Role.OFFICER), "fcg-01");
    private static final Organisation HOLDER = new Organisation("防城港𬭚业有限公司", "91350100M000100Y43");
    private static final Evidence PROOF = new Evidence(Evidence.Kind.SCREENSHOT, "商品页面截图", "0".repeat(64), "证据柜 3-12");

    private final ConfigurableApplicationContext context;
    private final CommandDesk desk;
    volatile Instant now = Instant.EPOCH;

    private Office(ConfigurableApplicationContext context) {
        this.context = context;
        this.desk = context.getBean(CommandDesk.class);
    }

    static Office open(Path data) {
        var opened = new Office[1];
        Now now = () -> opened[0] == null ? Instant.EPOCH : opened[0].now; // asked while it starts, too
        var context = new SpringApplicationBuilder(CaseledgerApplication.class)
                .initializers(it -> {
                    it.getBeanFactory().registerSingleton("sourcesAlone", new SourcesAlone());
                    ((GenericApplicationContext) it)
                            .registerBean("setTime", Now.class, () -> now, bean -> bean.setPrimary(true));
                })
                .run("--server.port=0", "--caseledger.data=" + data, "--caseledger.reminders.enabled=false");
        opened[0] = new Office(context);
        return opened[0];
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A poller as another node would have it: with a memory of its own. */
    LimitWatch poller() {
        return new LimitWatch(
                bean(io.caseledger.views.RunningLimits.class),
                bean(io.caseledger.views.ViewPosition.class),
                bean(io.caseledger.store.Positions.class),
                bean(io.caseledger.deadline.Clocks.class),
                bean(io.caseledger.deadline.ReminderPlans.class),
                new Raising(desk, bean(Views.class)),
                bean(Now.class));
    }

    void send(Object command) {
        var _ = desk.send(command, OFFICER, null);
    }

    void award(String projectId) {
        send(new AwardProject(
                projectId,
                Direction.DIRECTION_16,
                "电子商务平台知识产权保护",
                HOLDER,
                List.of(),
                new Eligibility(true, true, true),
                LocalDate.of(2022, 7, 1),
                LocalDate.of(2023, 7, 1)));
    }

    /** A complaint whose 15 days began on Friday 2022-09-16 and, by the bundled calendar, end with Saturday 2022-10-08. */
    void waiting(String complaintId, String projectId) {
        Instant first = Instant.parse("2022-09-01T01:00:00Z");
        send(new FileComplaint(
                complaintId,
                projectId,
                ComplaintKind.COMPLAINT,
                "某购物平台",
                HOLDER,
                new IpRight(IpRight.Kind.TRADE_MARK, "12345678", "海鸥"),
                new InPlatformOperator("北部湾鞋店", "shop-1", null),
                List.of(new Listing("https://item.example.com/" + complaintId, complaintId, "运动鞋")),
                "销售假冒注册商标的商品",
                List.of(PROOF),
                first));
        send(new StartPrimaFacieReview(complaintId, first));
        send(new TakeMeasure(complaintId, List.of(NecessaryMeasure.DELETE), first, first));
        send(new SubmitNonInfringementDeclaration(complaintId, HOLDER, List.of(PROOF), first));
        send(new DeliverDeclaration(complaintId, Instant.parse("2022-09-16T07:00:00Z")));
    }

    void escalate(String complaintId, Instant at) {
        send(new EscalateComplaint(complaintId, "防城港市中级人民法院", EscalationKind.LAWSUIT, "(2022)桂06民初8号", at));
    }

    @Override
    public void close() {
        context.close();
    }
}
