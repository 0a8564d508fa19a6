package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What managers do with the history in Cockpit. */
final class ManagerSteps {
    static final String PAGE = ".cpor-instance";

    private final Person manager;
    private final Page page;

    ManagerSteps(Person manager) {
        this(manager, "manager");
    }

    /** The same as another user who may open Cockpit. */
    ManagerSteps(Person manager, String user) {
        this.manager = manager;
        this.page = manager.page();
        new StaffSteps(manager).logsIn(user);
    }

    /** The page of one instance, by its business key or id, once its picture is drawn. */
    ManagerSteps opensInstance(String key) {
        manager.opens("/camunda/app/cockpit/default/#/history/" + key);
        assertThat(box("startEvent_agreementSigned")).isVisible();
        return this;
    }

    ManagerSteps opensRunning(String instance) {
        manager.opens("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        return this;
    }

    ManagerSteps opensTab(String title) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(title)).click();
        return this;
    }

    Locator shown() {
        return page.locator(PAGE);
    }

    Locator head() {
        return page.locator(PAGE + " header");
    }

    /** A box or an arrow of the picture. */
    Locator box(String id) {
        return page.locator(PAGE + " [data-element-id=" + id + "]");
    }

    /** The row of the open tab that holds all these words. */
    Locator row(String... words) {
        Locator row = page.locator(PAGE + " [role=tabpanel]:not([hidden]) tbody tr");
        for (String one : words) {
            row = row.filter(new Locator.FilterOptions().setHasText(one));
        }
        return row;
    }
}
