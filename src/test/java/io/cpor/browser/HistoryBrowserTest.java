package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What managers see of the history in Cockpit, in a real browser: the list, the tab, the dashboard. */
@CporTest
@Slow
class HistoryBrowserTest {
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String OURS = ".cpor-history";
    private static final String HOSTILE = "{{7*7}} ${7*7} <img src=x onerror=alert(1)> ";
    private static final int DESK = 1280;

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Value("${server.port}")
    int port;

    private Case of(String customer) {
        ObjectNode agreement = Agreements.ploia();
        agreement.withObject("/customer").put("name", customer);
        return cases.signed(agreement);
    }

    private void manager(Consumer<Person> does) {
        try (Person manager = browser.get().person("http://localhost:" + port, DESK)) {
            manager.opens("/login");
            manager.logsIn("manager");
            assertThat(manager.page()).not().hasURL(Pattern.compile(".*/login$"));
            does.accept(manager);
        }
    }

    /** Cockpit takes its time to start on a busy machine. */
    private static void opens(Person manager, String search) {
        manager.opens(COCKPIT + "#/history" + search);
        manager.page().locator(OURS + " h1").waitFor();
    }

    private static Locator count(Page page) {
        return page.locator(OURS + " .count");
    }

    private static Locator rows(Page page) {
        return page.locator(OURS + " tbody tr");
    }

    private static Locator head(Page page, String column) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(column));
    }

    @Test
    void a_manager_searches_sorts_and_pages_and_goes_back() {
        String tag = UUID.randomUUID().toString();
        of("Aa " + HOSTILE + tag);
        of("Bb " + tag).runs().customerDeclinesToSign("No.");
        for (int number = 10; number < 30; number++) {
            of("Cc " + number + " " + tag);
        }
        manager(manager -> {
            Page page = manager.page();
            manager.opens(COCKPIT);
            page.locator("header, .Header").getByText("History").click();
            page.locator(OURS + " h1").waitFor();

            manager.fills("Customer", tag);
            manager.presses("Search");
            assertThat(count(page)).hasText("1–20 of 22");
            assertThat(head(page, "Started")).hasAttribute("aria-sort", "descending");
            String found = page.url();

            manager.presses("Next");
            assertThat(count(page)).hasText("21–22 of 22");
            assertThat(page.getByText("Page 2 of 2")).isVisible();
            page.goBack();
            assertThat(count(page)).hasText("1–20 of 22");

            manager.presses("Customer");
            assertThat(head(page, "Customer")).hasAttribute("aria-sort", "ascending");
            assertThat(rows(page).first().locator("td").first())
                    .hasText("Aa " + HOSTILE + tag + "Teams Meetings, Viva Connections");
            assertThat(page.locator(OURS + " td img")).hasCount(0);
            manager.findsNothingInTheWayIn(OURS, "history-1-list");
            manager.presses("Customer");
            assertThat(head(page, "Customer")).hasAttribute("aria-sort", "descending");
            assertThat(rows(page).first().locator("td").first())
                    .hasText("Cc 29 " + tag + "Teams Meetings, Viva Connections");

            page.getByLabel("Outcome").selectOption("poe-declined");
            manager.presses("Search");
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page).first().locator("td").nth(2)).hasText("POE declined");
            assertThat(rows(page).first().locator("td").nth(1)).hasText("Ended");
            manager.photographs("history-2-ended");

            page.navigate("about:blank"); // an address that somebody shared
            page.navigate(found);
            page.locator(OURS + " h1").waitFor();
            assertThat(count(page)).hasText("1–20 of 22");
            assertThat(page.getByLabel("Customer")).hasValue(tag);
            manager.presses("Clear");
            assertThat(page.getByLabel("Customer")).hasValue("");
        });
    }

    @Test
    void what_was_found_is_downloaded_as_csv() {
        String tag = UUID.randomUUID().toString();
        Case one = of("=1+1 " + tag);
        manager(manager -> {
            Page page = manager.page();
            opens(manager, "?customer=" + tag);
            assertThat(count(page)).hasText("1–1 of 1");
            Download csv =
                    page.waitForDownload(() -> page.getByText("Download as CSV").click());

            assertThat(csv.suggestedFilename()).matches("associations-\\d{4}-\\d\\d-\\d\\d\\.csv");
            assertThat(content(csv)).contains(one.id() + ",'=1+1 " + tag).hasLineCount(2);
        });
    }

    private static String content(Download file) {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void nothing_found_and_a_search_that_cannot_be_are_told_in_words() {
        manager(manager -> {
            Page page = manager.page();
            opens(manager, "?customer=" + UUID.randomUUID());
            assertThat(page.getByText("No instance fits this search.")).isVisible();
            manager.findsNothingInTheWayIn(OURS, "history-3-nothing");

            opens(manager, "?startedFrom=2026-02-30");
            assertThat(page.locator(OURS + " [role=alert]")).containsText("Give a day as YYYY-MM-DD");
            manager.findsNothingInTheWayIn(OURS, "history-4-refused");
        });
    }

    @Test
    void an_association_leads_to_its_own_page() {
        Case one = of("Litware " + UUID.randomUUID());
        manager(manager -> {
            opens(manager, "?association=" + one.id());
            manager.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(one.id()))
                    .click();
            assertThat(manager.page()).hasURL(Pattern.compile(".*#/history/" + one.id() + ".*"));
            assertThat(manager.page().locator("h1").filter(new Locator.FilterOptions().setHasText(one.id())))
                    .isVisible();
        });
    }

    @Test
    void keys_are_enough() {
        String tag = UUID.randomUUID().toString();
        of("Bb " + tag);
        of("Aa " + tag);
        manager(manager -> {
            Page page = manager.page();
            opens(manager, "");
            page.getByLabel("Association").focus();
            Keyboard keyboard = new Keyboard(page);
            keyboard.goesTo("[name=customer]").types(tag).presses("Enter");
            assertThat(count(page)).hasText("1–2 of 2");
            keyboard.goesTo(".column-customer button").presses("Enter");
            assertThat(rows(page).first()).containsText("Aa " + tag);
            assertThat(head(page, "Customer").getByRole(AriaRole.BUTTON)).isFocused();
            keyboard.presses("Enter");
            assertThat(rows(page).first()).containsText("Bb " + tag);
            keyboard.goesTo("tbody a").presses("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#/history/CPOR-.*"));
        });
    }

    @Test
    void a_process_definition_has_a_tab_of_its_instances() {
        Case one = of("Litware " + UUID.randomUUID());
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(one.id())
                .singleResult()
                .getProcessDefinitionId();
        manager(manager -> {
            Page page = manager.page();
            manager.opens(
                    COCKPIT + "#/process-definition/" + definition + "/runtime?detailsTab=cpor-history-definition-tab");
            page.locator(".cpor-history-tab").waitFor();
            manager.fills("Association", one.id());
            manager.presses("Search");
            assertThat(count(page)).hasText("1–1 of 1");
            manager.findsNothingInTheWayIn(".cpor-history-tab", "history-5-tab");
        });
    }

    @Test
    void the_dashboard_tells_how_all_associations_do() {
        String reason = "Evidence <b>" + UUID.randomUUID() + "</b>";
        Case open = of(HOSTILE).runs();
        of("Litware").runs().customerDeclinesToSign("No.");
        cases.underReview().eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", reason));
        manager(manager -> {
            Page page = manager.page();
            manager.opens(COCKPIT);
            page.locator(".cpor-history-start .tiles").waitFor();
            assertThat(page.locator(".cpor-history-start")).containsText("Fill POE");
            // a reminder takes a moment; other tests of this application may have left one that waits to be sent
            assertThat(page.locator(".cpor-history-start")).not().containsText(Pattern.compile("Remind customer\\s*0"));
            assertThat(page.getByText("Custom Plugins")).isHidden();
            assertThat(page.getByText("Open Human Tasks")).isHidden();
            manager.findsNothingInTheWayIn(".cpor-history-start", "history-6-start");

            page.getByText("The whole dashboard").click();
            page.getByText(reason).waitFor();
            Locator declined = page.locator("tr").filter(new Locator.FilterOptions().setHasText("POE declined"));
            assertThat(Integer.parseInt(
                            declined.locator("td.number").first().textContent().replace(",", "")))
                    .isPositive();
            assertThat(page.locator("section").filter(new Locator.FilterOptions().setHasText("Approval rate by month")))
                    .containsText("%");
            page.locator(".cpor-diagram .cpor-badge").first().waitFor();
            assertThat(page.locator(".cpor-diagram .cpor-heat-5").first()).isVisible();
            assertThat(page.locator(".cpor-diagram .cpor-badge").first()).isVisible();
            page.setViewportSize(DESK, 2700);
            manager.findsNothingInTheWayIn(OURS, "history-7-dashboard");

            page.getByText("The same as a table").click();
            assertThat(page.locator("details table")).containsText("Fill POE");
            assertThat(page.locator("details table")).not().containsText("Send POE form");
            Locator ended =
                    page.locator(".tiles li").filter(new Locator.FilterOptions().setHasText("ended in the period"));
            String year = ended.locator("a").getAttribute("href");
            page.getByLabel("What has ended is counted over").selectOption("30");
            assertThat(page).hasURL(Pattern.compile(".*days=30$"));

            assertThat(ended.locator("a")).not().hasAttribute("href", year);
            String number = ended.locator(".number").textContent();
            ended.locator("a").click();
            assertThat(count(page)).containsText("of " + number);
            assertThat(page).hasURL(Pattern.compile(".*endedFrom=\\d{4}-\\d\\d-\\d\\d.*"));
        });
        assertThat(open.outcome()).isEqualTo("open");
    }

    /** Cockpit cuts off what is wider than the window, and nothing there could be scrolled to. */
    @Test
    void on_a_phone_nothing_is_cut_off() {
        of("Narrow " + UUID.randomUUID()).runs();
        manager(manager -> {
            Page page = manager.page();
            page.setViewportSize(390, 900);
            opens(manager, "");
            rows(page).first().waitFor();
            assertThat(cutOff(page)).isEmpty();
            manager.findsNothingInTheWayIn(OURS, "history-8-phone");

            manager.opens(COCKPIT + "#/history-dashboard");
            page.getByText("Oldest that are open").waitFor();
            assertThat(cutOff(page)).isEmpty();
            manager.findsNothingInTheWayIn(OURS, "history-9-dashboard-phone");
        });
    }

    /** Ours that reach beyond the window, but for what stands in a part that scrolls. */
    private static String cutOff(Page page) {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('.cpor-history *')].filter((one) => {
                  for (let around = one.parentElement; !around.matches('.cpor-history'); around = around.parentElement) {
                    if (getComputedStyle(around).overflowX !== 'visible') return false;
                  }
                  return one.getBoundingClientRect().right > window.innerWidth + 1;
                }).map((one) => `${one.tagName} ${one.textContent.slice(0, 20)}`).join()""");
    }
}
