package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every figure of three official forms against a recount of the exported facts, by other code and from outside the portal. */
@BrowserTest
class RecountIT {

    @Test
    void dehuaFormOne(Portal portal) {
        LocalDate asOf = LocalDate.of(2025, 12, 30);
        Recount recount = recount(portal, "chengguan-guanli", "enterprise", asOf);

        assertFigures(
                figures(portal, "chengguan-guanli", "dehua-2025-q1/2025-Q4", asOf), Recount.dehuaOne(recount), 15);
    }

    @Test
    void jintaoFormOne(Portal portal) {
        LocalDate asOf = LocalDate.of(2026, 9, 29);
        Recount recount = recount(portal, "jintao-anban", "enterprise", asOf);

        assertFigures(figures(portal, "jintao-anban", "jintao-2026-q1/2026-Q3", asOf), Recount.jintaoOne(recount), 18);
    }

    @Test
    void jintaoFormThree(Portal portal) {
        LocalDate asOf = LocalDate.of(2026, 9, 29);
        Recount recount = recount(portal, "jintao-anban", "nine_small_place", asOf);

        assertFigures(
                figures(portal, "jintao-anban", "jintao-2026-q3/2026-Q3", asOf), Recount.jintaoThree(recount), 15);
    }

    /** No column left out, and enough of them not 0 for the comparison to mean something. */
    private static void assertFigures(Map<String, Integer> filled, Map<String, Integer> recounted, int atLeast) {
        assertThat(filled).isEqualTo(new TreeMap<>(recounted));
        assertThat(filled.values().stream().filter(figure -> figure > 0)).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private Recount recount(Portal portal, String account, String registry, LocalDate asOf) {
        FormApi api = new FormApi(portal, account);
        return new Recount(fact -> api.records(fact), registry, asOf);
    }

    private static Map<String, Integer> figures(Portal portal, String account, String form, LocalDate asOf) {
        Map<String, Integer> figures = new TreeMap<>();
        new FormApi(portal, account)
                .figures(form, asOf)
                .forEach((column, value) -> figures.put(column, value.intValue()));
        return figures;
    }
}
