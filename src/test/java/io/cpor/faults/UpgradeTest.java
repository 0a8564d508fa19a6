package io.cpor.faults;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.CporApplication;
import io.cpor.poe.LinkKey;
import io.cpor.poe.PoeLinks;
import io.cpor.testing.Agreements;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Slow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database of the release before, whose references and links were derived from the number alone, is taken over: what is
 * under way keeps the reference and the link that it has.
 */
@OwnApplication
@Slow
class UpgradeTest {
    private static final String[] BACK_TO_V20 = {
        "drop table if exists score_entry",
        "drop table if exists claim_disowned",
        "drop table if exists finding_change",
        "drop table if exists finding",
        "drop table if exists finding_gap",
        "drop table if exists finding_judgement",
        "drop table if exists line_fact",
        "drop table if exists address_origin",
        "drop table if exists claim_status",
        "drop table if exists claim_link",
        "alter table association drop constraint association_origin",
        "alter table association drop constraint association_agreed",
        "alter table association drop constraint association_adoption",
        "alter table association drop column origin",
        "alter table association drop column adoption_file_name",
        "alter table association drop column adoption_associated_on",
        "alter table association drop column adoption_poe_on",
        "alter table association drop column adoption_poe_noted_by",
        "alter table association drop column adoption_poe_noted_at",
        "alter table association drop column adoption_withdrawn_claim_id",
        "drop index if exists association_question_instance",
        "alter table association drop column question_instance_id",
        "drop index if exists association_predecessor",
        "alter table claim_line drop column workload_code",
        "alter table association drop column solution_area_name",
        "alter table association drop column partner_role_name",
        "alter table association drop column engagement_level",
        "create table workload (name varchar(200), source varchar(500))",
        "drop table if exists report_fault",
        "drop table if exists report_month",
        "drop table if exists report_month_taken_back",
        "drop table if exists report_answer_replaced",
        "drop table if exists usage_row",
        "drop table if exists earnings_row",
        "drop table if exists ineligible_row",
        "drop table if exists payment_row",
        "drop table if exists cap_row",
        "drop table if exists report_import",
        "drop table if exists report_name",
        "drop table if exists partner_id",
        "drop table if exists customer_tpid",
        "drop table if exists answer_file",
        "drop table if exists bulk_action_row",
        "drop table if exists bulk_action",
        "drop table if exists reminder_asked",
        "drop table if exists task_taken_over",
        "drop table if exists stand_in",
        "alter table claim drop column held",
        "alter table claim drop column answer_drops",
        "alter table claim drop column poe_to_send",
        "alter table poe drop column copy_mailed_to",
        "drop table if exists workload_description",
        "drop index if exists association_of_customer",
        "alter table association drop column opening_predecessor",
        "alter table association drop column searched_customer",
        "alter table association drop column searched_words",
        "drop table if exists claim_id_correction",
        "alter table association drop column customer_language",
        "alter table association drop column read_language",
        "alter table association drop column partner_contact_phone",
        "drop table if exists other_name",
        "alter table bulk_start drop column read_as",
        "alter table bulk_start drop column samples",
        "drop table if exists claims_import_row",
        "drop table if exists claims_import",
        "alter table poe drop column draft_page",
        "drop table if exists model_taken_back",
        "drop table if exists poe_hand",
        "alter table poe drop column sending_key",
        "alter table association drop constraint association_reference",
        "alter table association drop column reference",
        "delete from \"flyway_schema_history\" where \"version\" in ('21', '23', '24', '25', '28', '29', '30', '31', '33', '34', '35', '36', '37', '38', '39', '40', '41', '43', '44', '45', '46', '48', '49', '50')"
    };

    @TempDir
    Path folder;

    private final int port = FreePort.choose();
    private final Desk desk = new Desk(port);
    private PartnerCenterProcess center;
    private ConfigurableApplicationContext application;

    private String url() {
        return "jdbc:h2:file:" + folder + "/cpor;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000";
    }

    private void start() {
        application = new SpringApplicationBuilder(CporApplication.class)
                .run(
                        "--server.port=" + port,
                        "--cpor.sandbox.data=" + folder,
                        "--cpor.sandbox.auto-play=false",
                        "--spring.datasource.url=" + url(),
                        "--cpor.partner-center.mode=http",
                        "--cpor.partner-center.base-url=" + center.address());
    }

    @AfterEach
    void stop() {
        application.close();
        center.close();
    }

    @Test
    void a_claim_sent_before_is_found_by_the_reference_it_was_sent_with_and_a_mailed_link_still_opens()
            throws Exception {
        center = PartnerCenterProcess.start();
        start();
        String mailed = opened();
        String accepted = opened();
        desk.customerSigns(accepted);
        waitsAt(accepted, "userTask_reviewPoe");
        center.plan(Fault.status(Operation.FIND, Fault.Moment.BEFORE, 503, null).times(100));
        desk.reviewerAccepts(accepted);
        String tenant = desk.shown(accepted).at("/customer/tenantId").asText();
        String token = application.getBean(LinkKey.class).derive("poe-link", mailed + "/1/1");
        application.close();
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement old = connection.createStatement()) {
            for (String step : BACK_TO_V20) {
                old.execute(step);
            }
            old.execute("update poe_link set token_hash = '" + PoeLinks.hash(token) + "' where association_id = '"
                    + mailed + "'");
            makeDue(old);
        }
        assertThat(Http.anonymous(portOf(center.address()))
                        .post("/v1/claims", """
                                {"externalReference":"%s-1","partnerLocationId":"1234567","customer":{"tenantId":"%s"}}""".formatted(accepted, tenant))
                        .status())
                .as("the release before sent it, and heard no answer")
                .isEqualTo(201);
        center.clear();

        start();

        await().atMost(ofSeconds(60)).until(() -> !desk.claimId(accepted).isEmpty());
        assertThat(center.claims()).containsOnlyKeys(accepted + "-1");
        assertThat(center.claims().get(accepted + "-1")).containsExactly(desk.claimId(accepted));
        assertThat(Http.anonymous(port).get("/poe/" + token).status()).isEqualTo(303);
        assertThat(desk.shown(opened()).get("reference").asText())
                .as("what is opened from now on has a random part")
                .matches("CPOR-\\d{4}-\\d{5}-[0-9a-f]{16}");
    }

    private static void makeDue(Statement database) throws SQLException {
        database.execute(
                "update act_ru_job set duedate_ = null, lock_exp_time_ = null, lock_owner_ = null, retries_ = 5"
                        + " where type_ = 'message'");
    }

    private String opened() {
        String id = desk.agreementSigned(java.util.UUID.randomUUID().toString(), Agreements.contoso());
        waitsAt(id, "userTask_fillPoe");
        return id;
    }

    private void waitsAt(String id, String box) {
        await().atMost(ofSeconds(60)).until(() -> desk.waitingAt(id).contains(box));
    }

    private static int portOf(String address) {
        return java.net.URI.create(address).getPort();
    }
}
