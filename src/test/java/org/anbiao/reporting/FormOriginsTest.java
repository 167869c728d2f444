package org.anbiao.reporting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.definition.Difference;
import org.anbiao.definition.Inherited;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An own form knows what it was copied from, what it does differently, and what has become of that. */
@DatabaseTest
class FormOriginsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    FormDefinitions definitions;

    @Autowired
    FormOrigins origins;

    @Autowired
    InheritedForms inherited;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    private UUID county;
    private UUID town;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        views.close();
        fixture.logOut();
    }

    private void firstNote(UUID id, String note) {
        FormDraft draft = definitions.get(id);
        FormFile was = draft.form();
        List<String> notes = new ArrayList<>(List.of(note));
        definitions.save(
                id,
                draft.revision(),
                new FormFile(
                        was.id(),
                        was.version(),
                        was.family(),
                        was.ord(),
                        was.attachment(),
                        was.title(),
                        was.subject(),
                        was.paper(),
                        was.headerFields(),
                        was.rowLabel(),
                        was.rows(),
                        was.subRows(),
                        was.columns(),
                        notes,
                        was.due(),
                        was.validations()));
    }

    @Test
    void aCopyKnowsItsOriginAndWhatItDoesDifferently() {
        UUID id = definitions.copy("dehua-2025-q1", 1);
        assertThat(origins.standing(id)).hasValueSatisfying(from -> {
            assertThat(from.isShipped()).isTrue();
            assertThat(from.used().key()).isEqualTo("dehua-2025-q1");
        });
        assertThat(origins.differences(id))
                .as("what the portal fills in is no difference")
                .isEmpty();
        FormDraft draft = definitions.get(id);
        FormFile.Column gone = draft.form().columns().get(1);
        definitions.save(
                id,
                draft.revision(),
                FormColumns.withRules(
                        FormColumns.withColumns(
                                draft.form(), FormColumns.remove(draft.form().columns(), List.of(1))),
                        List.of()));
        firstNote(id, "本县说明");
        assertThat(origins.differences(id))
                .extracting(Difference::section)
                .contains("columns", "rules", "notes")
                .doesNotContain("head");
        assertThat(origins.differences(id))
                .filteredOn(difference -> difference.section().equals("columns"))
                .allMatch(difference -> difference.change() == Difference.Change.REMOVED)
                .allMatch(difference -> difference.name().startsWith(String.valueOf(gone.label())));
    }

    @Test
    void aNewerVersionAndTheWithdrawalAboveAreTold() {
        UUID above = definitions.copy("dehua-2025-q1", 1);
        definitions.publish(above);
        String formId = definitions.get(above).form().id();
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        UUID own = definitions.copy(formId, 1);
        assertThat(origins.newerAbove(own)).isEmpty();

        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID second = definitions.nextVersion(above);
        firstNote(second, "第二版说明");
        definitions.publish(second);
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        assertThat(origins.standing(own).orElseThrow().newest()).isEqualTo(2);
        assertThat(origins.newerAbove(own)).extracting(Difference::section).containsExactly("notes");
        assertThat(inherited.inherited()).singleElement().satisfies(line -> {
            assertThat(line.newest()).isEqualTo(2);
            assertThat(line.uses()).extracting(Inherited.Use::version).containsExactly(1);
        });
        views.open();
        UI.getCurrent().navigate("reports/forms/" + own);
        _get(Tabs.class).setSelectedIndex(3);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("上级有第2版", "没有差异。");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("第二版说明");

        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        definitions.withdraw(second);
        definitions.withdraw(above);
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        assertThat(origins.standing(own).orElseThrow().isWithdrawn()).isTrue();
        assertThat(inherited.inherited()).singleElement().matches(Inherited::isWithdrawn);
    }

    @Test
    void aDraftIsHiddenFromEverybodyElseByTheDatabase() {
        UUID draft = definitions.copy("dehua-2025-q1", 1);
        String count = "select count(*) from form_definition where id = '" + draft + "'";
        for (UUID other : List.of(town, fixture.department(county), fixture.county())) {
            assertThat(fixture.asSystem(
                            other, () -> jdbc.sql(count).query(Integer.class).single()))
                    .isZero();
        }
        UUID below = asTown(() -> definitions.copy("dehua-2025-q1", 1));
        assertThat(fixture.asSystem(
                        county, () -> jdbc.sql("select count(*) from form_definition where id = '" + below + "'")
                                .query(Integer.class)
                                .single()))
                .isZero();
        asTown(() -> {
            assertThatThrownBy(() -> origins.standing(draft)).isInstanceOf(DomainException.class);
            return draft;
        });
    }

    private UUID asTown(java.util.function.Supplier<UUID> action) {
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        UUID id = action.get();
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        return id;
    }
}
