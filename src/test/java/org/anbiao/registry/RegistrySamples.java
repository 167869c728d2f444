package org.anbiao.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Invented enterprises for tests; every code is new and has a right check digit. */
public final class RegistrySamples {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RegistrySamples() {}

    public static String code() {
        String body = "91350500MA%07d".formatted(NUMBER.incrementAndGet());
        return body + CreditCode.checkDigit(body);
    }

    public static EnterpriseProfile profile(String name) {
        return new EnterpriseProfile(
                SubjectKind.ENTERPRISE,
                SubjectCode.parse(SubjectKind.ENTERPRISE, code()),
                name,
                null,
                "虚构路1号",
                "0595-00000000",
                null,
                false,
                false,
                false,
                Set.of());
    }

    public static NewEnterprise enterprise(String name, UUID village, UUID supervisor) {
        return enterprise(profile(name), village, supervisor, null, LocalDate.of(2024, 6, 1));
    }

    public static NewEnterprise enterprise(
            EnterpriseProfile profile, UUID village, UUID supervisor, @Nullable UUID unit, LocalDate entered) {
        return new NewEnterprise(
                profile,
                new SizeFigures(50, BigDecimal.valueOf(5_000_000)),
                village,
                null,
                new Supervisor(supervisor, unit),
                LocalDate.of(2018, 3, 1),
                entered);
    }
}
