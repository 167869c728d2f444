package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.identity.Role;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.Figure;
import org.anbiao.reporting.FigureService;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Scope;
import org.anbiao.reporting.Side;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All cells of the six forms for every authority of a prefecture, against one hand-written statement per form and row. */
@DatabaseTest
class FormsBench {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService service;

    private List<UUID> tenants = List.of();

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void allCellsOfTheSixForms() throws Exception {
        int enterprises = Scale.of(100_000, 5_000);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 149, 40, 5);
            region.organise();
            region.enterprises(1, enterprises);
            Facts facts = new Facts(database);
            facts.record();
            facts.serve(Region.id("campaign"));
            facts.onSite();
            database.settle();
            tenants = region.tenants();
            assertThat(tenants).hasSize(200);
            fixture.logIn(region.prefecture(), Role.CAMPAIGN_ADMIN);

            assertThat(service(catalogue.forms())).isEqualTo(byHand(database, catalogue.forms()));
            Pairs.say(Pairs.machine(database.version()) + ", " + enterprises + " enterprises, " + dated(database) + " facts");
            Pairs.compare(
                    "all cells of the six forms, " + enterprises + " enterprises, 200 authorities, " + dated(database) + " facts",
                    "≤ 1.5 ×",
                    1,
                    Scale.PAIRS,
                    () -> service(catalogue.forms()),
                    () -> byHand(database, catalogue.forms()));
            for (FormDefinition form : catalogue.forms()) {
                Pairs.compare(
                        "of these, " + form.id(),
                        "",
                        1,
                        3,
                        () -> service(List.of(form)),
                        () -> byHand(database, List.of(form)));
            }
        }
    }

    /** Rows of the tables that the forms count, the registry's own left out. */
    private static long dated(BenchDatabase database) {
        return Stream.of(
                        "enterprise_adoption",
                        "adoption_confirmation",
                        "rescue_team_member",
                        "enterprise_person",
                        "enterprise_risk_grade",
                        "self_evaluation",
                        "notice_delivery",
                        "commitment",
                        "hazard",
                        "inspection",
                        "case_sanction")
                .mapToLong(table -> database.jdbc()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** The recorded figures by authority and cell. */
    private Map<String, BigDecimal> service(List<FormDefinition> forms) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (FormDefinition form : forms) {
            for (FormDefinition.Row row : form.rows()) {
                Scope scope = new Scope(row.side(), tenants, null, Set.of(form.subject()), AS_OF);
                service.computeByTenant(form, scope)
                        .forEach((tenant, cells) -> cells.forEach((key, figure) -> put(figures, tenant, key, figure)));
            }
        }
        return figures;
    }

    private static void put(Map<String, BigDecimal> figures, UUID tenant, CellKey key, Figure figure) {
        if (figure.value().signum() != 0) {
            figures.put(tenant + " " + key.formId() + " " + key.path(), figure.value().stripTrailingZeros());
        }
    }

    private Map<String, BigDecimal> byHand(BenchDatabase database, List<FormDefinition> forms) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (FormDefinition form : forms) {
            for (FormDefinition.Row row : form.rows()) {
                database.jdbc()
                        .sql(HandWritten.statement(form.id(), row.side() == Side.LINE ? "line" : "block"))
                        .param("asOf", AS_OF)
                        .param("tenants", tenants.toArray(UUID[]::new))
                        .param("stock", stockFrom(form))
                        .param("flow", LocalDate.of(form.id().startsWith("dehua") ? 2025 : 2026, 1, 1))
                        .query()
                        .listOfRows()
                        .forEach(found -> found.forEach((column, value) -> {
                            if (value instanceof Number number && number.longValue() != 0) {
                                List<String> parts = new ArrayList<>(List.of(column.split("__")));
                                CellKey key = new CellKey(
                                        form.id(), row.id(), parts.size() > 1 ? parts.get(1) : "", parts.get(0));
                                figures.put(
                                        found.get("authority") + " " + form.id() + " " + key.path(),
                                        new BigDecimal(number.toString()).stripTrailingZeros());
                            }
                        }));
            }
        }
        return figures;
    }

    private static LocalDate stockFrom(FormDefinition form) {
        return form.id().equals("jintao-2026-q3") ? LocalDate.of(2024, 2, 1) : LocalDate.of(2021, 8, 1);
    }
}
