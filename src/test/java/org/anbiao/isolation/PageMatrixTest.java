package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.isolation.MatrixPages.Page;
import org.anbiao.isolation.PageReader.Outcome;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.isolation.RouteWorld.Visitor;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every page of the portal, opened by every kind of person with the ids of own, foreign and unknown records: what is built on the
 * server, the rows of lists and the entries of choices included, carries no mark of an enterprise that the person does not work
 * with, and a foreign id is answered exactly as one that does not exist.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, RouteWorld.class})
class PageMatrixTest {

    private static final String UNKNOWN = "unknown";

    @Autowired
    RouteWorld worlds;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    private RouteFindings found;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void everyPageIsClassified() {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> routes = search.findCandidateComponents("org.anbiao").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> type.getAnnotation(Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = MatrixPages.ALL.keySet().stream()
                .map(key -> key.replaceAll("#.*", ""))
                .collect(Collectors.toSet());
        assertThat(routes)
                .as("say in MatrixPages.ALL with which ids a new page is tried")
                .isEqualTo(new TreeSet<>(known));
    }

    @Test
    void noPageShowsAnybodyWhatIsAnothers() {
        Made made = worlds.make();
        found = new RouteFindings(made);
        found.requireIds(MatrixPages.ALL.values().stream().map(Page::kind).toList());
        for (Visitor visitor : made.visitors()) {
            worlds.logIn(visitor);
            views.open();
            try {
                MatrixPages.ALL.values().forEach(page -> tryPage(made, visitor, page));
            } finally {
                views.close();
                fixture.logOut();
            }
        }
        found.print("Page");
        assertThat(found.leaks).isEmpty();
        assertThat(found.total()).isGreaterThanOrEqualTo(1500);
    }

    private void tryPage(Made made, Visitor visitor, Page page) {
        for (String address : page.addresses()) {
            if (!address.contains("{}")) {
                inspect(visitor, page, address, PageReader.open(address));
                continue;
            }
            Outcome unknown =
                    PageReader.open(address.replace("{}", UUID.randomUUID().toString()));
            inspect(visitor, page, address.replace("{}", UNKNOWN), unknown);
            // the other addresses of a page read the id at the same place
            for (String nonsense : address.equals(firstWithId(page)) ? RouteFindings.BROKEN : List.<String>of()) {
                inspect(visitor, page, address, PageReader.open(address.replace("{}", nonsense)));
            }
            made.of(page.kind()).forEach((key, id) -> {
                Outcome outcome = PageReader.open(address.replace("{}", id.toString()));
                inspect(visitor, page, address.replace("{}", key), outcome);
                // the names of units are public: a list narrowed to a foreign village may say its name, and
                // stays empty
                if (found.hides(visitor, key)
                        && !page.kind().equals("unit")
                        // departures are the operator's own business, whose ever they are, as are openings below its
                        // authority
                        && !(Set.of("departure", "opening").contains(page.kind()) && visitor.isOperator())
                        && !outcome.shown().equals(unknown.shown())) {
                    found.tells(address.replace("{}", key), visitor, outcome.shown(), unknown.shown());
                }
            });
            if (page.kind().equals("token")) {
                inspect(
                        visitor,
                        page,
                        address.replace("{}", "token"),
                        PageReader.open(address.replace("{}", made.token())));
            }
        }
    }

    private static String firstWithId(Page page) {
        return page.addresses().stream()
                .filter(address -> address.contains("{}"))
                .findFirst()
                .orElseThrow();
    }

    private void inspect(Visitor visitor, Page page, String address, Outcome outcome) {
        found.inspect(visitor, page.kind(), address, outcome.text());
        if (visitor.isOut() && !page.open() && outcome.opened()) {
            found.leaks.add("OPENS " + address + " to " + visitor.name());
        }
    }
}
