package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

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
            "principal of the grid",
            "principal under the line");

    /** Classes whose buttons show only with something that is not planted here, and where they are tried instead. */
    private static final Map<String, String> UNREACHED = Map.ofEntries(
            Map.entry(
                    "org.anbiao.administration.ui.OpeningResultView",
                    "a checked workbook of openings: OpeningViewsTest"),
            Map.entry("org.anbiao.administration.ui.SectorTable", "an authority with sectors: OrganisationViewTest"),
            Map.entry("org.anbiao.administration.ui.SharePanel", "a unit chosen to be split: ReorganisationViewTest"),
            Map.entry(
                    "org.anbiao.campaign.ui.DifferencesPanel",
                    "a campaign that is not launched yet: CampaignViewsTest, SchemeViewsTest"),
            Map.entry(
                    "org.anbiao.campaign.ui.LaunchPanel",
                    "a campaign that is not launched yet: CampaignViewsTest, SchemeViewsTest"),
            Map.entry(
                    "org.anbiao.campaign.ui.LaunchSection",
                    "a campaign that is not launched yet: CampaignViewsTest, SchemeViewsTest"),
            Map.entry(
                    "org.anbiao.campaign.ui.RowList",
                    "a campaign that is not launched yet: CampaignViewsTest, SchemeViewsTest"),
            Map.entry(
                    "org.anbiao.checklist.ui.CheckHistory",
                    "lists in force and checks that are due or done: CheckViewsTest"),
            Map.entry(
                    "org.anbiao.checklist.ui.PointCard",
                    "lists in force and checks that are due or done: CheckViewsTest"),
            Map.entry("org.anbiao.identity.ui.MembershipView", "an account with two memberships: KeycloakLoginIT"),
            Map.entry("org.anbiao.mobilization.ui.SignView", "a signing code: SignViewTest, SigningWithoutAccountTest"),
            Map.entry(
                    "org.anbiao.mobilization.ui.SigningCodes",
                    "a signing code: SignViewTest, SigningWithoutAccountTest"),
            Map.entry("org.anbiao.reporting.ui.CheckList", "a checked report: ReportViewsTest"),
            Map.entry(
                    "org.anbiao.selfevaluation.ui.ApplicabilityNotice",
                    "an enterprise whose class changed since it began: EvaluationMethodsViewTest"),
            Map.entry(
                    "org.anbiao.selfevaluation.ui.PublicationPanel",
                    "a finished evaluation, its review and its publication: SelfevaluationViewTest, EvaluationIT"),
            Map.entry(
                    "org.anbiao.selfevaluation.ui.ResultView",
                    "a finished evaluation, its review and its publication: SelfevaluationViewTest, EvaluationIT"),
            Map.entry(
                    "org.anbiao.selfevaluation.ui.ReviewPanel",
                    "a finished evaluation, its review and its publication: SelfevaluationViewTest, EvaluationIT"),
            Map.entry(
                    "org.anbiao.selfevaluation.ui.SignPanel",
                    "a finished evaluation, its review and its publication: SelfevaluationViewTest, EvaluationIT"),
            Map.entry("org.anbiao.training.ui.DoorView", "the code at a training's door: TrainingViewsTest"),
            Map.entry("org.anbiao.workflow.ui.HintPanel", "a paper under review: ReviewViewsTest"),
            Map.entry("org.anbiao.workflow.ui.RemindersDialog", "a task that was reminded: DeadlineSweepTest"));

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
        assertThat(found.leaks).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(found.total()).isGreaterThanOrEqualTo(10_000);
        Set<String> asleep = new TreeSet<>(ViewCode.waiting());
        asleep.removeAll(code.ran());
        assertThat(asleep)
                .as(
                        "code behind buttons, uploads and downloads that no request reached: plant what it needs, or say in UNREACHED why not")
                .containsExactlyInAnyOrderElementsOf(UNREACHED.keySet());
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

    /** With an id that the visitor works with first, where the page takes one. */
    private Stream<String> addresses(Made made, Visitor visitor, Page page) {
        List<String> own = made.of(page.kind()).entrySet().stream()
                .filter(entry -> !found.hides(visitor, entry.getKey()))
                .map(entry -> entry.getValue().toString())
                .toList();
        return Stream.concat(
                page.addresses().stream()
                        .filter(address -> address.contains("{}"))
                        .flatMap(address -> own.stream().map(id -> address.replace("{}", id))),
                page.addresses().stream().filter(address -> !address.contains("{}")));
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
