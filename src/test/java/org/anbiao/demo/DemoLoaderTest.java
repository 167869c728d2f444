package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.StartRefused;
import org.anbiao.demo.persistence.DemoOrganisationRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class DemoLoaderTest {

    private static final AuditEntry LOADED =
            new AuditEntry(1, Instant.EPOCH, "系统", "demonstration.loaded", "", null, null);

    private final DemoOrganisationRows rows = mock();
    private final CurrentActor currentActor = mock();
    private final TransactionTemplate transaction = mock();
    private final AuditLog audit = mock();
    private final DemoDataset dataset = mock();
    private final DemoLoader loader = new DemoLoader(
            rows,
            currentActor,
            mock(TenantDirectory.class),
            transaction,
            mock(PasswordEncoder.class),
            audit,
            List.of(dataset));

    @BeforeEach
    void anEarlierStart() {
        when(rows.exist()).thenReturn(true);
        when(transaction.execute(any()))
                .thenAnswer(call -> call.<TransactionCallback<?>>getArgument(0).doInTransaction(mock()));
        when(currentActor.callAs(any(), any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(1).get());
    }

    @Test
    void loadsNothingTwice() {
        when(audit.latest(anyString(), any(), anyInt())).thenReturn(List.of(LOADED));

        loader.loadOnce();

        verify(rows).exist();
        verifyNoInteractions(dataset);
    }

    @Test
    void doesNotPassHalfADemonstrationOffAsWhole() {
        when(audit.latest(anyString(), any(), anyInt())).thenReturn(List.of());

        assertThatThrownBy(loader::loadOnce)
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.action())
                        .contains("./start --reset"))
                .hasMessageContaining("没有装完");
        verifyNoInteractions(dataset);
    }
}
