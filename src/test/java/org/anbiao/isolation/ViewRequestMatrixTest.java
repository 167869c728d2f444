package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anbiao.isolation.MatrixPages.Page;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.isolation.RouteWorld.Visitor;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every server-side request that a view takes: its buttons, dialogs, fields, searches, uploads and downloads, sent by every kind of
 * person from the pages that open. No answer carries a mark of an enterprise that the person does not work with, and no row about
 * such an enterprise is changed by it.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, RouteWorld.class})
class ViewRequestMatrixTest {

    @Autowired
    RouteWorld worlds;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    /** Whose role and reach another visitor has as well; the pages and addresses are tried by them too. */
    private static final Set<String> ALIKE = Set.of(
            "safety office",
            "worker of the west village",
            "sister's village worker",
            "principal next door",
            "principal of the grid");

    /** Classes whose buttons no planted state shows yet, and where they are tried instead. */
    private static final Map<String, String> UNREACHED = Map.of(
            "org.anbiao.administration.ui.OpeningResultView",
            "a checked workbook of an authority that opens others: OpeningViewsTest",
            "org.anbiao.api.ui.SecretDialog",
            "a token that was made with everything filled in: DevicesViewTest",
            "org.anbiao.norms.ui.SectorPointsBar",
            "a draft list of a sector with points of its own: NormViewsTest",
            "org.anbiao.reporting.ui.CheckList",
            "a checked report in the hands of who fills it: ReportViewsTest",
            "org.anbiao.sectors.ui.WaterView",
            "a waterworks: WaterServiceTest",
            "org.anbiao.selfevaluation.ui.ApplicabilityNotice",
            "an enterprise whose class changed since it began, to who answers for it: EvaluationMethodsViewTest",
            "org.anbiao.selfevaluation.ui.SignPanel",
            "an evaluation with everything answered and nothing signed: SelfevaluationViewTest, EvaluationIT",
            "org.anbiao.training.ui.DoorView",
            "a choice at a training's door: TrainingViewsTest",
            "org.anbiao.workflow.ui.HintPanel",
            "a document under review with a hint: ReviewViewsTest");

    private final ViewCode code = new ViewCode();
    private final Set<String> failures = new TreeSet<>();
    private RouteFindings found;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void noRequestOfAPageReachesWhatIsAnothers() {
        Made made = worlds.make();
        found = new RouteFindings(made);
        for (Visitor visitor : inOrder(made)) {
            OtherRows others = new OtherRows(fixture, jdbc, made, visitor);
            Map<String, String> before = others.fingerprints();
            worlds.logIn(visitor);
            views.open();
            try {
                send(made, visitor);
            } finally {
                views.close();
                fixture.logOut();
            }
            others.changedSince(before).forEach(table -> found.leaks.add("CHANGES " + table + " by " + visitor.name()));
        }
        found.print("View request");
        assertThat(found.total()).isGreaterThanOrEqualTo(10_000);
        Set<String> asleep = new TreeSet<>(ViewCode.waiting());
        asleep.removeAll(code.ran());
        assertSoftly(all -> {
            all.assertThat(found.leaks).isEmpty();
            all.assertThat(failures).isEmpty();
            all.assertThat(asleep)
                    .as(
                            "code behind buttons, uploads and downloads that no request reached: plant what it needs, or say in UNREACHED why not")
                    .containsExactlyInAnyOrderElementsOf(UNREACHED.keySet());
        });
    }

    /** Who changes least comes first, so that the others still find everything. */
    private static List<Visitor> inOrder(Made made) {
        List<Visitor> all = new ArrayList<>(made.visitors());
        Collections.reverse(all);
        all.removeIf(visitor -> ALIKE.contains(visitor.name()));
        return all;
    }

    private void send(Made made, Visitor visitor) {
        MatrixPages.ALL.forEach((route, page) -> {
            ViewRequests requests = new ViewRequests(heard(visitor, page), code);
            addresses(made, visitor, page).anyMatch(requests::tryAll);
        });
    }

    /** With an id that the visitor works with first, where the page takes one, or with a key to it. */
    private Stream<String> addresses(Made made, Visitor visitor, Page page) {
        List<String> own = made.of(page.kind()).entrySet().stream()
                .filter(entry -> !found.hides(visitor, entry.getKey()))
                .map(entry -> entry.getValue().toString())
                .toList();
        return Stream.concat(
                page.addresses().stream()
                        .filter(address -> address.contains("{}"))
                        .flatMap(address -> Stream.concat(own.stream(), keys(made, visitor, address))
                                .map(id -> address.replace("{}", id))),
                page.addresses().stream().filter(address -> !address.contains("{}")));
    }

    /** What opens a page to whoever knows it, where the visitor works with what it opens. */
    private Stream<String> keys(Made made, Visitor visitor, String address) {
        return made.of(PlantedWaiting.SECRET + address.split("/")[0]).entrySet().stream()
                .filter(entry -> !found.hides(visitor, entry.getKey()))
                .map(entry -> entry.getValue().toString().replace("-", ""));
    }

    private ViewRequests.Listener heard(Visitor visitor, Page page) {
        return new ViewRequests.Listener() {
            @Override
            public void answered(String where, String text) {
                found.inspect(visitor, page.kind(), RouteFindings.withoutIds(where), text);
            }

            @Override
            public void failed(String where, RuntimeException failure) {
                Throwable cause = failure;
                while (cause.getCause() != null) {
                    cause = cause.getCause();
                }
                failures.add(RouteFindings.withoutIds(where) + " for " + visitor.name() + ": " + cause
                        + Arrays.stream(cause.getStackTrace())
                                .filter(line -> line.getClassName().startsWith("org.anbiao"))
                                .findFirst()
                                .map(line -> " at " + line)
                                .orElse(""));
            }
        };
    }
}
