package org.anbiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class AnbiaoApplication {

    public static void main(String[] args) {
        SpringApplication.run(AnbiaoApplication.class, args);
    }
}
