package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.nio.file.Path;
import java.util.UUID;
import org.anbiao.administration.opening.OpeningService;
import org.anbiao.administration.opening.OpeningSheet;
import org.anbiao.administration.opening.OpeningWorkbook;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OpeningViewsTest {

    @TempDir
    Path folder;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    OpeningService openings;

    @Autowired
    TenantDirectory tenants;

    private UUID prefecture;

    @BeforeEach
    void open() {
        prefecture = fixture.prefecture();
        fixture.logIn(prefecture, Role.TENANT_ADMIN);
        views.open();
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    @Test
    void forATownshipThePageIsNotThere() {
        UUID township = fixture.township(fixture.county());
        views.close();
        fixture.logIn(township, Role.TENANT_ADMIN);
        views.open();
        for (String address :
                new String[] {"administration/openings", "administration/openings/" + UUID.randomUUID()}) {
            assertThatThrownBy(() -> UI.getCurrent().navigate(address))
                    .as(address)
                    .isInstanceOf(NotFoundException.class);
            _assertNone(Upload.class);
        }
    }

    @Test
    void aWorkbookIsUploadedLookedAtAndConfirmed() {
        String code = OpeningWorkbook.newCountyCode();
        OpeningWorkbook book = OpeningWorkbook.county(
                        code, tenants.get(prefecture).code())
                .row(OpeningSheet.UNITS, code, "网格", "无主网格");
        UUID id = openings.check("德清县.xlsx", book.write(folder));

        UI.getCurrent().navigate("administration/openings");
        _assertOne(Upload.class);
        _assertOne(Anchor.class, spec -> spec.withText("下载开通模板"));
        _assertOne(RouterLink.class, spec -> spec.withText("德清县.xlsx"));

        UI.getCurrent().navigate("administration/openings/" + id);
        assertThat(_find(Grid.class)).hasSize(2);
        assertThat(_size(_find(Grid.class).get(0))).isEqualTo(4);
        assertThat(_size(_find(Grid.class).get(1))).isOne();
        _assertOne(Anchor.class, spec -> spec.withText("下载这些行，改好后直接上传"));
        _click(_get(Button.class, spec -> spec.withText("确认开通 27 行")));

        assertThat(tenants.findByCode(code)).isPresent();
        _assertOne(Span.class, spec -> spec.withText("已开通"));
        _assertNone(Button.class, spec -> spec.withText("确认开通 27 行"));
    }

    @Test
    void aWorkbookIsGivenUp() {
        String code = OpeningWorkbook.newCountyCode();
        UUID id = openings.check(
                "x.xlsx",
                OpeningWorkbook.county(code, tenants.get(prefecture).code()).write(folder));
        UI.getCurrent().navigate("administration/openings/" + id);
        _click(_get(Button.class, spec -> spec.withText("放弃这份表格")));
        assertThat(tenants.findByCode(code)).isEmpty();
        _assertOne(Upload.class);
    }

    @Test
    void othersDoNotReachThePage() {
        views.close();
        fixture.logIn(prefecture, Role.CAMPAIGN_ADMIN);
        views.open();
        assertThatThrownBy(() -> UI.getCurrent().navigate("administration/openings"))
                .isInstanceOf(MockAccessDeniedException.class);
    }
}
