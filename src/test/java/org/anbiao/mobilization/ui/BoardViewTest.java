package org.anbiao.mobilization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.FileGuard;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.CommitmentService;
import org.anbiao.mobilization.CopyPurpose;
import org.anbiao.mobilization.CopyService;
import org.anbiao.mobilization.DocumentCopy;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.PrintJob;
import org.anbiao.mobilization.PrintOrder;
import org.anbiao.mobilization.PublicBoard;
import org.anbiao.mobilization.Upload;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** the copy on the public board is readable by the enterprise's staff, and nothing else of the enterprise is. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class BoardViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    ViewTester views;

    @Autowired
    DocumentPrint print;

    @Autowired
    CopyService copies;

    @Autowired
    CommitmentService commitments;

    @Autowired
    PublicBoard board;

    @Autowired
    FileStore files;

    @Autowired
    List<FileGuard> guards;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
    }

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @Test
    void anEmployeeReadsTheBoardAndNothingElse() {
        issue();
        UUID other = storeOther();
        campaigns.logInPrincipal(given, given.first());
        DocumentCopy notice = copies.of(given.campaign(), given.first()).stream()
                .filter(copy -> copy.purpose() == CopyPurpose.PUBLIC_BOARD && copy.kind() == Kind.NOTICE)
                .findFirst()
                .orElseThrow();
        copies.posted(
                given.campaign(),
                notice.id(),
                LocalDate.of(2025, 2, 14),
                new Upload("栏.png", LaunchedCampaign.PICTURE));
        logInEmployee();
        views.open();
        UI.getCurrent().navigate("");
        assertThat(_get(BoardView.class).isAttached()).isTrue();
        assertThat(_find(DocumentText.class)).hasSize(2);
        assertThat(_find(H3.class)).extracting(H3::getText).anyMatch(title -> title.contains("告知书"));
        UUID photo = board.copies(given.campaign()).stream()
                .map(DocumentCopy::photoFileId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(mayRead(photo)).isTrue();
        assertThat(mayRead(other)).isFalse();
        assertThatThrownBy(() -> commitments.commitment(given.campaign(), given.first()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> copies.of(given.campaign(), given.first())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anEmptyBoardSaysSo() {
        logInEmployee();
        views.open();
        UI.getCurrent().navigate("mobilization/board");
        assertThat(_get(EmptyState.class).isAttached()).isTrue();
    }

    private boolean mayRead(UUID id) {
        return files.find(id)
                .filter(file -> guards.stream().allMatch(guard -> guard.mayRead(file)))
                .isPresent();
    }

    private UUID storeOther() {
        return campaigns.tenants.asSystem(
                given.township(), () -> files.store(given.first(), "罚单.png", LaunchedCampaign.PICTURE)
                        .id());
    }

    private void logInEmployee() {
        campaigns.tenants.logIn(
                campaigns.tenants.member(given.township(), Role.ENTERPRISE_EMPLOYEE, null, given.first()));
    }

    private void issue() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        PrintJob job = print.start(new PrintOrder(
                given.campaign(),
                DocumentFilter.ALL,
                Set.of(Kind.NOTICE, Kind.COMMITMENT),
                PrintOrder.Format.MERGED_PDF,
                null));
        while (!job.isOver()) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
        }
    }
}
