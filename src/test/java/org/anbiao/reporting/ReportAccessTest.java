package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who sees a report and who may change it. */
class ReportAccessTest extends ReportTests {

    @Test
    void aVillageWorkerSeesTheVillagesReportsOnly() {
        UUID other = open("西村");
        fixture.logIn(villageWorker);

        assertThat(reports.list(null, ALL).rows())
                .extracting(ReportListItem::unitName)
                .containsOnly("东村");
        assertThatThrownBy(() -> reports.get(other)).isInstanceOf(DomainException.class);
    }

    @Test
    void onlyTheReceiverTakesInAndALeaderChangesNothing() {
        UUID id = sent("东村", villageWorker);
        assertThatThrownBy(() -> receipt.receive(id)).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(town, Role.LEADER);
        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
        assertThatThrownBy(() -> receipt.receive(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filling.compute(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherTenantSeesNoReport() {
        UUID id = sent("东村", villageWorker);
        UUID stranger = fixture.township(fixture.county());
        fixture.logIn(stranger, Role.SAFETY_OFFICE);

        assertThat(reports.list(null, ALL).total()).isZero();
        assertThatThrownBy(() -> reports.get(id)).isInstanceOf(DomainException.class);
    }
}
