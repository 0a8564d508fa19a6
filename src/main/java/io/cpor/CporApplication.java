package io.cpor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application: the engine, the web and, in the profile {@code sandbox}, Microsoft and a mail server played. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CporApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(CporApplication.class, arguments);
    }
}
