package io.cpor.security.production;

import java.util.List;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks at the settings of production when all of them are known and before anything is made with them. */
final class ProductionStart implements ApplicationListener<ApplicationContextInitializedEvent> {
    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> problems = new ProductionSettings(environment).problems();
        if (!problems.isEmpty()) {
            throw new UnsafeProductionSettings(problems);
        }
    }
}
