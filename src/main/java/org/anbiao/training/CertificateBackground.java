package org.anbiao.training;

import java.util.UUID;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.DailyLook;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The certificates of all areas. */
@Component
class CertificateBackground implements DailyLook {

    private final CertificateWarnings warnings;

    CertificateBackground(CertificateWarnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public String cron() {
        return "${anbiao.certificates.daily:0 40 7 * * *}";
    }

    @Override
    public void at(UUID tenantId) {
        warnings.sweep(tenantId);
    }

    @Bean
    static MessageTemplate certificateExpiring() {
        return CertificateWarnings.EXPIRING;
    }

    @Bean
    static MessageTemplate certificateExpired() {
        return CertificateWarnings.EXPIRED;
    }

    @Bean
    static MessageTemplate continuationMissed() {
        return CertificateWarnings.MISSED;
    }
}
