package org.anbiao;

import org.anbiao.audit.command.AuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal, or the one command it has beside itself: {@code --verify-audit}. */
@SpringBootApplication
public class AnbiaoApplication {

    public static void main(String[] args) {
        if (AuditCommand.isAskedFor(args)) {
            System.exit(AuditCommand.run(args));
        }
        SpringApplication.run(AnbiaoApplication.class, args);
    }
}
